package dev.hearth.adapter.websocket.transport;

import java.nio.ByteBuffer;

/**
 * What a dialect does with one connection. The methods are called one at a time and in order, on a virtual thread that
 * may block; while one runs, further messages wait and then the peer has to. An exception closes the connection with
 * 1011.
 */
public interface Session {
    void onText(String text);

    /**
     * A binary message.
     *
     * @param bytes the session's own, never reused
     */
    void onBinary(ByteBuffer bytes);

    /** The connection is over. Called once, after the last message. */
    void onClosed(CloseReason reason);
}
