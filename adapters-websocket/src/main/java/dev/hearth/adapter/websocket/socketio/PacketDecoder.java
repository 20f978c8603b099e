package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads the packets of one connection (section "Encoding") and waits for the attachments of binary ones. After a broken
 * packet it must not be used any more. Not for several threads at once.
 */
final class PacketDecoder {
    private final PacketJson json;
    private final SocketIoLimits limits;
    private @Nullable Incomplete incomplete;

    /** A binary packet whose attachments are coming in. */
    private record Incomplete(PacketHeader header, ArrayNode payload, List<byte[]> attachments) {
        boolean isComplete() {
            return attachments.size() == header.attachments();
        }

        long bytes() {
            return attachments.stream().mapToLong(bytes -> bytes.length).sum();
        }
    }

    PacketDecoder(PacketJson json, SocketIoLimits limits) {
        this.json = json;
        this.limits = limits;
    }

    /** Takes a text message; empty when attachments must follow. */
    Optional<Packet> text(String message) throws BrokenPacket {
        if (incomplete != null) {
            throw new BrokenPacket("text instead of an attachment");
        }
        PacketHeader header = PacketHeader.parse(message);
        return switch (header.type()) {
            case CONNECT -> Optional.of(new Packet.Connect(header.namespace(), objectOrEmpty(header.json())));
            case DISCONNECT -> Optional.of(new Packet.Disconnect(header.namespace()));
            case CONNECT_ERROR -> throw new BrokenPacket("only servers refuse to connect");
            case EVENT, ACK -> Optional.of(withArguments(header, array(header.json())));
            case BINARY_EVENT, BINARY_ACK -> begin(header);
        };
    }

    /** Takes a binary message; empty when more attachments must follow. */
    Optional<Packet> binary(ByteBuffer message) throws BrokenPacket {
        Incomplete open = incomplete;
        if (open == null) {
            throw new BrokenPacket("attachment without a packet");
        }
        if (open.bytes() + message.remaining() > limits.maxAttachmentBytes()) {
            throw new BrokenPacket("attachments too big");
        }
        byte[] bytes = new byte[message.remaining()];
        message.get(bytes);
        open.attachments().add(bytes);
        return completed(open);
    }

    private Optional<Packet> begin(PacketHeader header) throws BrokenPacket {
        if (header.attachments() > limits.maxAttachments()) {
            throw new BrokenPacket("too many attachments");
        }
        return completed(new Incomplete(header, array(header.json()), new ArrayList<>(header.attachments())));
    }

    private Optional<Packet> completed(Incomplete packet) throws BrokenPacket {
        if (!packet.isComplete()) {
            incomplete = packet;
            return Optional.empty();
        }
        incomplete = null;
        JsonNode filled = Attachments.fill(packet.payload(), packet.attachments());
        return Optional.of(withArguments(packet.header(), filled));
    }

    private static Packet withArguments(PacketHeader header, JsonNode array) throws BrokenPacket {
        List<JsonNode> values = array.valueStream().toList();
        return switch (header.type()) {
            case ACK, BINARY_ACK -> new Packet.Acknowledgement(header.namespace(), requireId(header.id()), values);
            default ->
                new Packet.Event(header.namespace(), header.id(), eventName(values), values.subList(1, values.size()));
        };
    }

    private static long requireId(OptionalLong id) throws BrokenPacket {
        return id.orElseThrow(() -> new BrokenPacket("acknowledgement without an id"));
    }

    private static String eventName(List<JsonNode> values) throws BrokenPacket {
        if (values.isEmpty() || !values.getFirst().isTextual()) {
            throw new BrokenPacket("event without a name");
        }
        String name = values.getFirst().textValue();
        if (ReservedEvents.contains(name)) {
            throw new BrokenPacket("reserved event name");
        }
        return name;
    }

    private ArrayNode array(String text) throws BrokenPacket {
        if (json.read(text) instanceof ArrayNode array) {
            return array;
        }
        throw new BrokenPacket("payload is not an array");
    }

    private ObjectNode objectOrEmpty(String text) throws BrokenPacket {
        if (text.isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (json.read(text) instanceof ObjectNode object) {
            return object;
        }
        throw new BrokenPacket("payload is not an object");
    }
}
