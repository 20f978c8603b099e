package dev.hearth.adapter.rest.shared;

import dev.hearth.application.shared.RateClass;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/**
 * An operation that is asked so often that its plain requests go past Jersey: a POST to something with an id that makes something
 * new. A resource does the same with all the others.
 *
 * @param before the path up to the id
 * @param after the path after it
 * @param kind as the resource's {@link Limited}
 */
public record PlainPost(String before, String after, RateClass kind, Operation operation) {
    private static final String ID = "{id}";

    /** That of a resource which has one id in its path, and one POST to it. */
    public static PlainPost of(Class<?> resource, Operation operation) {
        String path = resource.getAnnotation(Path.class).value();
        int id = path.indexOf(ID);
        Method post = Arrays.stream(resource.getMethods())
                .filter(method -> method.isAnnotationPresent(POST.class) && !method.isAnnotationPresent(Path.class))
                .findFirst()
                .orElseThrow();
        return new PlainPost(
                path.substring(0, id), path.substring(id + ID.length()), RateLimiting.kind(post), operation);
    }

    /** What is done. */
    @FunctionalInterface
    public interface Operation {
        /**
         * Does it. On any thread, may block.
         *
         * @param id as it stands in the path
         * @param idempotencyKeys the values of all these headers
         * @throws Refusal to be told as a problem
         */
        Created run(Caller caller, String id, List<String> idempotencyKeys, Body body);
    }

    /** A resource of which some operations may be done past Jersey. */
    public interface Source {
        PlainPost plainPost();
    }

    /**
     * What has come of it.
     *
     * @param location the path of what was made
     */
    public record Created(String location, Envelope<?> answer) {}
}
