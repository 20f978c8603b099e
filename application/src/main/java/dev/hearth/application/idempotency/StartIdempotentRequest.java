package dev.hearth.application.idempotency;

import dev.hearth.application.idempotency.port.IdempotencyKeys;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.idempotency.IdempotencyKey;
import dev.hearth.domain.idempotency.KeptAnswer;
import dev.hearth.domain.idempotency.KeyClaim;
import dev.hearth.domain.idempotency.KeyProgress;
import dev.hearth.domain.idempotency.KnownKey;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Begins a request that carries a key, or finds what it was answered. What the thread stores from then on by transactions belongs to the
 * request, until {@link CompleteIdempotentRequest}.
 */
public final class StartIdempotentRequest {
    /** How long a key is remembered. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** How long a request may take before the same may be begun again; longer than any takes that is not stuck. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    /** How many keys an account may have at a time. */
    public static final int MOST_KEYS = 5000;

    /** Most requests have ended by then. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** When to ask again with too many keys: some of those of a day are forgotten by then, unless all are of the last hours. */
    private static final Duration SOME_FORGOTTEN = Duration.ofHours(1);

    private final IdempotencyKeys keys;
    private final UnderWay underWay;
    private final IdSource ids;
    private final Clock clock;

    public StartIdempotentRequest(IdempotencyKeys keys, UnderWay underWay, IdSource ids, Clock clock) {
        this.keys = keys;
        this.underWay = underWay;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A request with a key.
     *
     * @param print of its method, path and body
     */
    public record Command(IdempotencyKey key, String print) {}

    /**
     * What the request was answered before; empty where it is to be done now.
     *
     * @throws Refusal.Unprocessable when the key is of another request
     * @throws Refusal.Conflict when the same request is being done at the moment, with the time to try again; or was done, and its
     *     answer is not there
     * @throws Refusal.LimitReached when the caller has too many keys, with a time to try again
     */
    public Optional<KeptAnswer> run(Caller caller, Command command) {
        Instant now = clock.instant();
        KeyClaim wanted = new KeyClaim(
                caller.user(), command.key(), command.print(), ids.next(), now.plus(LEASE), now.plus(KEPT));
        KnownKey known = keys.claim(wanted, now);
        if (!known.claim().id().equals(wanted.id())) {
            return Optional.of(answered(known, command.print(), now));
        }
        mayBegin(wanted, now);
        underWay.begin(wanted);
        return Optional.empty();
    }

    /** Whatever keeps it from beginning leaves its key free. */
    private void mayBegin(KeyClaim claim, Instant now) {
        try {
            mustNotBeTooMany(claim, now);
        } catch (RuntimeException refused) {
            free(claim, refused);
            throw refused;
        }
    }

    private void free(KeyClaim claim, RuntimeException refused) {
        try {
            keys.free(claim);
        } catch (RuntimeException away) {
            refused.addSuppressed(away);
        }
    }

    /** Keys that are forgotten and were not swept yet do not count. */
    private void mustNotBeTooMany(KeyClaim claim, Instant now) {
        if (areTooMany(claim)) {
            keys.sweep(now);
            if (areTooMany(claim)) {
                throw new Refusal.LimitReached(
                        "An account has at most %d keys; each is forgotten a day after it was used."
                                .formatted(MOST_KEYS),
                        SOME_FORGOTTEN);
            }
        }
    }

    private boolean areTooMany(KeyClaim claim) {
        return keys.count(claim.owner(), MOST_KEYS + 1) > MOST_KEYS;
    }

    private static KeptAnswer answered(KnownKey known, String print, Instant now) {
        if (!known.claim().print().equals(print)) {
            throw new Refusal.Unprocessable(
                    IdempotencyKey.HEADER, "is the key of another request: take a new one for a new request");
        }
        if (known.progress() == KeyProgress.ANSWERED) {
            return known.answer().orElseThrow(StartIdempotentRequest::notKept);
        }
        throw known.isLeaseOver(now) ? lost() : underWay();
    }

    private static Refusal underWay() {
        return new Refusal.Conflict(
                IdempotencyKey.HEADER, "This request is being done. Ask again in a moment.", LOOK_AGAIN);
    }

    private static Refusal notKept() {
        return new Refusal.Conflict(
                IdempotencyKey.HEADER,
                "This request was done; its answer is not told again, since it held a secret or was too long.");
    }

    private static Refusal lost() {
        return new Refusal.Conflict(
                IdempotencyKey.HEADER,
                "This request failed or was cut off when it had begun to store. Look what is there before you send it under a new key.");
    }
}
