package dev.hearth.adapter.rest.shared;

import dev.hearth.domain.shared.Refusal;
import jakarta.ws.rs.WebApplicationException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a request that failed is answered with, whoever writes it.
 *
 * @param headers those that say more about the problem
 */
record ProblemAnswer(Problem problem, Map<String, String> headers) {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswer.class);
    private static final long RETRY_SECONDS = 2;

    /** The answer to whatever the request of this thread ended with. A bug is logged whole and told in one sentence. */
    static ProblemAnswer of(Throwable failure) {
        return switch (failure) {
            case Refusal.Unavailable unavailable -> unavailable(unavailable);
            case Refusal.LimitReached limit -> later(limit, limit.retryAfter());
            case Refusal.Conflict conflict -> later(conflict, conflict.retryAfter());
            case Refusal refusal -> plain(Problem.of(refusal));
            case WebApplicationException http -> http(http);
            default -> bug(failure);
        };
    }

    private static ProblemAnswer unavailable(Refusal.Unavailable refusal) {
        LOG.warn("Answered that something is unavailable", refusal);
        return new ProblemAnswer(Problem.of(refusal), retryAfter(RETRY_SECONDS));
    }

    private static ProblemAnswer later(Refusal refusal, Optional<Duration> wait) {
        return new ProblemAnswer(
                Problem.of(refusal),
                wait.map(LimitHeaders::retryAfter)
                        .map(ProblemAnswer::retryAfter)
                        .orElse(Map.of()));
    }

    private static Map<String, String> retryAfter(long seconds) {
        return Map.of(HttpHeader.RETRY_AFTER.asString(), String.valueOf(seconds));
    }

    private static ProblemAnswer http(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (status >= 500) {
            return bug(failure);
        }
        return status == HttpStatus.METHOD_NOT_ALLOWED_405
                ? new ProblemAnswer(
                        Problem.of(status), allowed(failure.getResponse().getAllowedMethods()))
                : plain(Problem.of(status));
    }

    private static Map<String, String> allowed(Set<String> methods) {
        return Map.of(HttpHeader.ALLOW.asString(), String.join(",", methods));
    }

    private static ProblemAnswer bug(Throwable bug) {
        LOG.error("A request failed", bug);
        return plain(Problem.of(500));
    }

    private static ProblemAnswer plain(Problem problem) {
        boolean unknown = problem.status() == HttpStatus.UNAUTHORIZED_401;
        return new ProblemAnswer(
                problem, unknown ? Map.of(HttpHeader.WWW_AUTHENTICATE.asString(), BearerToken.SCHEME) : Map.of());
    }

    /** Answers a request that does not go through Jersey, with all that was noted about it. */
    void write(Request request, Response response, Callback callback) {
        HttpFields.Mutable fields = response.getHeaders();
        response.setStatus(problem.status());
        fields.put(HttpHeader.CONTENT_TYPE, ProblemErrorHandler.MEDIA_TYPE);
        headers.forEach(fields::put);
        if (!request.consumeAvailable()) {
            fields.put(UnreadBodies.CLOSE);
        }
        response.write(true, ByteBuffer.wrap(ProblemErrorHandler.bytes(problem)), callback);
    }
}
