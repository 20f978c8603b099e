package dev.hearth.domain.shared;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything Hearth says no with. Domain and use cases throw these and nothing else on purpose; each edge translates them in
 * one exhaustive switch. Any other exception is a bug. Messages are read by people and never hold a secret or an internal.
 */
public abstract sealed class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Refusal(String message) {
        // No stack trace: a refusal is an ordinary answer, and walking the stack would cost more than the decision.
        super(message, null, false, false);
    }

    private Refusal(String message, Throwable cause) {
        super(message, cause);
    }

    /** The message, which every refusal has. */
    public final String text() {
        return String.valueOf(getMessage());
    }

    /** There is no such thing, or the caller may not know that there is: both must look the same. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotFound(String what) {
            super("There is no such " + what + ".");
        }
    }

    /** The caller is known, sees the thing, and may not do this with it. */
    public static final class Forbidden extends Refusal {
        private static final long serialVersionUID = 1L;

        public Forbidden(String message) {
            super(message);
        }
    }

    /** Nobody knows who the caller is: no credentials, or credentials that do not hold. */
    public static final class Unauthenticated extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unauthenticated(String message) {
            super(message);
        }
    }

    /** What is asked collides with what is already there. */
    public static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final transient Optional<Duration> retryAfter;

        public Conflict(String field, String message) {
            super(message);
            this.field = field;
            this.retryAfter = Optional.empty();
        }

        public Conflict(String field, String message, Duration retryAfter) {
            super(message);
            this.field = field;
            this.retryAfter = Optional.of(retryAfter);
        }

        /** The field that collides, empty when it is not one field. */
        public String field() {
            return field;
        }

        /** When to try again, where what is there goes by itself. */
        public Optional<Duration> retryAfter() {
            return retryAfter;
        }
    }

    /** What was handed in is well formed, and contradicts what was handed in before. */
    public static final class Unprocessable extends Refusal {
        private static final long serialVersionUID = 1L;
        private final transient Violation violation;

        public Unprocessable(String field, String message) {
            super(new Violation(field, message).sentence());
            this.violation = new Violation(field, message);
        }

        /** What contradicts. */
        public Violation violation() {
            return violation;
        }
    }

    /** What was handed in is malformed; names every violation at once, so that one look mends them all. */
    public static final class Invalid extends Refusal {
        private static final long serialVersionUID = 1L;
        private final transient List<Violation> violations;

        public Invalid(List<Violation> violations) {
            super(violations.stream().map(Violation::sentence).collect(Collectors.joining("; ")));
            this.violations = List.copyOf(violations);
        }

        public Invalid(String field, String message) {
            this(List.of(new Violation(field, message)));
        }

        /** At least one. */
        public List<Violation> violations() {
            return violations;
        }
    }

    /** The caller's picture of the record is old and touches what changed meanwhile. */
    public static final class Stale extends Refusal {
        private static final long serialVersionUID = 1L;

        private final transient List<Violation> disputed;

        public Stale(String message) {
            this(message, List.of());
        }

        public Stale(String message, List<Violation> disputed) {
            super(message);
            this.disputed = List.copyOf(disputed);
        }

        /** The fields that both changed, with what they are by now; empty where it is not about fields. */
        public List<Violation> disputed() {
            return disputed;
        }
    }

    /** A bound was reached; the message says which. */
    public static final class LimitReached extends Refusal {
        private static final long serialVersionUID = 1L;

        private final transient Optional<Duration> retryAfter;

        public LimitReached(String message) {
            super(message);
            this.retryAfter = Optional.empty();
        }

        public LimitReached(String message, Duration retryAfter) {
            super(message);
            this.retryAfter = Optional.of(retryAfter);
        }

        /** When to try again, where waiting helps. */
        public Optional<Duration> retryAfter() {
            return retryAfter;
        }
    }

    /** A part Hearth depends on does not answer; nothing was acknowledged and trying again later may help. */
    public static final class Unavailable extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
