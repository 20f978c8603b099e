package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.Batch;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.FrameChannel;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.util.Callback;

/** The channel of a connection that began with polling: first that, later the WebSocket it was left for. */
final class MovingChannel implements FrameChannel {
    private volatile FrameChannel current;

    MovingChannel(FrameChannel first) {
        this.current = first;
    }

    void moveTo(FrameChannel next) {
        current = next;
    }

    @Override
    public void write(List<Batch> batches, Callback written) {
        current.write(batches, written);
    }

    @Override
    public void write(Batch batch, Callback written) {
        current.write(batch, written);
    }

    @Override
    public void ping() {
        current.ping();
    }

    @Override
    public void pong(ByteBuffer data, Callback written) {
        current.pong(data, written);
    }

    @Override
    public void close(CloseReason reason) {
        current.close(reason);
    }

    @Override
    public void abort() {
        current.abort();
    }

    @Override
    public void demand() {
        current.demand();
    }
}
