package dev.hearth.adapter.websocket.transport;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** How fast one connection may send. Not for several threads at once. */
final class Pace {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TokenBucket second;
    private final TokenBucket minute;
    private final TokenBucket bytes;

    Pace(Limits.Inbound limits, InstantSource clock) {
        this.second = new TokenBucket(limits.maxMessagesPerSecond(), SECOND, clock);
        this.minute = new TokenBucket(limits.maxMessagesPerMinute(), MINUTE, clock);
        this.bytes = new TokenBucket(limits.maxBytesPerMinute(), MINUTE, clock);
    }

    /** Counts a message or a control frame; answers why the connection has to end when it was one too many. */
    Optional<CloseReason> message() {
        if (!second.tryTake(1)) {
            return Optional.of(CloseReason.TOO_MANY_MESSAGES);
        }
        return minute.tryTake(1) ? Optional.empty() : Optional.of(CloseReason.TOO_MANY_MESSAGES_A_MINUTE);
    }

    /** Counts what came of a message, in the same way. */
    Optional<CloseReason> bytes(int count) {
        return bytes.tryTake(count) ? Optional.empty() : Optional.of(CloseReason.TOO_MANY_BYTES);
    }
}
