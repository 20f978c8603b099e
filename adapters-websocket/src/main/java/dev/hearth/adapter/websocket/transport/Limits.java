package dev.hearth.adapter.websocket.transport;

import java.time.Duration;

/** What connections may cost. */
public record Limits(Inbound inbound, Outbound outbound, Timeouts timeouts, Peers peers) {

    /** Limits for people who chat: big enough for a page of history, small enough for thousands of connections. */
    public static Limits defaults() {
        return new Limits(
                new Inbound(1_000_000, 100, 16, 2_000, 30_000_000),
                new Outbound(4 << 20, 4096),
                new Timeouts(
                        Duration.ofSeconds(10), Duration.ofSeconds(25), Duration.ofSeconds(20), Duration.ofSeconds(5)),
                new Peers(1_000, 500, 4_096));
    }

    /** Limits of a single connection, with any number of them. */
    public Limits(Inbound inbound, Outbound outbound, Timeouts timeouts) {
        this(inbound, outbound, timeouts, Peers.ANY);
    }

    /**
     * From the peer.
     *
     * @param maxMessageBytes the longest message, over all its fragments; longer ones close the connection with 1009
     * @param maxMessagesPerSecond messages and control frames; a second's worth may come at once. More close with 1008
     * @param maxWaitingMessages messages read but not yet handled; beyond them, or beyond {@code maxMessageBytes} in all,
     *     nothing more is read
     * @param maxMessagesPerMinute the same over a longer stretch
     * @param maxBytesPerMinute of messages, in part or whole; a minute's worth may come at once. More close with 1008
     */
    public record Inbound(
            int maxMessageBytes,
            int maxMessagesPerSecond,
            int maxWaitingMessages,
            int maxMessagesPerMinute,
            int maxBytesPerMinute) {
        private static final int SECONDS = 60;

        public Inbound {
            requirePositive(maxMessageBytes, "maxMessageBytes");
            requirePositive(maxMessagesPerSecond, "maxMessagesPerSecond");
            requirePositive(maxWaitingMessages, "maxWaitingMessages");
            requirePositive(maxMessagesPerMinute, "maxMessagesPerMinute");
            requirePositive(maxBytesPerMinute, "maxBytesPerMinute");
        }

        /** Limits of each second and no others. */
        public Inbound(int maxMessageBytes, int maxMessagesPerSecond, int maxWaitingMessages) {
            this(
                    maxMessageBytes,
                    maxMessagesPerSecond,
                    maxWaitingMessages,
                    maxMessagesPerSecond * SECONDS,
                    Integer.MAX_VALUE);
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

    /**
     * How many connections there may be. More are refused before anything is made for them.
     *
     * @param maxPerSource of one source, see {@link Visitors}
     * @param maxStrangersPerSource of one source, of those nobody has vouched for yet
     * @param maxStrangers of all sources together, of those nobody has vouched for yet
     */
    public record Peers(int maxPerSource, int maxStrangersPerSource, int maxStrangers) {
        /** No bounds. */
        public static final Peers ANY = new Peers(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

        public Peers {
            requirePositive(maxPerSource, "maxPerSource");
            requirePositive(maxStrangersPerSource, "maxStrangersPerSource");
            requirePositive(maxStrangers, "maxStrangers");
        }
    }

    private static void requirePositive(long value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
    }
}
