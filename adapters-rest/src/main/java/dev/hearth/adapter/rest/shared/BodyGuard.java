package dev.hearth.adapter.rest.shared;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.server.ExtendedUriInfo;

/** Lets only JSON bodies of a bounded size come in; a longer one is refused as soon as it is known to be longer. */
final class BodyGuard implements ContainerRequestFilter {
    private static final Set<String> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final int most;

    BodyGuard(int most) {
        this.most = most;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!WITH_BODY.contains(request.getMethod()) || (isEmpty(request) && !takesBody(request))) {
            return;
        }
        if (!isJson(request.getMediaType()) && !takesAny(request)) {
            throw new NotSupportedException();
        }
        if (announced(request) > most) {
            throw BoundedBody.tooLarge();
        }
        request.setEntityStream(new BoundedBody(request.getEntityStream(), most));
    }

    /** Whoever has nothing to say need not say in which language. */
    private static boolean isEmpty(ContainerRequestContext request) {
        return announced(request) == 0
                && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null
                && request.getHeaderString("Transfer-Encoding") == null;
    }

    private static boolean takesBody(ContainerRequestContext request) {
        return operation(request)
                .filter(method -> Arrays.asList(method.getParameterTypes()).contains(Body.class))
                .isPresent();
    }

    private static boolean takesAny(ContainerRequestContext request) {
        return operation(request)
                .filter(method -> method.isAnnotationPresent(AnyBody.class))
                .isPresent();
    }

    private static Optional<Method> operation(ContainerRequestContext request) {
        return request.getUriInfo() instanceof ExtendedUriInfo uri
                ? Optional.of(uri.getMatchedResourceMethod().getInvocable().getHandlingMethod())
                : Optional.empty();
    }

    /** Compared by name: a wildcard is compatible with everything, and nobody's body is of any type at all. */
    private static boolean isJson(MediaType type) {
        return type != null && (type.getType() + "/" + type.getSubtype()).equalsIgnoreCase(MediaType.APPLICATION_JSON);
    }

    /** As a long: the request's own length is an int, and fails where a body of 5 GB is announced. */
    private static long announced(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_LENGTH))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
