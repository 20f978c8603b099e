package dev.hearth.application.idempotency;

import dev.hearth.application.idempotency.port.IdempotencyKeys;
import dev.hearth.domain.idempotency.KeptAnswer;
import dev.hearth.domain.idempotency.KeyClaim;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/**
 * Ends the request with a key that this thread is working on; does nothing where there is none. What was done is remembered with its
 * answer. What was refused has changed nothing, so its key is free again. Of what failed nobody knows how far it came: its key is free
 * where it has stored nothing, and where it has, whoever repeats it is told so from now on.
 */
public final class CompleteIdempotentRequest {
    /** Answers of more bytes are not kept. */
    public static final int MOST_KEPT = 65_536;

    private static final int FIRST_REFUSED = 400;
    private static final int FIRST_FAILED = 500;

    private final IdempotencyKeys keys;
    private final UnderWay underWay;
    private final Clock clock;

    public CompleteIdempotentRequest(IdempotencyKeys keys, UnderWay underWay, Clock clock) {
        this.keys = keys;
        this.underWay = underWay;
        this.clock = clock;
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
            keys.giveUp(claim, clock.instant());
        } else if (command.status() >= FIRST_REFUSED && !request.hasStored()) {
            keys.free(claim);
        } else {
            keys.answer(claim, command.answer().filter(CompleteIdempotentRequest::isShort));
        }
    }

    private static boolean isShort(KeptAnswer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8).length <= MOST_KEPT;
    }
}
