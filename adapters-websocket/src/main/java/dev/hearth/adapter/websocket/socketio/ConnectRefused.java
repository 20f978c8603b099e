package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A request to connect that is answered with a CONNECT_ERROR packet. */
public final class ConnectRefused extends RuntimeException {
    private final transient Optional<JsonNode> data;

    private ConnectRefused(String message, Optional<JsonNode> data) {
        super(message, null, false, false);
        this.data = data;
    }

    public static ConnectRefused because(String message) {
        return new ConnectRefused(message, Optional.empty());
    }

    public static ConnectRefused because(String message, JsonNode data) {
        return new ConnectRefused(message, Optional.of(data));
    }

    Packet.ConnectError toPacket(String namespace) {
        return new Packet.ConnectError(namespace, String.valueOf(getMessage()), data);
    }
}
