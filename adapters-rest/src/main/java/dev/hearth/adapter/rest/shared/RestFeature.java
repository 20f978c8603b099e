package dev.hearth.adapter.rest.shared;

import dev.hearth.application.identity.Authenticate;
import dev.hearth.application.shared.CheckRate;
import io.dropwizard.auth.AuthDynamicFeature;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.jackson.JacksonMessageBodyProvider;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.glassfish.jersey.server.ServerProperties;

/** What surrounds every resource. */
public final class RestFeature {
    private final Authenticate authenticate;
    private final IdempotentRequests idempotent;
    private final RestSettings settings;
    private final SafeHeaders safeHeaders;
    private final ClientAddress addresses;
    private final HeldBack heldBack;
    private final Turns turns;

    /**
     * The surroundings of a server's resources.
     *
     * @param limitsClock the clock by which {@code checkRate} goes
     * @param idempotent does what carries a key only once
     */
    public RestFeature(
            Authenticate authenticate,
            CheckRate checkRate,
            Clock limitsClock,
            IdempotentRequests idempotent,
            RestSettings settings,
            SafeHeaders safeHeaders) {
        this.authenticate = authenticate;
        this.idempotent = idempotent;
        this.settings = settings;
        this.safeHeaders = safeHeaders;
        this.addresses = new ClientAddress(settings.trustedProxies());
        this.heldBack = new HeldBack(limitsClock);
        this.turns = new Turns(checkRate, addresses, heldBack);
    }

    /**
     * Puts it around the resources; handlers that are inserted later stand outside of it.
     *
     * @param plainPosts those that go past Jersey where there is nothing unusual about them
     */
    public void install(Environment environment, List<PlainPost> plainPosts) {
        components().forEach(environment.jersey()::register);
        // A client's Host header must not come back as where to go next.
        environment.jersey().property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
        environment
                .servlets()
                .addFilter("correlation", new Correlation())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        environment
                .getApplicationContext()
                .insertHandler(new FastPath(plainPosts, authenticate, turns, settings.mostBodyBytes()));
        environment.getApplicationContext().insertHandler(new EarlyRefusals(heldBack, addresses));
        environment.getApplicationContext().insertHandler(new Lingering());
        environment.getApplicationContext().insertHandler(CrossOrigin.handler(settings.origins()));
        environment.getApplicationContext().insertHandler(safeHeaders.handler());
        environment.getApplicationContext().setErrorHandler(new ProblemErrorHandler(safeHeaders));
    }

    private List<Object> components() {
        return List.of(
                new ProblemMapper(),
                new BodyReader(),
                new BodyGuard(settings.mostBodyBytes()),
                new UnreadBodies(),
                new Charset(),
                new JacksonMessageBodyProvider(Json.mapper()),
                new OpenOrCaller(),
                new RateLimiting(turns),
                new LimitHeaders(),
                idempotent,
                new AuthDynamicFeature(BearerFilter.of(authenticate)),
                new AuthValueFactoryProvider.Binder<>(CallerPrincipal.class));
    }
}
