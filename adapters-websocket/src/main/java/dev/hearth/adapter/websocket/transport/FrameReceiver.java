package dev.hearth.adapter.websocket.transport;

import java.nio.ByteBuffer;

/**
 * The inner half of the seam to the framing (RFC 6455 section 5): what it tells a connection. The framing has checked
 * masks, opcodes, reserved bits, the order of fragments and the form of control frames before it calls. Frames come one
 * at a time, each after one {@link FrameChannel#demand}; the buffers belong to the receiver. No method blocks: it may be the selector's
 * thread that calls, and all its other connections would wait.
 */
public interface FrameReceiver {
    /** The handshake is done: the channel may be used from now on. */
    void onOpen();

    void onFragment(Fragment fragment);

    void onPing(ByteBuffer data);

    void onPong();

    /** The peer began to close; the framing echoes its close frame. Nothing more is read. */
    void onPeerClosing();

    /** The connection has ended. Called once, and last. */
    void onClosed(CloseReason reason);

    /**
     * A whole message, or a part of one (RFC 6455 section 5.4).
     *
     * @param kind the kind of the whole message
     * @param bytes backed by an array that it fills
     * @param last whether the message ends here
     */
    record Fragment(MessageKind kind, ByteBuffer bytes, boolean last) {}

    /** Makes the receiver for a channel; {@link #onOpen} follows. */
    @FunctionalInterface
    interface Factory {
        FrameReceiver create(FrameChannel channel);
    }
}
