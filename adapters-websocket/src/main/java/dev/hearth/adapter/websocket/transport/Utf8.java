package dev.hearth.adapter.websocket.transport;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes text messages and refuses what is not UTF-8 (RFC 6455 section 8.1). */
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** The position of the buffer stays as it was. */
    static String decode(ByteBuffer bytes) throws BrokenMessage {
        String text = new String(
                bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining(), StandardCharsets.UTF_8);
        // The JDK's lenient decoder is by far the fastest. It marks faults with a character that honest text hardly
        // ever holds, so only then the strict one has to look.
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireValid(bytes);
        }
        return text;
    }

    private static void requireValid(ByteBuffer bytes) throws BrokenMessage {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate());
        } catch (CharacterCodingException e) {
            throw new BrokenMessage(CloseReason.INVALID_UTF8);
        }
    }
}
