package dev.hearth.adapter.websocket.transport;

import dev.hearth.adapter.websocket.transport.FrameReceiver.Fragment;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads frames as a client sends them (RFC 6455 section 5.2), from bytes that come in pieces of any size. What has come of a
 * message's payload is handed on at once, so that no memory is taken for a length that was only announced; control frames
 * are handed on whole. Not for several threads at once.
 */
final class FrameParser {
    private static final int RESERVED = 0x70;
    private static final int OPCODE = 0x0F;
    private static final int CONTROL = 0x08;
    private static final int MASKED = 0x80;
    private static final int LENGTH = 0x7F;
    private static final int MASK_BYTES = 4;

    private enum Awaited {
        FIRST_BYTE,
        SECOND_BYTE,
        LENGTH,
        MASK,
        PAYLOAD
    }

    private final int maxFrameBytes;
    private Awaited awaited = Awaited.FIRST_BYTE;
    private int first;
    /** Of the payload that is still to come; while the header is read, as far as it is known. */
    private long length;

    private int headerBytesLeft;
    /** What a length in so many bytes must be at least (section 5.2: the fewest bytes that can tell it). */
    private long shortest;

    /** Its highest byte is for the next byte of the payload. */
    private int mask;

    private @Nullable MessageKind begun;
    private @Nullable ByteBuffer control;
    private @Nullable CloseReason closeReason;

    FrameParser(int maxFrameBytes) {
        this.maxFrameBytes = maxFrameBytes;
    }

    /**
     * Reads until there is one thing to hand on, or the bytes are used up.
     *
     * @return whether something was handed on
     * @throws BrokenMessage when the peer breaks the protocol; where the frames begin is not known from then on
     */
    boolean next(ByteBuffer in, FrameReceiver to) throws BrokenMessage {
        while (in.hasRemaining()) {
            if (awaited == Awaited.PAYLOAD) {
                return payload(in, to);
            }
            header(in.get() & 0xFF);
            if (awaited == Awaited.PAYLOAD && length == 0) {
                return payload(in, to);
            }
        }
        return false;
    }

    /** Why the peer closes, once its close frame was read. */
    Optional<CloseReason> closeReason() {
        return Optional.ofNullable(closeReason);
    }

    private void header(int next) throws BrokenMessage {
        switch (awaited) {
            case FIRST_BYTE -> first(next);
            case SECOND_BYTE -> second(next);
            case LENGTH -> length(next);
            case MASK -> mask(next);
            case PAYLOAD -> throw new IllegalStateException("the header is read");
        }
    }

    private void first(int next) throws BrokenMessage {
        require((next & RESERVED) == 0, "reserved bits without an extension");
        first = next;
        switch (next & OPCODE) {
            case Frames.CONTINUATION -> require(begun != null, "continuation of nothing");
            case Frames.TEXT, Frames.BINARY -> require(begun == null, "a message inside a message");
            case Frames.CLOSE, Frames.PING, Frames.PONG -> require(isLast(), "a control frame in pieces");
            default -> throw broken("unknown opcode");
        }
        awaited = Awaited.SECOND_BYTE;
    }

    private void second(int next) throws BrokenMessage {
        require((next & MASKED) != 0, "a frame without a mask");
        length = next & LENGTH;
        require(!isControl() || length <= Frames.MAX_CONTROL_BYTES, "a long control frame");
        if (length < Frames.LENGTH_IN_2_BYTES) {
            awaitMask();
            return;
        }
        boolean inTwo = length == Frames.LENGTH_IN_2_BYTES;
        headerBytesLeft = inTwo ? Short.BYTES : Long.BYTES;
        shortest = inTwo ? Frames.LENGTH_IN_2_BYTES : 1 << Short.SIZE;
        length = 0;
        awaited = Awaited.LENGTH;
    }

    private void length(int next) throws BrokenMessage {
        length = length << Byte.SIZE | next;
        headerBytesLeft--;
        if (headerBytesLeft > 0) {
            return;
        }
        require(length >= 0, "a length with its highest bit set");
        require(length >= shortest, "a length in too many bytes");
        if (length > maxFrameBytes) {
            throw new BrokenMessage(CloseReason.MESSAGE_TOO_BIG);
        }
        awaitMask();
    }

    private void awaitMask() {
        headerBytesLeft = MASK_BYTES;
        awaited = Awaited.MASK;
    }

    private void mask(int next) {
        mask = mask << Byte.SIZE | next;
        headerBytesLeft--;
        if (headerBytesLeft == 0) {
            awaited = Awaited.PAYLOAD;
        }
    }

    private boolean payload(ByteBuffer in, FrameReceiver to) throws BrokenMessage {
        ByteBuffer piece = unmasked(in);
        length -= piece.remaining();
        if (length == 0) {
            awaited = Awaited.FIRST_BYTE;
        }
        if (isControl()) {
            return control(piece, to);
        }
        to.onFragment(fragment(piece));
        return true;
    }

    private Fragment fragment(ByteBuffer piece) {
        MessageKind kind = begun == null ? kind() : begun;
        boolean last = length == 0 && isLast();
        begun = last ? null : kind;
        return new Fragment(kind, piece, last);
    }

    private MessageKind kind() {
        return (first & OPCODE) == Frames.TEXT ? MessageKind.TEXT : MessageKind.BINARY;
    }

    private ByteBuffer unmasked(ByteBuffer in) {
        byte[] bytes = new byte[(int) Math.min(length, in.remaining())];
        in.get(bytes);
        for (int i = 0; i < bytes.length; i++) {
            mask = Integer.rotateLeft(mask, Byte.SIZE);
            bytes[i] ^= (byte) mask;
        }
        return ByteBuffer.wrap(bytes);
    }

    private boolean control(ByteBuffer piece, FrameReceiver to) throws BrokenMessage {
        ByteBuffer whole = control == null ? piece : joined(control, piece);
        if (length > 0) {
            control = whole;
            return false;
        }
        control = null;
        switch (first & OPCODE) {
            case Frames.PING -> to.onPing(whole);
            case Frames.PONG -> to.onPong();
            default -> {
                closeReason = ClosePayload.read(whole);
                to.onPeerClosing();
            }
        }
        return true;
    }

    private static ByteBuffer joined(ByteBuffer one, ByteBuffer other) {
        return ByteBuffer.allocate(one.remaining() + other.remaining())
                .put(one)
                .put(other)
                .flip();
    }

    private boolean isControl() {
        return (first & CONTROL) != 0;
    }

    private boolean isLast() {
        return (first & Frames.FIN) != 0;
    }

    private static void require(boolean holds, String orElse) throws BrokenMessage {
        if (!holds) {
            throw broken(orElse);
        }
    }

    private static BrokenMessage broken(String what) {
        return new BrokenMessage(CloseReason.protocolError(what));
    }
}
