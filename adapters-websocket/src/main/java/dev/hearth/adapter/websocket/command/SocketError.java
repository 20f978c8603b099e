package dev.hearth.adapter.websocket.command;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import java.util.List;
import java.util.Optional;

/**
 * A refusal as sockets tell it.
 *
 * @param code a word for programs, the same as in REST problem documents
 * @param error plain words for people
 * @param errors what is wrong with which field, where it is about fields
 * @param retryAfter in how many seconds to try again, where waiting helps
 * @param correlationId by which the server's log knows the refusal
 */
public record SocketError(
        String code, String error, Optional<List<Violation>> errors, Optional<Long> retryAfter, String correlationId) {
    private static final String LIMIT = "limit_reached";

    static SocketError of(Refusal refusal, String correlationId) {
        return switch (refusal) {
            case Refusal.NotFound r -> plain("not_found", r, correlationId);
            case Refusal.Forbidden r -> plain("forbidden", r, correlationId);
            case Refusal.Unauthenticated r -> plain("unauthenticated", r, correlationId);
            case Refusal.Conflict r -> about("conflict", r, List.of(new Violation(r.field(), r.text())), correlationId);
            case Refusal.Invalid r -> about("invalid", r, r.violations(), correlationId);
            case Refusal.Unprocessable r -> about("unprocessable", r, List.of(r.violation()), correlationId);
            case Refusal.Stale r ->
                r.disputed().isEmpty()
                        ? plain("stale", r, correlationId)
                        : about("stale", r, r.disputed(), correlationId);
            case Refusal.LimitReached r -> limited(r, correlationId);
            case Refusal.Unavailable r -> plain("unavailable", r, correlationId);
        };
    }

    /** Whether it was too much, and not wrong. */
    public boolean saysLimitReached() {
        return code.equals(LIMIT);
    }

    /** Says nothing about the bug: the log does. */
    static SocketError internal(String correlationId) {
        return new SocketError(
                "internal", "Something went wrong on the server.", Optional.empty(), Optional.empty(), correlationId);
    }

    private static SocketError limited(Refusal.LimitReached refusal, String correlationId) {
        Optional<Long> seconds = refusal.retryAfter().map(wait -> Math.ceilDiv(wait.toMillis(), 1000L));
        return new SocketError(LIMIT, refusal.text(), Optional.empty(), seconds, correlationId);
    }

    private static SocketError plain(String code, Refusal refusal, String correlationId) {
        return new SocketError(code, refusal.text(), Optional.empty(), Optional.empty(), correlationId);
    }

    private static SocketError about(String code, Refusal refusal, List<Violation> errors, String correlationId) {
        return new SocketError(code, refusal.text(), Optional.of(errors), Optional.empty(), correlationId);
    }
}
