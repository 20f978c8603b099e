package dev.hearth.adapter.websocket.transport;

import dev.hearth.adapter.websocket.transport.FrameReceiver.Fragment;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Joins fragments to messages (RFC 6455 section 5.4). Memory grows with the bytes that have come, never with a length
 * that a peer only announced. Not for several threads at once.
 */
final class MessageAssembler {
    private final int maxMessageBytes;
    /** Only between the first and the last fragment of a message. */
    private @Nullable ByteArrayOutputStream begun;

    MessageAssembler(int maxMessageBytes) {
        this.maxMessageBytes = maxMessageBytes;
    }

    /**
     * Takes the next fragment.
     *
     * @return the message that it completes
     * @throws BrokenMessage when the message is longer than allowed or its text is not UTF-8 (section 8.1)
     */
    Optional<Message> add(Fragment fragment) throws BrokenMessage {
        int sofar = begun == null ? 0 : begun.size();
        if (fragment.bytes().remaining() > maxMessageBytes - sofar) {
            throw new BrokenMessage(CloseReason.MESSAGE_TOO_BIG);
        }
        if (!fragment.last()) {
            append(fragment.bytes());
            return Optional.empty();
        }
        return Optional.of(message(fragment.kind(), complete(fragment.bytes())));
    }

    private ByteArrayOutputStream append(ByteBuffer bytes) {
        if (begun == null) {
            begun = new ByteArrayOutputStream(bytes.remaining());
        }
        begun.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        return begun;
    }

    private ByteBuffer complete(ByteBuffer end) {
        if (begun == null) {
            return end;
        }
        ByteBuffer all = ByteBuffer.wrap(append(end).toByteArray());
        begun = null;
        return all;
    }

    private static Message message(MessageKind kind, ByteBuffer bytes) throws BrokenMessage {
        return switch (kind) {
            case TEXT -> new Message.Text(Utf8.decode(bytes), bytes.remaining());
            case BINARY -> new Message.Binary(bytes);
        };
    }
}
