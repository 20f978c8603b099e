package dev.hearth.adapter.rest.shared;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What pages of other origins may do (the Fetch standard's CORS protocol): those on a fixed list everything the server's own page
 * may, all others nothing. An origin is compared whole and never sent back because it was asked with.
 */
final class CrossOrigin {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> ASKED_WITH = Set.of(
            "Accept",
            "Authorization",
            "Content-Type",
            Correlation.HEADER,
            "Idempotency-Key",
            "If-Match",
            "If-None-Match");
    private static final Set<String> TOLD = Set.of(
            Correlation.HEADER,
            "ETag",
            "Location",
            "Retry-After",
            IdempotentRequests.REPLAYED,
            LimitHeaders.LIMIT,
            LimitHeaders.REMAINING,
            LimitHeaders.RESET);

    private CrossOrigin() {}

    static Handler.Singleton handler(List<String> origins) {
        CrossOriginHandler handler = new OneOriginOnly();
        handler.setAllowedOriginPatterns(
                origins.stream().map(CrossOrigin::exactly).collect(Collectors.toSet()));
        handler.setAllowCredentials(true);
        handler.setAllowedMethods(METHODS);
        handler.setAllowedHeaders(ASKED_WITH);
        handler.setExposedHeaders(TOLD);
        handler.setPreflightMaxAge(Duration.ofHours(1));
        // A page of the server itself sends its origin too, which is on no list; sockets look at origins themselves.
        handler.setDeliverNonAllowedOriginRequests(true);
        handler.setDeliverNonAllowedOriginWebSocketUpgradeRequests(true);
        return handler;
    }

    /** Also in small letters, as browsers write origins: Jetty would take any. */
    private static String exactly(String origin) {
        return "(?-i:" + Pattern.quote(origin) + ")";
    }

    /** Jetty takes a list of origins where one of them is listed, and sends it back whole. No browser sends a list. */
    private static final class OneOriginOnly extends CrossOriginHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            String origin = request.getHeaders().get(HttpHeader.ORIGIN);
            if (origin != null && origin.contains(" ")) {
                Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
                return true;
            }
            return super.handle(request, response, callback);
        }
    }
}
