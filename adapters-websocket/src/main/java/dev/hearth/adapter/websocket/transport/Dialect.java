package dev.hearth.adapter.websocket.transport;

import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** A protocol spoken over WebSocket messages. One dialect serves all connections of its paths. */
public interface Dialect {
    /**
     * Judges an opening handshake (RFC 6455 section 4.2.2) before it is answered. May block.
     *
     * @param handshake valid during this call only; take from it what is needed later
     * @return what makes the session once the connection is open; it is not called when the peer has gone meanwhile
     * @throws HandshakeRefused to answer with an HTTP status instead
     */
    Opening accept(Handshake handshake);

    /** Who watches whether the peer is still there. */
    default Heartbeat.Source heartbeat() {
        return Heartbeat.Source.PING_FRAMES;
    }

    /**
     * Answers the requests on the dialect's paths that are no opening handshakes; may throw {@link HandshakeRefused}.
     * Empty answers all of them with 426.
     */
    default Optional<Request.Handler> plainHttp() {
        return Optional.empty();
    }

    /** The second half of {@link #accept}. */
    @FunctionalInterface
    interface Opening {
        /** Runs on a virtual thread, before the first message is handed over. May send, may block. */
        Session open(Wire wire);
    }
}
