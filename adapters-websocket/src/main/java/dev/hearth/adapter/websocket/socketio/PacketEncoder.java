package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hearth.adapter.websocket.engineio.EngineIoPayloads;
import dev.hearth.adapter.websocket.transport.Batch;
import dev.hearth.adapter.websocket.transport.Payload;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Writes packets as Engine.IO messages (section "Encoding"). */
final class PacketEncoder {
    private PacketEncoder() {}

    /** The whole packet, ready to be sent. */
    static Batch batch(Packet packet) {
        return Batch.of(encode(packet));
    }

    /** The text of the packet, then its attachments: to be sent in one go. */
    static List<Payload> encode(Packet packet) {
        return switch (packet) {
            case Packet.Connect connect ->
                List.of(text(PacketType.CONNECT, connect.namespace(), PacketJson.write(connect.payload())));
            case Packet.Disconnect disconnect -> List.of(text(PacketType.DISCONNECT, disconnect.namespace(), ""));
            case Packet.ConnectError error ->
                List.of(text(PacketType.CONNECT_ERROR, error.namespace(), PacketJson.write(payload(error))));
            case Packet.Event event -> event(event);
            case Packet.Acknowledgement ack ->
                withArguments(
                        PacketType.ACK, PacketType.BINARY_ACK, ack.namespace(), OptionalLong.of(ack.id()), ack.args());
        };
    }

    private static List<Payload> event(Packet.Event event) {
        List<JsonNode> nameAndArgs = new ArrayList<>(event.args().size() + 1);
        nameAndArgs.add(JsonNodeFactory.instance.textNode(event.name()));
        nameAndArgs.addAll(event.args());
        return withArguments(PacketType.EVENT, PacketType.BINARY_EVENT, event.namespace(), event.id(), nameAndArgs);
    }

    private static JsonNode payload(Packet.ConnectError error) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("message", error.message());
        error.data().ifPresent(data -> payload.set("data", data));
        return payload;
    }

    private static List<Payload> withArguments(
            PacketType plain, PacketType binary, String namespace, OptionalLong id, List<JsonNode> args) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(args.size()).addAll(args);
        if (!Attachments.hasBinary(args)) {
            return List.of(text(plain, namespace, number(id) + PacketJson.write(array)));
        }
        List<byte[]> attachments = new ArrayList<>();
        String json = PacketJson.write(Attachments.extract(array, attachments));
        List<Payload> payloads = new ArrayList<>(attachments.size() + 1);
        payloads.add(EngineIoPayloads.message(
                binary.digit() + "" + attachments.size() + "-" + prefix(namespace) + number(id) + json));
        attachments.forEach(bytes -> payloads.add(EngineIoPayloads.message(ByteBuffer.wrap(bytes))));
        return payloads;
    }

    private static Payload text(PacketType type, String namespace, String rest) {
        return EngineIoPayloads.message(type.digit() + prefix(namespace) + rest);
    }

    private static String prefix(String namespace) {
        return namespace.equals(Packet.DEFAULT_NAMESPACE) ? "" : namespace + ",";
    }

    private static String number(OptionalLong id) {
        return id.isPresent() ? Long.toString(id.getAsLong()) : "";
    }
}
