package dev.hearth.adapter.websocket.transport;

import java.nio.ByteBuffer;

/** Reads what a close frame holds (RFC 6455 section 5.5.1). */
final class ClosePayload {
    private static final int MIN_OF_OTHERS = 3000;
    private static final int MAX = 4999;

    private ClosePayload() {}

    /**
     * Why the peer closes; {@link Frames#NO_CODE} where it does not say.
     *
     * @throws BrokenMessage when the code may not be sent (section 7.4) or the text is not UTF-8
     */
    static CloseReason read(ByteBuffer payload) throws BrokenMessage {
        if (!payload.hasRemaining()) {
            return new CloseReason(Frames.NO_CODE, "");
        }
        if (payload.remaining() < Short.BYTES) {
            throw new BrokenMessage(CloseReason.protocolError("a close frame with half a code"));
        }
        int code = Short.toUnsignedInt(payload.getShort());
        if (!maySend(code)) {
            throw new BrokenMessage(CloseReason.protocolError("a close code that may not be sent"));
        }
        return new CloseReason(code, Utf8.decode(payload));
    }

    /** Section 7.4.1 and the codes registered since; 3000 and up are for libraries and applications (section 7.4.2). */
    private static boolean maySend(int code) {
        return switch (code) {
            case 1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014 -> true;
            default -> code >= MIN_OF_OTHERS && code <= MAX;
        };
    }
}
