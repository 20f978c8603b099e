package dev.hearth.adapter.rest.shared;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import java.util.List;
import java.util.Optional;

/**
 * The one shape of every refusal and failure (RFC 9457 §3), with what Hearth adds to it.
 *
 * @param error plain words for people
 * @param code a word for programs, the same as sockets tell
 * @param correlationId by which the server's log knows the request
 * @param errors what is wrong with which field, where it is about fields
 */
public record Problem(
        String title,
        int status,
        String detail,
        String error,
        String code,
        String correlationId,
        Optional<List<Violation>> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    /** What a refusal is told as, in the request that is being answered. */
    public static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound r -> plain(404, r.text());
            case Refusal.Forbidden r -> plain(403, r.text());
            case Refusal.Unauthenticated r -> plain(401, r.text());
            case Refusal.Conflict r -> about(409, r.text(), List.of(new Violation(r.field(), r.text())));
            case Refusal.Invalid r -> invalid(Told.of(r.violations()));
            case Refusal.Unprocessable r -> about(422, r.text(), List.of(r.violation()));
            case Refusal.Stale r -> r.disputed().isEmpty() ? plain(412, r.text()) : about(412, r.text(), r.disputed());
            case Refusal.LimitReached r -> plain(429, r.text());
            case Refusal.Unavailable r -> plain(503, r.text());
        };
    }

    /** A refusal of the HTTP layer itself, or a failure, of which nothing is told but its kind. */
    static Problem of(int status) {
        return of(status, Correlation.current());
    }

    /** The same for a request that the caller knows the id of. */
    static Problem of(int status, String correlationId) {
        Kind kind = Kind.of(status);
        return new Problem(
                kind.title(), status, kind.words(), kind.words(), kind.code(), correlationId, Optional.empty());
    }

    private static Problem plain(int status, String text) {
        Kind kind = Kind.of(status);
        return new Problem(kind.title(), status, text, text, kind.code(), Correlation.current(), Optional.empty());
    }

    private static Problem invalid(Told told) {
        return about(400, told.text(), told.violations());
    }

    private static Problem about(int status, String text, List<Violation> errors) {
        return new Problem(
                Kind.of(status).title(),
                status,
                text,
                text,
                Kind.of(status).code(),
                Correlation.current(),
                Optional.of(errors));
    }
}
