package dev.hearth.adapter.rest.shared;

import dev.hearth.application.identity.Authenticate;
import dev.hearth.domain.shared.Refusal;
import io.dropwizard.auth.AuthFilter;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Finds out who is calling. */
@Priority(Priorities.AUTHENTICATION)
final class BearerFilter extends AuthFilter<String, CallerPrincipal> {
    private BearerFilter() {}

    static BearerFilter of(Authenticate authenticate) {
        return new Builder()
                .setPrefix(BearerToken.SCHEME)
                .setRealm("hearth")
                .setAuthenticator(token -> Optional.of(new CallerPrincipal(authenticate.run(token))))
                .buildAuthFilter();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String token = BearerToken.in(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (!authenticate(request, token, BearerToken.SCHEME)) {
            throw new Refusal.Unauthenticated("The token does not hold.");
        }
    }

    private static final class Builder extends AuthFilterBuilder<String, CallerPrincipal, BearerFilter> {
        @Override
        protected BearerFilter newInstance() {
            return new BearerFilter();
        }
    }
}
