package dev.hearth.adapter.websocket.transport;

import java.net.SocketAddress;
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
     * Asked before {@link #accept}: whether the frames of this handshake belong to a connection that is there already.
     *
     * @param handshake valid during this call only
     * @param place taken by the new WebSocket; whoever joins leaves it when the connection has it, or it has ended
     * @throws HandshakeRefused to answer with an HTTP status instead
     */
    default Optional<FrameReceiver.Factory> join(Handshake handshake, Place place) {
        return Optional.empty();
    }

    /**
     * What answers the requests on the dialect's paths that are no opening handshakes; it may throw {@link
     * HandshakeRefused}. Asked once. Empty answers all of them with 426.
     *
     * @param door opens connections that come by such requests
     */
    default Optional<Request.Handler> plainHttp(Door door) {
        return Optional.empty();
    }

    /** What a request from an origin that is not allowed is answered with (RFC 6455 section 10.2). */
    default HandshakeRefused foreignOrigin() {
        return HandshakeRefused.problem(403, "Forbidden", "forbidden", "This origin may not connect.");
    }

    /** What a client is answered when it, or who shares its address, has too many connections or opens them too fast. */
    default HandshakeRefused tooMany() {
        return HandshakeRefused.problem(
                429, "Too Many Requests", "limit_reached", "Too many connections. Try again later.");
    }

    /** The way in for connections that bring a framing of their own. They count and are closed like all others. */
    interface Door {
        /**
         * Takes a place for a connection that a request asks for, before anything is made for it.
         *
         * @throws HandshakeRefused when there is none
         */
        Place admit(Request request);

        /**
         * Makes the receiver for a channel, on which the dialect sends heartbeats; the caller then calls its onOpen.
         *
         * @param place left when the connection has ended
         */
        FrameReceiver open(Opening opening, FrameChannel channel, SocketAddress remoteAddress, Place place);
    }

    /** The second half of {@link #accept}. */
    @FunctionalInterface
    interface Opening {
        /** Runs on a virtual thread, before the first message is handed over. May send, may block. */
        Session open(Wire wire);
    }
}
