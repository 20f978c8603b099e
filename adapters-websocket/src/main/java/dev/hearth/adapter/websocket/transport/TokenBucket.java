package dev.hearth.adapter.websocket.transport;

import java.time.Duration;
import java.time.InstantSource;

/** Lets through a steady rate, and at once as much as comes in one stretch of time. Not for several threads at once. */
final class TokenBucket {
    private final InstantSource clock;
    private final long most;
    private final long stretch;
    /** In parts of a token, of which a millisecond adds exactly {@code most}. */
    private long level;

    private long filledAt;

    /**
     * A full bucket.
     *
     * @param most tokens that a stretch of time brings back, and the bucket holds
     */
    TokenBucket(long most, Duration stretch, InstantSource clock) {
        this.most = most;
        this.stretch = stretch.toMillis();
        this.clock = clock;
        this.level = most * this.stretch;
        this.filledAt = clock.millis();
    }

    /** Takes so many tokens if they are there. */
    boolean tryTake(int count) {
        fill();
        long wanted = count * stretch;
        if (level < wanted) {
            return false;
        }
        level -= wanted;
        return true;
    }

    private void fill() {
        long now = clock.millis();
        long elapsed = Math.clamp(now - filledAt, 0, stretch);
        level = Math.min(most * stretch, level + elapsed * most);
        filledAt = now;
    }
}
