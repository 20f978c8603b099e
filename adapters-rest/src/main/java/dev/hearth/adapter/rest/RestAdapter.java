package dev.hearth.adapter.rest;

import dev.hearth.adapter.rest.pages.PageFilesResource;
import dev.hearth.adapter.rest.pages.PagesResource;
import dev.hearth.adapter.rest.shared.HealthResource;
import dev.hearth.adapter.rest.shared.IdempotentRequests;
import dev.hearth.adapter.rest.shared.PlainPost;
import dev.hearth.adapter.rest.shared.ProblemErrorHandler;
import dev.hearth.adapter.rest.shared.RestFeature;
import dev.hearth.adapter.rest.shared.RestSettings;
import dev.hearth.adapter.rest.shared.SafeHeaders;
import dev.hearth.application.identity.Authenticate;
import dev.hearth.application.shared.CheckRate;
import io.dropwizard.core.setup.Environment;
import java.time.Clock;
import java.util.List;
import org.eclipse.jetty.server.Server;

/** Everything REST, to be installed into Dropwizard's environment. */
public final class RestAdapter {
    private final List<Object> resources;
    private final HealthResource health;
    private final SafeHeaders safeHeaders;
    private final RestFeature feature;

    /**
     * An adapter of resources.
     *
     * @param resources those under {@code /api/v1}
     * @param checkRate decides how often each of them may be asked
     * @param limitsClock the clock by which it decides
     * @param idempotent does what carries a key only once
     */
    public RestAdapter(
            List<Object> resources,
            HealthResource health,
            Authenticate authenticate,
            CheckRate checkRate,
            Clock limitsClock,
            IdempotentRequests idempotent,
            RestSettings settings) {
        this.resources = List.copyOf(resources);
        this.health = health;
        this.safeHeaders = new SafeHeaders(settings.publicUrl());
        this.feature = new RestFeature(authenticate, checkRate, limitsClock, idempotent, settings, safeHeaders);
    }

    /**
     * Makes a server answer with problem documents also what is too broken to reach the environment: bad request lines, addresses
     * and headers that are too long. After the server is built, before it starts.
     */
    public void answerErrorsOf(Server server) {
        server.setErrorHandler(new ProblemErrorHandler(safeHeaders));
    }

    /** Registers all of it; before the server is built, and after handlers that browsers call too were inserted. */
    public void install(Environment environment) {
        feature.install(environment, plainPosts());
        environment.jersey().register(health);
        resources.forEach(environment.jersey()::register);
        // For people, not for programs: they stand beside the API and in none of its lists.
        environment.jersey().register(new PagesResource());
        environment.jersey().register(new PageFilesResource());
    }

    private List<PlainPost> plainPosts() {
        return resources.stream()
                .filter(PlainPost.Source.class::isInstance)
                .map(PlainPost.Source.class::cast)
                .map(PlainPost.Source::plainPost)
                .toList();
    }

    /** Tells those who ask that no more requests should be sent here. */
    public void stopping() {
        health.stop();
    }
}
