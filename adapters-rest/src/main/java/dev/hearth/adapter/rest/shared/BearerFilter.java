package dev.hearth.adapter.rest.shared;

import dev.hearth.application.identity.Authenticate;
import dev.hearth.domain.shared.Refusal;
import io.dropwizard.auth.AuthFilter;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * Finds out who is calling from the {@code Authorization} header (RFC 6750 §2.1). The header only: a token in a query would end
 * up in logs and histories (RFC 9700 §4.3.2).
 */
@Priority(Priorities.AUTHENTICATION)
final class BearerFilter extends AuthFilter<String, CallerPrincipal> {
    private static final String SCHEME = "Bearer";

    private BearerFilter() {}

    static BearerFilter of(Authenticate authenticate) {
        return new Builder()
                .setPrefix(SCHEME)
                .setRealm("hearth")
                .setAuthenticator(token -> Optional.of(new CallerPrincipal(authenticate.run(token))))
                .buildAuthFilter();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String token = Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1))
                .map(header -> header.substring(SCHEME.length() + 1).strip())
                .orElseThrow(() -> new Refusal.Unauthenticated("A bearer token is needed."));
        if (!authenticate(request, token, SCHEME)) {
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
