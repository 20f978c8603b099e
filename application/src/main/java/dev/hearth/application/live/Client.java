package dev.hearth.application.live;

import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;

/** One open connection of one person, as the live core sees it; each socket dialect has its own. */
public interface Client {
    /** Which of its person's connections it is. */
    ConnectionId id();

    UserId user();

    /** The session the connection lives by. */
    SessionId session();

    /** Its session has ended: closes the connection. Never blocks and never throws. */
    void end();

    /** Its client has come back over another connection: closes this one. Never blocks and never throws. */
    void replaced();

    /**
     * Takes events to be written to the connection. Never blocks and never throws: a client whose connection does not keep up
     * closes it, and the person catches up when they are back. Calls for one scope come one after the other and in order; calls
     * for different scopes may come at once.
     */
    void hear(Delivery delivery);

    /**
     * Takes something passing, which the person can do without: a client whose connection is slow drops it. Never blocks and never
     * throws.
     */
    void hint(Delivery passing);

    /**
     * Waits until the connection has written most of what it took, so that a long catch-up does not fill its queue.
     *
     * @return false when the connection is closed
     */
    boolean awaitRoom();
}
