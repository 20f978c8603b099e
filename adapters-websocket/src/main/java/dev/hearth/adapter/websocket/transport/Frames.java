package dev.hearth.adapter.websocket.transport;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes frames as a server does, whole and without a mask (RFC 6455 section 5.2). */
final class Frames {
    static final int CONTINUATION = 0x0;
    static final int TEXT = 0x1;
    static final int BINARY = 0x2;
    static final int CLOSE = 0x8;
    static final int PING = 0x9;
    static final int PONG = 0xA;

    static final int FIN = 0x80;
    /** The most that a control frame may hold (section 5.5). */
    static final int MAX_CONTROL_BYTES = 125;
    /** Values of the length field which say that the length follows in two or in eight bytes. */
    static final int LENGTH_IN_2_BYTES = 126;

    static final int LENGTH_IN_8_BYTES = 127;
    /** Reported where a close frame holds no code; never sent (section 7.4.1). */
    static final int NO_CODE = 1005;

    private static final int MAX_HEADER_BYTES = 10;
    private static final int MAX_UNSIGNED_SHORT = 0xFFFF;

    private Frames() {}

    /** A frame for each payload. */
    static ByteBuffer of(List<Payload> payloads, long size) {
        ByteBuffer frames = ByteBuffer.allocate(Math.toIntExact(size) + payloads.size() * MAX_HEADER_BYTES);
        for (Payload payload : payloads) {
            header(frames, opcode(payload.kind()), payload.size());
            frames.put(payload.bytes());
        }
        return frames.flip().asReadOnlyBuffer();
    }

    static ByteBuffer ping() {
        return control(PING, ByteBuffer.allocate(0));
    }

    /** The answer to a ping, which repeats what that held (section 5.5.3). */
    static ByteBuffer pong(ByteBuffer data) {
        return control(PONG, data);
    }

    /** Holds nothing where the reason is that the peer named none (section 7.1.5). */
    static ByteBuffer close(CloseReason reason) {
        if (reason.code() == NO_CODE) {
            return control(CLOSE, ByteBuffer.allocate(0));
        }
        ByteBuffer body = ByteBuffer.allocate(MAX_CONTROL_BYTES).putShort((short) reason.code());
        // The encoder stops at the last whole character that fits.
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(reason.text()), body, true);
        return control(CLOSE, body.flip());
    }

    private static ByteBuffer control(int opcode, ByteBuffer data) {
        ByteBuffer frame = ByteBuffer.allocate(2 + data.remaining());
        header(frame, opcode, data.remaining());
        return frame.put(data).flip();
    }

    private static void header(ByteBuffer to, int opcode, int length) {
        to.put((byte) (FIN | opcode));
        if (length < LENGTH_IN_2_BYTES) {
            to.put((byte) length);
        } else if (length <= MAX_UNSIGNED_SHORT) {
            to.put((byte) LENGTH_IN_2_BYTES).putShort((short) length);
        } else {
            to.put((byte) LENGTH_IN_8_BYTES).putLong(length);
        }
    }

    private static int opcode(MessageKind kind) {
        return switch (kind) {
            case TEXT -> TEXT;
            case BINARY -> BINARY;
        };
    }
}
