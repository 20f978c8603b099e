package dev.hearth.adapter.rest.shared;

import dev.hearth.domain.shared.Refusal;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a request ends with into a problem document. A bug is logged whole and told in one sentence. */
final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final int RETRY_SECONDS = 2;

    @Override
    public Response toResponse(Throwable failure) {
        return switch (failure) {
            case Refusal.Unavailable unavailable -> unavailable(unavailable);
            case Refusal.LimitReached limit -> later(limit, limit.retryAfter());
            case Refusal.Conflict conflict -> later(conflict, conflict.retryAfter());
            case Refusal refusal -> document(Problem.of(refusal)).build();
            case WebApplicationException http -> http(http);
            default -> bug(failure);
        };
    }

    private static Response unavailable(Refusal.Unavailable refusal) {
        LOG.warn("Answered that something is unavailable", refusal);
        return document(Problem.of(refusal))
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    private static Response later(Refusal refusal, Optional<Duration> wait) {
        Response.ResponseBuilder answer = document(Problem.of(refusal));
        wait.map(LimitHeaders::retryAfter).ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    private static Response http(WebApplicationException failure) {
        Response said = failure.getResponse();
        if (said.getStatus() >= 500) {
            return bug(failure);
        }
        Response.ResponseBuilder answer = document(Problem.of(said.getStatus()));
        if (said.getStatus() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            answer.allow(said.getAllowedMethods());
        }
        return answer.build();
    }

    private static Response bug(Throwable bug) {
        LOG.error("A request failed", bug);
        return document(Problem.of(500)).build();
    }

    private static Response.ResponseBuilder document(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer;
    }
}
