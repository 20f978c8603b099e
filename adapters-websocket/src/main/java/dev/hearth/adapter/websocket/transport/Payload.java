package dev.hearth.adapter.websocket.transport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One message ready to be sent: encoded once, shared by all its receivers. Nobody can change its bytes, so any number
 * of threads may send the same payload at the same time.
 */
public final class Payload {
    private final MessageKind kind;
    private final ByteBuffer bytes;

    private Payload(MessageKind kind, ByteBuffer bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    public static Payload text(String text) {
        return utf8(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A text message from bytes that are valid UTF-8 already.
     *
     * @param utf8 handed over: the caller must not change it afterwards, it is not copied
     */
    public static Payload utf8(byte[] utf8) {
        return new Payload(MessageKind.TEXT, ByteBuffer.wrap(utf8).asReadOnlyBuffer());
    }

    /**
     * A binary message.
     *
     * @param bytes handed over: the caller must not change what it covers afterwards, it is not copied
     */
    public static Payload binary(ByteBuffer bytes) {
        return new Payload(MessageKind.BINARY, bytes.slice().asReadOnlyBuffer());
    }

    public MessageKind kind() {
        return kind;
    }

    /** The length on the wire in bytes, without the frame's header. */
    public int size() {
        return bytes.remaining();
    }

    /** A read-only view with a position of its own. */
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    @Override
    public String toString() {
        return kind + " of " + size() + " bytes";
    }
}
