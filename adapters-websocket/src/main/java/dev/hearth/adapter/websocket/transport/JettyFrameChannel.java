package dev.hearth.adapter.websocket.transport;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/** Frames written by Jetty's core WebSocket. */
final class JettyFrameChannel implements FrameChannel {
    private final CoreSession session;

    JettyFrameChannel(CoreSession session) {
        this.session = session;
    }

    @Override
    public void write(List<Payload> payloads, Callback written) {
        int last = payloads.size() - 1;
        for (int i = 0; i < last; i++) {
            session.sendFrame(frame(payloads.get(i)), Callback.NOOP, true);
        }
        session.sendFrame(frame(payloads.get(last)), written, false);
    }

    private static Frame frame(Payload payload) {
        return switch (payload.kind()) {
            case TEXT -> new Frame(OpCode.TEXT, true, payload.bytes());
            case BINARY -> new Frame(OpCode.BINARY, true, payload.bytes());
        };
    }

    @Override
    public void ping() {
        session.sendFrame(new Frame(OpCode.PING), Callback.NOOP, false);
    }

    @Override
    public void pong(ByteBuffer data, Callback written) {
        session.sendFrame(new Frame(OpCode.PONG, true, data), written, false);
    }

    @Override
    public void close(CloseReason reason) {
        session.sendFrame(new CloseFrame(reason), Callback.NOOP, false);
    }

    @Override
    public void abort() {
        session.abort();
    }

    @Override
    public void demand() {
        session.demand();
    }
}
