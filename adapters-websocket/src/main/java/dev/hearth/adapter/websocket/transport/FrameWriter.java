package dev.hearth.adapter.websocket.transport;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/**
 * Writes whole frames to an endpoint, which takes one write at a time: messages, the control frames that come between them, and a
 * close frame as the last. What waits when a write is done goes out with the next. For any thread.
 */
final class FrameWriter extends IteratingCallback {
    private final EndPoint endPoint;
    private final Runnable finished;

    // Guarded by this object.
    private final List<ByteBuffer> waiting = new ArrayList<>(1);
    private Callback waitingWritten = Callback.NOOP;
    private @Nullable ByteBuffer farewell;
    private boolean over;

    /** Touched by one thread at a time: by who writes. */
    private Callback inWriting = Callback.NOOP;

    /**
     * A writer with nothing to write.
     *
     * @param finished runs when the close frame is written
     */
    FrameWriter(EndPoint endPoint, Runnable finished) {
        this.endPoint = endPoint;
        this.finished = finished;
    }

    /** Nothing here waits, so whoever learns that a write is done may go on with the next. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    /** Writes frames after those that wait; where the close frame was announced before, they are lost and the callback fails. */
    void write(List<Batch> batches, Callback written) {
        if (put(batches, written)) {
            iterate();
        } else {
            written.failed(new EofException("the close frame is sent"));
        }
    }

    private synchronized boolean put(List<Batch> batches, Callback written) {
        if (over || farewell != null) {
            return false;
        }
        for (Batch batch : batches) {
            waiting.add(batch.frames());
        }
        waitingWritten = joined(waitingWritten, written);
        return true;
    }

    /** A ping and a pong may be asked for while something is being written; there is never more than one of each. */
    private static Callback joined(Callback one, Callback other) {
        return one.equals(Callback.NOOP) ? other : Callback.from(one, other);
    }

    /** Writes a control frame before the frames that wait (RFC 6455 section 5.5). */
    void control(ByteBuffer frame, Callback written) {
        synchronized (this) {
            waiting.addFirst(frame);
            waitingWritten = joined(waitingWritten, written);
        }
        iterate();
    }

    /** Writes a close frame after the frames that wait, and nothing after it. The first one counts. */
    void close(CloseReason reason) {
        synchronized (this) {
            if (farewell == null) {
                farewell = Frames.close(reason);
            }
        }
        iterate();
    }

    @Override
    protected Action process() {
        ByteBuffer[] frames = take();
        if (frames.length > 0) {
            endPoint.write(this, frames);
            return Action.SCHEDULED;
        }
        return over() ? Action.SUCCEEDED : Action.IDLE;
    }

    private synchronized boolean over() {
        return over;
    }

    private synchronized ByteBuffer[] take() {
        if (over) {
            return new ByteBuffer[0];
        }
        if (farewell != null) {
            waiting.add(farewell);
            over = true;
        }
        ByteBuffer[] frames = waiting.toArray(ByteBuffer[]::new);
        waiting.clear();
        inWriting = waitingWritten;
        waitingWritten = Callback.NOOP;
        return frames;
    }

    @Override
    protected void onSuccess() {
        Callback written = inWriting;
        inWriting = Callback.NOOP;
        written.succeeded();
    }

    @Override
    protected void onCompleteSuccess() {
        takeWaitingCallback().failed(new EofException("the close frame is sent"));
        finished.run();
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        inWriting.failed(cause);
        takeWaitingCallback().failed(cause);
        endPoint.close(cause);
    }

    /** Of control frames that came too late. */
    private synchronized Callback takeWaitingCallback() {
        over = true;
        Callback late = waitingWritten;
        waitingWritten = Callback.NOOP;
        return late;
    }
}
