package dev.hearth.application.idempotency;

import dev.hearth.application.idempotency.port.IdempotencyKeys;
import java.time.Clock;

/** Removes keys that are forgotten. Nothing is wrong without it but that they gather. */
public final class SweepIdempotencyKeys {
    private final IdempotencyKeys keys;
    private final Clock clock;

    public SweepIdempotencyKeys(IdempotencyKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public void run() {
        keys.sweep(clock.instant());
    }
}
