package dev.hearth.adapter.websocket.transport;

/**
 * The way out of one receiver: a queue bounded in bytes and in payloads ({@link Limits.Outbound}). All methods may be
 * called from any thread, and what one thread sends arrives in the order it was sent. Sending never waits for the
 * network. What is sent after the end of the connection is dropped: {@link Session#onClosed} tells of the end.
 */
public interface Outbox {
    /** Sends one payload. A receiver whose queue has no room for it is closed with 1013. */
    default void send(Payload payload) {
        sendAll(Batch.of(payload));
    }

    /**
     * Sends payloads one right after the other, with nothing in between, and with one flush. A receiver whose queue has
     * no room for all of them is closed with 1013.
     */
    void sendAll(Batch batch);

    /**
     * Sends payloads that the receiver can do without, all or none.
     *
     * @return false when they were dropped, because the queue is more than half full or the connection is over
     */
    boolean offer(Batch batch);

    /** Sends one payload that the receiver can do without; see {@link #offer(Batch)}. */
    default boolean offer(Payload payload) {
        return offer(Batch.of(payload));
    }

    /**
     * Waits until the queue is at most half full. Blocks the calling thread, which should be a virtual one.
     *
     * @return false when the connection is over, or the thread was interrupted (it stays interrupted)
     */
    boolean awaitRoom();
}
