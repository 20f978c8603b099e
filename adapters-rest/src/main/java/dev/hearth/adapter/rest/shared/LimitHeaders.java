package dev.hearth.adapter.rest.shared;

import dev.hearth.domain.shared.Allowance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells a client with every answer how many turns it has left, and in how many seconds it has all of them again (the three
 * fields of draft-ietf-httpapi-ratelimit-headers up to version 7).
 */
final class LimitHeaders implements ContainerResponseFilter {
    static final String LIMIT = "RateLimit-Limit";
    static final String REMAINING = "RateLimit-Remaining";
    static final String RESET = "RateLimit-Reset";

    private static final String ALLOWANCE = "dev.hearth.allowance";

    /** Keeps the tightest allowance of a request for its answer, and refuses the request where there is none. */
    static void note(ContainerRequestContext request, Allowance allowance) {
        request.setProperty(ALLOWANCE, noted(request).map(allowance::tighter).orElse(allowance));
        allowance.mustBeGranted();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        noted(request).ifPresent(allowance -> tell(response.getHeaders(), allowance));
    }

    private static Optional<Allowance> noted(ContainerRequestContext request) {
        return request.getProperty(ALLOWANCE) instanceof Allowance allowance
                ? Optional.of(allowance)
                : Optional.empty();
    }

    private static void tell(MultivaluedMap<String, Object> headers, Allowance allowance) {
        headers.putSingle(LIMIT, allowance.limit());
        headers.putSingle(REMAINING, allowance.remaining());
        headers.putSingle(RESET, seconds(allowance.untilFull()));
    }

    /** Rounded up: who came back a moment too early would be refused again. */
    static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
