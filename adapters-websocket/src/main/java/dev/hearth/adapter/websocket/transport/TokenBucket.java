package dev.hearth.adapter.websocket.transport;

import java.time.InstantSource;

/** Lets through a steady rate and a burst of one second's worth. Not for several threads at once. */
final class TokenBucket {
    private static final long MILLIS_PER_SECOND = 1000;

    private final InstantSource clock;
    private final long perSecond;
    /** In thousandths of a token: a millisecond adds exactly {@code perSecond} of them. */
    private long level;

    private long filledAt;

    TokenBucket(int perSecond, InstantSource clock) {
        this.perSecond = perSecond;
        this.clock = clock;
        this.level = perSecond * MILLIS_PER_SECOND;
        this.filledAt = clock.millis();
    }

    /** Takes one token if there is one. */
    boolean tryTake() {
        fill();
        if (level < MILLIS_PER_SECOND) {
            return false;
        }
        level -= MILLIS_PER_SECOND;
        return true;
    }

    private void fill() {
        long now = clock.millis();
        long elapsed = Math.clamp(now - filledAt, 0, MILLIS_PER_SECOND);
        level = Math.min(perSecond * MILLIS_PER_SECOND, level + elapsed * perSecond);
        filledAt = now;
    }
}
