package dev.hearth.adapter.rest;

import dev.hearth.adapter.rest.shared.HealthResource;
import dev.hearth.adapter.rest.shared.ProblemErrorHandler;
import dev.hearth.adapter.rest.shared.RestFeature;
import dev.hearth.application.identity.Authenticate;
import io.dropwizard.core.setup.Environment;
import java.util.List;
import org.eclipse.jetty.server.Server;

/** Everything REST, to be installed into Dropwizard's environment. */
public final class RestAdapter {
    private final List<Object> resources;
    private final HealthResource health;
    private final Authenticate authenticate;
    private final int mostBodyBytes;

    /**
     * An adapter of resources.
     *
     * @param resources those under {@code /api/v1}
     * @param mostBodyBytes a longer request body is refused
     */
    public RestAdapter(List<Object> resources, HealthResource health, Authenticate authenticate, int mostBodyBytes) {
        this.resources = List.copyOf(resources);
        this.health = health;
        this.authenticate = authenticate;
        this.mostBodyBytes = mostBodyBytes;
    }

    /**
     * Makes a server answer with problem documents also what is too broken to reach the environment: bad request lines, addresses
     * and headers that are too long. After the server is built, before it starts.
     */
    public static void answerErrorsOf(Server server) {
        server.setErrorHandler(new ProblemErrorHandler());
    }

    /** Registers all of it; before the server is built. */
    public void install(Environment environment) {
        new RestFeature(authenticate, mostBodyBytes).install(environment);
        environment.jersey().register(health);
        resources.forEach(environment.jersey()::register);
    }

    /** Tells those who ask that no more requests should be sent here. */
    public void stopping() {
        health.stop();
    }
}
