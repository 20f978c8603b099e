package dev.hearth.adapter.websocket.engineio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.adapter.websocket.transport.Payload;
import java.nio.ByteBuffer;

/** Packets as payloads (section "Packet encoding"). */
public final class EngineIoPayloads {
    static final Payload PING = Payload.text(String.valueOf(PacketType.PING.digit()));

    private EngineIoPayloads() {}

    /** A text message; may be sent on any number of sessions. */
    public static Payload message(String text) {
        return Payload.text(PacketType.MESSAGE.digit() + text);
    }

    /** A binary message goes as it is. The bytes are handed over. */
    public static Payload message(ByteBuffer bytes) {
        return Payload.binary(bytes);
    }

    /** The first packet of a session (section "Handshake"). No upgrades: the session is on its best transport already. */
    static Payload open(String sid, Limits limits) {
        ObjectNode handshake = JsonNodeFactory.instance.objectNode();
        handshake.put("sid", sid).putArray("upgrades");
        handshake
                .put("pingInterval", limits.timeouts().heartbeatInterval().toMillis())
                .put("pingTimeout", limits.timeouts().heartbeatTimeout().toMillis())
                .put("maxPayload", limits.inbound().maxMessageBytes());
        return Payload.text(PacketType.OPEN.digit() + handshake.toString());
    }
}
