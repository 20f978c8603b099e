package dev.hearth.adapter.websocket.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Writes whole frames to an endpoint, which takes one write at a time: messages, the control frames that come between them, and a
 * close frame as the last. What waits when a write is done goes out with the next. For any thread.
 *
 * <p>Whoever brings frames while nobody writes hands them to the peer's socket at once, and only what that does not take is left to
 * Jetty's machinery for writes that wait. Most is taken at once.
 */
final class FrameWriter {
    private final EndPoint endPoint;
    /**
     * The peer's socket, where nothing lies between, such as TLS. The endpoint always writes as if there were several buffers, which
     * costs the system more than writing one.
     */
    private final @Nullable SocketChannel socket;

    private final Runnable finished;

    // Guarded by this object.
    /** Only while something waits. */
    private @Nullable List<ByteBuffer> waiting;

    private Callback waitingWritten = Callback.NOOP;
    private @Nullable ByteBuffer farewell;
    private boolean writing;
    private boolean over;

    /**
     * A writer with nothing to write.
     *
     * @param finished runs when the close frame is written
     */
    FrameWriter(EndPoint endPoint, Runnable finished) {
        this.endPoint = endPoint;
        this.socket = endPoint instanceof SocketChannelEndPoint plain ? plain.getChannel() : null;
        this.finished = finished;
    }

    /** Writes frames after those that wait; where the close frame was announced before, they are lost and the callback fails. */
    void write(List<Batch> batches, Callback written) {
        if (put(batches, written)) {
            writeUnlessWriting();
        } else {
            written.failed(tooLate());
        }
    }

    /**
     * As the other. Where nothing waits, which is nearly always, this asks for the least that there is to touch: where a message goes
     * to hundreds of connections, most of the time goes into fetching what belongs to each from memory.
     */
    void write(Batch batch, Callback written) {
        if (!beginWithNothingElse()) {
            write(List.of(batch), written);
        } else if (socket == null) {
            goOn(Optional.of(new Turn(written, false, batch.frames())));
        } else {
            write(batch, socket, written);
        }
    }

    private void write(Batch batch, SocketChannel to, Callback written) {
        ByteBuffer frames = batch.borrow();
        try {
            to.write(frames);
            if (frames.hasRemaining()) {
                endPoint.write(new Turn(written, false, frames), frames);
                return;
            }
        } catch (IOException e) {
            fail(written, e);
            return;
        }
        batch.giveBack(frames);
        goOn(done(written));
    }

    private synchronized boolean beginWithNothingElse() {
        boolean alone = !writing && !over && farewell == null && waiting == null;
        if (alone) {
            writing = true;
        }
        return alone;
    }

    private synchronized boolean put(List<Batch> batches, Callback written) {
        if (over || farewell != null) {
            return false;
        }
        List<ByteBuffer> frames = waiting();
        for (Batch batch : batches) {
            frames.add(batch.frames());
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
        if (putFirst(frame, written)) {
            writeUnlessWriting();
        } else {
            written.failed(tooLate());
        }
    }

    private synchronized boolean putFirst(ByteBuffer frame, Callback written) {
        if (over) {
            return false;
        }
        waiting().addFirst(frame);
        waitingWritten = joined(waitingWritten, written);
        return true;
    }

    /** Writes a close frame after the frames that wait, and nothing after it. The first one counts. */
    void close(CloseReason reason) {
        synchronized (this) {
            if (farewell == null) {
                farewell = Frames.close(reason);
            }
        }
        writeUnlessWriting();
    }

    private void writeUnlessWriting() {
        goOn(begin());
    }

    private synchronized Optional<Turn> begin() {
        return writing ? Optional.empty() : next();
    }

    /** All that waits; nobody writes any more where that is nothing. */
    private synchronized Optional<Turn> next() {
        writing = !over && (farewell != null || waiting != null);
        return writing ? Optional.of(take()) : Optional.empty();
    }

    private List<ByteBuffer> waiting() {
        List<ByteBuffer> frames = waiting == null ? new ArrayList<>(1) : waiting;
        waiting = frames;
        return frames;
    }

    private Turn take() {
        List<ByteBuffer> frames = waiting();
        if (farewell != null) {
            frames.add(farewell);
            over = true;
        }
        Turn turn = new Turn(waitingWritten, over, frames.toArray(ByteBuffer[]::new));
        waiting = null;
        waitingWritten = Callback.NOOP;
        return turn;
    }

    private void goOn(Optional<Turn> first) {
        Optional<Turn> turn = first;
        while (turn.isPresent() && turn.get().isTakenAtOnce()) {
            turn = turn.get().done();
        }
    }

    /** Answers what is to be written then. */
    private Optional<Turn> done(Callback written) {
        // Before it is told, for who hears of it may bring the next frames at once.
        Optional<Turn> next = next();
        written.succeeded();
        return next;
    }

    private void fail(Callback written, Throwable cause) {
        written.failed(cause);
        takeWaitingCallback().failed(cause);
        endPoint.close(cause);
    }

    private synchronized Callback takeWaitingCallback() {
        over = true;
        Callback late = waitingWritten;
        waitingWritten = Callback.NOOP;
        return late;
    }

    private static EofException tooLate() {
        return new EofException("the close frame is sent");
    }

    /** What goes out in one write. Called back where it had to wait. */
    private final class Turn implements Callback {
        private final ByteBuffer[] frames;
        private final Callback written;
        private final boolean last;

        /**
         * A write that has not begun.
         *
         * @param last whether the close frame is in it
         */
        Turn(Callback written, boolean last, ByteBuffer... frames) {
            this.frames = frames;
            this.written = written;
            this.last = last;
        }

        /** Otherwise its end is told later. */
        boolean isTakenAtOnce() {
            try {
                if (isWritten()) {
                    return true;
                }
                endPoint.write(this, frames);
            } catch (IOException e) {
                failed(e);
            }
            return false;
        }

        private boolean isWritten() throws IOException {
            if (frames.length > 1 || socket == null) {
                return endPoint.flush(frames);
            }
            socket.write(frames[0]);
            return !frames[0].hasRemaining();
        }

        private Optional<Turn> done() {
            Optional<Turn> next = FrameWriter.this.done(written);
            if (last) {
                finished.run();
            }
            return next;
        }

        /** Nothing here waits, so whoever learns that a write is done may go on with the next. */
        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        @Override
        public void succeeded() {
            goOn(done());
        }

        @Override
        public void failed(Throwable cause) {
            fail(written, cause);
        }
    }
}
