package dev.hearth.adapter.websocket.transport;

import java.time.Duration;

/** What one connection may cost. */
public record Limits(Inbound inbound, Outbound outbound, Timeouts timeouts) {

    /** Limits for people who chat: big enough for a page of history, small enough for thousands of connections. */
    public static Limits defaults() {
        return new Limits(
                new Inbound(1_000_000, 100, 16),
                new Outbound(4 << 20, 4096),
                new Timeouts(
                        Duration.ofSeconds(10), Duration.ofSeconds(25), Duration.ofSeconds(20), Duration.ofSeconds(5)));
    }

    /**
     * From the peer.
     *
     * @param maxMessageBytes the longest message, over all its fragments; longer ones close the connection with 1009
     * @param maxMessagesPerSecond messages and control frames; a second's worth may come at once. More close with 1008
     * @param maxWaitingMessages messages read but not yet handled; beyond them, or beyond {@code maxMessageBytes} in all,
     *     nothing more is read
     */
    public record Inbound(int maxMessageBytes, int maxMessagesPerSecond, int maxWaitingMessages) {
        public Inbound {
            requirePositive(maxMessageBytes, "maxMessageBytes");
            requirePositive(maxMessagesPerSecond, "maxMessagesPerSecond");
            requirePositive(maxWaitingMessages, "maxWaitingMessages");
        }
    }

    /**
     * To the peer. Both count what waits and what is being written; more closes the connection with 1013.
     *
     * @param maxQueuedBytes a single payload may be longer, but only into an empty queue
     * @param maxQueuedFrames one payload is one frame
     */
    public record Outbound(int maxQueuedBytes, int maxQueuedFrames) {
        public Outbound {
            requirePositive(maxQueuedBytes, "maxQueuedBytes");
            requirePositive(maxQueuedFrames, "maxQueuedFrames");
        }
    }

    /**
     * How long things may take.
     *
     * @param authentication from open to {@link Wire#authenticated}
     * @param heartbeatInterval from one answered ping to the next
     * @param heartbeatTimeout from a ping to a sign of life
     * @param close from the first close frame to the end of the connection, which is then cut
     */
    public record Timeouts(
            Duration authentication, Duration heartbeatInterval, Duration heartbeatTimeout, Duration close) {
        public Timeouts {
            requirePositive(authentication.toMillis(), "authentication");
            requirePositive(heartbeatInterval.toMillis(), "heartbeatInterval");
            requirePositive(heartbeatTimeout.toMillis(), "heartbeatTimeout");
            requirePositive(close.toMillis(), "close");
        }
    }

    private static void requirePositive(long value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
    }
}
