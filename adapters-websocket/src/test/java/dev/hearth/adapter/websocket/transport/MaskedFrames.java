package dev.hearth.adapter.websocket.transport;

import java.nio.ByteBuffer;

/** Frames as a client sends them (RFC 6455 section 5.2), for tests that hand bytes to the framing without a socket. */
final class MaskedFrames {
    private static final byte[] MASK = {(byte) 0xA1, 0x02, (byte) 0x93, 0x44};

    private MaskedFrames() {}

    static ByteBuffer frame(int first, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) first);
        if (payload.length < Frames.LENGTH_IN_2_BYTES) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 1 << 16) {
            frame.put((byte) 0xFE).putShort((short) payload.length);
        } else {
            frame.put((byte) 0xFF).putLong(payload.length);
        }
        frame.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i % 4]));
        }
        return frame.flip();
    }
}
