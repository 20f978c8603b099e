package dev.hearth.adapter.websocket.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to one connection, together with what is being written: both count towards the bounds, for
 * both hold memory. Any thread may add; one at a time takes. The lock is never held while something is written.
 */
final class OutboundQueue {
    /** What became of an addition. */
    enum Admission {
        ACCEPTED,
        FULL,
        CLOSED
    }

    private final Limits.Outbound limits;
    private final TransportCounters counters;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition roomOrEnd = lock.newCondition();
    /** Only while something waits: an idle connection has no queue. */
    private @Nullable List<Batch> waiting;

    private long bytes;
    private int frames;
    private long bytesInWriting;
    private int framesInWriting;
    private boolean closed;

    OutboundQueue(Limits.Outbound limits, TransportCounters counters) {
        this.limits = limits;
        this.counters = counters;
    }

    /** Adds all or nothing. */
    Admission add(Batch batch) {
        lock.lock();
        try {
            if (closed) {
                return Admission.CLOSED;
            }
            if (frames > 0 && isOver(bytes + batch.size(), frames + batch.count(), 1)) {
                return Admission.FULL;
            }
            append(batch);
            return Admission.ACCEPTED;
        } finally {
            lock.unlock();
        }
    }

    /** Adds all unless the queue is more than half full or closed. */
    boolean offer(Batch batch) {
        lock.lock();
        try {
            if (closed || isMoreThanHalfFull()) {
                return false;
            }
            append(batch);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes all that waits, to be written. Says at the same time that what was taken before has been written. */
    List<Batch> take() {
        lock.lock();
        try {
            settle();
            List<Batch> taken = waiting == null ? List.of() : waiting;
            waiting = null;
            bytesInWriting = bytes;
            framesInWriting = frames;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void settle() {
        release(bytesInWriting, framesInWriting);
        bytesInWriting = 0;
        framesInWriting = 0;
        if (!isMoreThanHalfFull()) {
            roomOrEnd.signalAll();
        }
    }

    /** Lets nothing more in; what waits can still be taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            roomOrEnd.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nothing more in and forgets what waits. */
    void discard() {
        lock.lock();
        try {
            closed = true;
            waiting = null;
            release(bytes, frames);
            bytesInWriting = 0;
            framesInWriting = 0;
            roomOrEnd.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** See {@link Outbox#awaitRoom}. */
    boolean awaitRoom() {
        lock.lock();
        try {
            while (!closed && isMoreThanHalfFull()) {
                roomOrEnd.await();
            }
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void append(Batch batch) {
        if (waiting == null) {
            waiting = new ArrayList<>(1);
        }
        waiting.add(batch);
        bytes += batch.size();
        frames += batch.count();
        counters.queued(batch.size());
    }

    private void release(long writtenBytes, int writtenFrames) {
        bytes -= writtenBytes;
        frames -= writtenFrames;
        counters.queued(-writtenBytes);
    }

    private boolean isMoreThanHalfFull() {
        return isOver(bytes, frames, 2);
    }

    private boolean isOver(long someBytes, int someFrames, int part) {
        return someBytes > limits.maxQueuedBytes() / part || someFrames > limits.maxQueuedFrames() / part;
    }
}
