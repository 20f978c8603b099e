package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hearth.adapter.websocket.engineio.EngineIoPayloads;
import dev.hearth.adapter.websocket.transport.Payload;
import java.util.List;
import java.util.OptionalLong;

/** Encodes an event of the default namespace once, to be sent to many of its sockets. */
public final class EventEncoder {
    private EventEncoder() {}

    /**
     * The packet of an event.
     *
     * @param args without binary values, which would need several payloads
     * @throws IllegalArgumentException when the name is reserved or an argument is binary
     */
    public static Payload encode(String event, JsonNode... args) {
        ReservedEvents.requireFree(event);
        List<Payload> payloads = PacketEncoder.encode(
                new Packet.Event(Packet.DEFAULT_NAMESPACE, OptionalLong.empty(), event, List.of(args)));
        if (payloads.size() > 1) {
            throw new IllegalArgumentException("binary arguments cannot be shared");
        }
        return payloads.getFirst();
    }

    /**
     * The packet of an event whose only argument is JSON already.
     *
     * @param json one valid JSON value
     */
    public static Payload encodeJson(String event, String json) {
        ReservedEvents.requireFree(event);
        String name = PacketJson.write(JsonNodeFactory.instance.textNode(event));
        return EngineIoPayloads.message(PacketType.EVENT.digit() + "[" + name + "," + json + "]");
    }
}
