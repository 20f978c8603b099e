package dev.hearth.adapter.rest.shared;

import dev.hearth.domain.shared.Allowance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.eclipse.jetty.server.Request;

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
    static void note(Request request, Allowance allowance) {
        request.setAttribute(ALLOWANCE, noted(request).map(allowance::tighter).orElse(allowance));
        allowance.mustBeGranted();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        tellNoted(Correlation.request(request), headers::putSingle);
    }

    /** Hands over what was noted for the answer. */
    static void tellNoted(Request request, ObjLongConsumer<String> header) {
        noted(request).ifPresent(allowance -> tell(allowance, header));
    }

    private static Optional<Allowance> noted(Request request) {
        return request.getAttribute(ALLOWANCE) instanceof Allowance allowance
                ? Optional.of(allowance)
                : Optional.empty();
    }

    /** Hands over the fields of an allowance, by name. */
    static void tell(Allowance allowance, ObjLongConsumer<String> header) {
        header.accept(LIMIT, allowance.limit());
        header.accept(REMAINING, allowance.remaining());
        header.accept(RESET, seconds(allowance.untilFull()));
    }

    /** In whole seconds when to try again. */
    static long retryAfter(Duration wait) {
        return Math.max(1, seconds(wait));
    }

    /** Rounded up: who came back a moment too early would be refused again. */
    private static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
