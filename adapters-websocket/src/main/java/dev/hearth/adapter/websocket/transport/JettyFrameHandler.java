package dev.hearth.adapter.websocket.transport;

import dev.hearth.adapter.websocket.transport.FrameReceiver.Fragment;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what Jetty's core WebSocket reads to a receiver. */
final class JettyFrameHandler implements FrameHandler {
    private static final Logger LOG = LoggerFactory.getLogger(JettyFrameHandler.class);

    /** Used once, then forgotten with all it holds of the handshake. */
    private FrameReceiver.@Nullable Factory factory;

    private volatile @Nullable FrameReceiver receiver;
    /** Of the message whose fragments are coming in. */
    private MessageKind kind = MessageKind.TEXT;

    JettyFrameHandler(FrameReceiver.Factory factory) {
        this.factory = factory;
    }

    @Override
    public void onOpen(CoreSession session, Callback callback) {
        callback.succeeded();
        FrameReceiver created = Objects.requireNonNull(factory).create(new JettyFrameChannel(session));
        factory = null;
        // Known before it begins to work: it may fail at once, on another thread, and has to hear of that.
        receiver = created;
        created.onOpen();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        FrameReceiver to = Objects.requireNonNull(receiver);
        ByteBuffer bytes = copy(frame.getPayload());
        // The copy is made, so Jetty may take its buffer back before the receiver asks for the next frame.
        if (frame.getOpCode() == OpCode.CLOSE) {
            to.onPeerClosing();
        }
        callback.succeeded();
        switch (frame.getOpCode()) {
            case OpCode.TEXT -> begin(to, MessageKind.TEXT, bytes, frame);
            case OpCode.BINARY -> begin(to, MessageKind.BINARY, bytes, frame);
            case OpCode.CONTINUATION -> to.onFragment(new Fragment(kind, bytes, frame.isFin()));
            case OpCode.PING -> to.onPing(bytes);
            case OpCode.PONG -> to.onPong();
            default -> {}
        }
    }

    private void begin(FrameReceiver to, MessageKind begun, ByteBuffer bytes, Frame frame) {
        kind = begun;
        to.onFragment(new Fragment(begun, bytes, frame.isFin()));
    }

    private static ByteBuffer copy(@Nullable ByteBuffer payload) {
        return payload == null
                ? ByteBuffer.allocate(0)
                : ByteBuffer.allocate(payload.remaining()).put(payload.slice()).flip();
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        // A peer that vanishes or breaks the protocol is daily life on a public port; onClosed follows.
        LOG.debug("Connection failed", cause);
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        FrameReceiver to = receiver;
        if (to != null) {
            to.onClosed(new CloseReason(status.getCode(), Objects.requireNonNullElse(status.getReason(), "")));
        }
        callback.succeeded();
    }
}
