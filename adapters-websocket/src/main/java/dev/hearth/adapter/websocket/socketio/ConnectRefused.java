package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.transport.CloseReason;
import java.util.Optional;

/** A request to connect that is answered with a CONNECT_ERROR packet. */
public final class ConnectRefused extends RuntimeException {
    private final transient Optional<JsonNode> data;
    private final transient Optional<CloseReason> end;

    private ConnectRefused(String message, Optional<JsonNode> data, Optional<CloseReason> end) {
        super(message, null, false, false);
        this.data = data;
        this.end = end;
    }

    public static ConnectRefused because(String message) {
        return new ConnectRefused(message, Optional.empty(), Optional.empty());
    }

    public static ConnectRefused because(String message, JsonNode data) {
        return new ConnectRefused(message, Optional.of(data), Optional.empty());
    }

    /** The same, and the whole connection is closed once it is told. */
    public ConnectRefused ending(CloseReason reason) {
        return new ConnectRefused(String.valueOf(getMessage()), data, Optional.of(reason));
    }

    Optional<CloseReason> end() {
        return end;
    }

    Packet.ConnectError toPacket(String namespace) {
        return new Packet.ConnectError(namespace, String.valueOf(getMessage()), data);
    }
}
