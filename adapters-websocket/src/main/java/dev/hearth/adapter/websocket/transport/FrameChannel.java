package dev.hearth.adapter.websocket.transport;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.util.Callback;

/**
 * The outer half of the seam to the framing (RFC 6455 section 5): what a connection asks of it. The other half is
 * {@link FrameReceiver}. No method blocks; callbacks may run on any thread, also before the method returns.
 */
public interface FrameChannel {
    /**
     * Writes each payload as one frame, all with one flush. Called again only after the callback, which fails when the connection
     * has ended, or a close frame was sent before.
     *
     * @param written completed when the last byte was handed to the operating system
     */
    void write(List<Batch> batches, Callback written);

    /** As the other, for a single batch: nearly always that is all there is. */
    default void write(Batch batch, Callback written) {
        write(List.of(batch), written);
    }

    void ping();

    void pong(ByteBuffer data, Callback written);

    /** Sends a close frame; {@link FrameReceiver#onClosed} follows when the connection has ended. */
    void close(CloseReason reason);

    /** Cuts the connection without a word. */
    void abort();

    /** Asks for exactly one more call of {@link FrameReceiver}. */
    void demand();
}
