package dev.hearth.adapter.websocket.engineio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.adapter.websocket.transport.Payload;
import java.nio.ByteBuffer;
import java.util.List;

/** Packets as payloads (section "Packet encoding"). */
public final class EngineIoPayloads {
    static final Payload PING = Payload.text(String.valueOf(PacketType.PING.digit()));
    static final Payload CLOSE = Payload.text(String.valueOf(PacketType.CLOSE.digit()));
    static final Payload NOOP = Payload.text(String.valueOf(PacketType.NOOP.digit()));
    static final Payload PROBE_ANSWER = Payload.text(PacketType.PONG.digit() + "probe");

    private EngineIoPayloads() {}

    /** A text message; may be sent on any number of sessions. */
    public static Payload message(String text) {
        return Payload.text(PacketType.MESSAGE.digit() + text);
    }

    /** A binary message goes as it is. The bytes are handed over. */
    public static Payload message(ByteBuffer bytes) {
        return Payload.binary(bytes);
    }

    /** The first packet of a session (section "Handshake"). */
    static Payload open(String sid, List<String> upgrades, Limits limits) {
        ObjectNode handshake = JsonNodeFactory.instance.objectNode();
        ArrayNode transports = handshake.put("sid", sid).putArray("upgrades");
        upgrades.forEach(transports::add);
        handshake
                .put("pingInterval", limits.timeouts().heartbeatInterval().toMillis())
                .put("pingTimeout", limits.timeouts().heartbeatTimeout().toMillis())
                .put("maxPayload", limits.inbound().maxMessageBytes());
        return Payload.text(PacketType.OPEN.digit() + handshake.toString());
    }
}
