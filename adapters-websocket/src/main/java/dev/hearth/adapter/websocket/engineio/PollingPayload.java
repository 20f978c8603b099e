package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.FrameReceiver.Fragment;
import dev.hearth.adapter.websocket.transport.MessageKind;
import dev.hearth.adapter.websocket.transport.Payload;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Packets in the body of a request or an answer (section "Payload encoding"): one after the other with U+001E between them,
 * binary ones as {@code b} and their base64.
 */
final class PollingPayload {
    private static final byte SEPARATOR = 0x1e;
    private static final byte BINARY = 'b';

    private PollingPayload() {}

    static ByteBuffer encode(List<Payload> packets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(packets.getFirst().size() + 1);
        for (Payload packet : packets) {
            if (out.size() > 0) {
                out.write(SEPARATOR);
            }
            out.writeBytes(bytes(packet, out));
        }
        return ByteBuffer.wrap(out.toByteArray());
    }

    private static byte[] bytes(Payload packet, ByteArrayOutputStream out) {
        byte[] bytes = new byte[packet.size()];
        packet.bytes().get(bytes);
        if (packet.kind() == MessageKind.TEXT) {
            return bytes;
        }
        out.write(BINARY);
        return Base64.getEncoder().encode(bytes);
    }

    /** Reads all packets or none; each is a whole message. */
    static List<Fragment> decode(byte[] body) throws BrokenPayload {
        requireUtf8(body);
        List<Fragment> packets = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == SEPARATOR) {
                packets.add(packet(body, start, i));
                start = i + 1;
            }
        }
        return packets;
    }

    private static void requireUtf8(byte[] body) throws BrokenPayload {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw new BrokenPayload("not UTF-8");
        }
    }

    private static Fragment packet(byte[] body, int from, int to) throws BrokenPayload {
        if (from == to) {
            throw new BrokenPayload("empty packet");
        }
        if (body[from] == BINARY) {
            return new Fragment(MessageKind.BINARY, ByteBuffer.wrap(base64(body, from + 1, to)), true);
        }
        if (!PacketType.mayComeByPost((char) body[from])) {
            throw new BrokenPayload("not a packet a client may send");
        }
        return new Fragment(MessageKind.TEXT, ByteBuffer.wrap(Arrays.copyOfRange(body, from, to)), true);
    }

    /** Clients in Java break it into lines. */
    private static byte[] base64(byte[] body, int from, int to) throws BrokenPayload {
        try {
            ByteArrayOutputStream text = new ByteArrayOutputStream(to - from);
            for (int i = from; i < to; i++) {
                if (body[i] != '\r' && body[i] != '\n') {
                    text.write(body[i]);
                }
            }
            return Base64.getDecoder().decode(text.toByteArray());
        } catch (IllegalArgumentException e) {
            throw new BrokenPayload("not base64");
        }
    }

    static boolean isClose(Fragment packet) {
        return packet.kind() == MessageKind.TEXT
                && packet.bytes().get(packet.bytes().position()) == PacketType.CLOSE.digit();
    }
}
