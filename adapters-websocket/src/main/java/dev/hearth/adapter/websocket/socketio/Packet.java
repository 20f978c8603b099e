package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A whole packet (section "Exchange protocol"). Whether it goes out as a binary packet is a matter of encoding: binary
 * nodes among the arguments make it one.
 */
sealed interface Packet {
    /** The namespace of those who name none. */
    String DEFAULT_NAMESPACE = "/";

    String namespace();

    /**
     * From a client: it asks to connect. From a server: it is connected.
     *
     * @param payload credentials from a client, the socket's id from a server
     */
    record Connect(String namespace, ObjectNode payload) implements Packet {}

    record Disconnect(String namespace) implements Packet {}

    /** An event; with an id, the other side is to acknowledge it. */
    record Event(String namespace, OptionalLong id, String name, List<JsonNode> args) implements Packet {}

    /** The acknowledgement of the event with the same id. */
    record Acknowledgement(String namespace, long id, List<JsonNode> args) implements Packet {}

    /** From a server only: the client may not connect. */
    record ConnectError(String namespace, String message, Optional<JsonNode> data) implements Packet {}
}
