package dev.hearth.adapter.rest.shared;

import dev.hearth.application.identity.Authenticate;
import io.dropwizard.auth.AuthDynamicFeature;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.jackson.JacksonMessageBodyProvider;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;

/** What surrounds every resource. */
public final class RestFeature {
    private final Authenticate authenticate;
    private final int mostBodyBytes;

    public RestFeature(Authenticate authenticate, int mostBodyBytes) {
        this.authenticate = authenticate;
        this.mostBodyBytes = mostBodyBytes;
    }

    public void install(Environment environment) {
        environment.jersey().register(new ProblemMapper());
        environment.jersey().register(new BodyReader());
        environment.jersey().register(new BodyGuard(mostBodyBytes));
        environment.jersey().register(new UnreadBodies());
        environment.jersey().register(new JacksonMessageBodyProvider(Json.mapper()));
        environment.jersey().register(new AuthDynamicFeature(BearerFilter.of(authenticate)));
        environment.jersey().register(new AuthValueFactoryProvider.Binder<>(CallerPrincipal.class));
        environment
                .servlets()
                .addFilter("correlation", new Correlation())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        environment.getApplicationContext().setErrorHandler(new ProblemErrorHandler());
    }
}
