package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.Handshake;
import dev.hearth.adapter.websocket.transport.HandshakeRefused;
import dev.hearth.adapter.websocket.transport.Session;

/** What is spoken over Engine.IO sessions. */
@FunctionalInterface
public interface EngineIoApplication {
    /**
     * Judges a handshake that is good Engine.IO. May block.
     *
     * @param handshake valid during this call only
     * @throws HandshakeRefused to answer with an HTTP status instead
     */
    Opening accept(Handshake handshake);

    /** The second half of {@link #accept}. */
    @FunctionalInterface
    interface Opening {
        /** Called after the open packet was sent. The session gets the contents of message packets. */
        Session open(EngineIoSocket socket);
    }
}
