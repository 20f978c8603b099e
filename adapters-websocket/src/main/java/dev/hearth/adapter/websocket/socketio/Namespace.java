package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.SocketAddress;
import java.util.Optional;

/** What clients can connect to (section "Connection to a namespace"). One namespace serves all its sockets. */
@FunctionalInterface
public interface Namespace {
    /**
     * Judges a request to connect. May block.
     *
     * @return what makes the session, called right after the client was told that it is connected
     * @throws ConnectRefused to answer with an error instead; the client may try again
     */
    Opening connect(ConnectRequest request);

    /**
     * A CONNECT packet and what came with it.
     *
     * @param auth the packet's payload; an empty object when there was none
     * @param authorization the {@code Authorization} header of the handshake; only until the first namespace of the
     *     connection has accepted
     */
    record ConnectRequest(JsonNode auth, Optional<String> authorization, SocketAddress remoteAddress) {}

    /** The second half of {@link #connect}. */
    @FunctionalInterface
    interface Opening {
        NamespaceSession open(SocketIoSocket socket);
    }
}
