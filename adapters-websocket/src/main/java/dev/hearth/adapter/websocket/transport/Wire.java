package dev.hearth.adapter.websocket.transport;

import java.net.SocketAddress;
import java.util.Optional;
import java.util.function.Function;

/** One open WebSocket connection as a dialect sees it. All methods may be called from any thread. */
public interface Wire extends Outbox {
    /**
     * Says that the peer has proved who it is, or need not. A connection that nobody vouches for within
     * {@link Limits.Timeouts#authentication} is closed with 1008.
     */
    void authenticated();

    /**
     * Names what is sent last when this side closes the connection, such as a word on why. It is asked on the thread that
     * closes and must not block. Where the peer reads too slowly nothing is said.
     */
    void lastWords(Function<CloseReason, Optional<Batch>> words);

    /** Sends what is queued, then the close frame, and cuts the connection when the peer does not answer in time. */
    void close(CloseReason reason);

    /**
     * Runs a task on the session's thread, in turn with its messages: never while one is handled, and never after {@link
     * Session#onClosed}.
     */
    void inTurn(Runnable task);

    /**
     * Names what runs each time the peer gives a sign of life: a whole message or a control frame. It runs when that was
     * read, not when its turn comes, so a session that is busy does not make its peer look dead; it must not block.
     */
    void onSignOfLife(Runnable action);

    SocketAddress remoteAddress();
}
