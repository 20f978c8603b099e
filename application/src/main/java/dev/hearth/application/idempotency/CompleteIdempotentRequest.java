package dev.hearth.application.idempotency;

import dev.hearth.application.idempotency.port.IdempotencyKeys;
import dev.hearth.domain.idempotency.KeptAnswer;
import dev.hearth.domain.idempotency.KeyClaim;
import java.util.Optional;

/**
 * Ends the request with a key that this thread is working on; does nothing where there is none. What was done is remembered with its
 * answer. What was refused has changed nothing, so its key is free again. Of what failed nobody knows how far it came: its key is free
 * where it has stored nothing.
 */
public final class CompleteIdempotentRequest {
    /** Answers of more characters are not kept. */
    public static final int MOST_KEPT = 65_536;

    private static final int FIRST_REFUSED = 400;
    private static final int FIRST_FAILED = 500;

    private final IdempotencyKeys keys;
    private final UnderWay underWay;

    public CompleteIdempotentRequest(IdempotencyKeys keys, UnderWay underWay) {
        this.keys = keys;
        this.underWay = underWay;
    }

    /**
     * How a request ended.
     *
     * @param status of HTTP
     * @param answer empty where it must not be kept, since it tells a secret
     */
    public record Command(int status, Optional<KeptAnswer> answer) {}

    /**
     * Ends it.
     *
     * @throws dev.hearth.domain.shared.Refusal.Unavailable when the store does not answer; the request is done all the same
     */
    public void run(Command command) {
        underWay.end().ifPresent(request -> ended(request, command));
    }

    private void ended(UnderWay.Request request, Command command) {
        KeyClaim claim = request.claim();
        if (command.status() >= FIRST_FAILED) {
            keys.freeUnlessStored(claim);
        } else if (command.status() >= FIRST_REFUSED && !request.hasStored()) {
            keys.free(claim);
        } else {
            keys.answer(claim, command.answer().filter(answer -> answer.body().length() <= MOST_KEPT));
        }
    }
}
