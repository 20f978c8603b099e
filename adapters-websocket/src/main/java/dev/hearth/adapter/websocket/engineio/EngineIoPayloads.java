package dev.hearth.adapter.websocket.engineio;

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

    /**
     * The first packet of a session (section "Handshake"). Written out, since nothing in it needs to be escaped: a tree of nodes takes
     * buffers of its own to be written on a thread that is as short-lived as these, 8 KB and a seventh of all that a connection allocates
     * until it has joined a channel.
     */
    static Payload open(String sid, List<String> upgrades, Limits limits) {
        return Payload.text(PacketType.OPEN.digit()
                + "{\"sid\":\"" + sid
                + "\",\"upgrades\":" + names(upgrades)
                + ",\"pingInterval\":" + limits.timeouts().heartbeatInterval().toMillis()
                + ",\"pingTimeout\":" + limits.timeouts().heartbeatTimeout().toMillis()
                + ",\"maxPayload\":" + limits.inbound().maxMessageBytes() + "}");
    }

    private static String names(List<String> transports) {
        return transports.isEmpty() ? "[]" : "[\"" + String.join("\",\"", transports) + "\"]";
    }
}
