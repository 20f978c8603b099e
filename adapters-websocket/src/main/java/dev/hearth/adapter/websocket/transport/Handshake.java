package dev.hearth.adapter.websocket.transport;

import java.net.SocketAddress;
import java.util.Optional;

/** The request that asks for a WebSocket connection. Valid only while it is judged. */
public interface Handshake {
    /** The path without the query, as sent. */
    String path();

    /** The first value of a query parameter, decoded. */
    Optional<String> query(String name);

    /** The first value of a header; the name's case does not matter. */
    Optional<String> header(String name);

    SocketAddress remoteAddress();
}
