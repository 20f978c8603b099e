package dev.hearth.adapter.websocket.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to one connection, together with what is being written: both count towards the bounds, for
 * both hold memory. Any thread may add; one at a time takes. It is never locked while something is written.
 *
 * <p>It is its own lock, and nothing is kept apart from it that a lone message needs: where one is written to each of hundreds of
 * connections, most of the time goes into fetching what belongs to each from memory.
 */
final class OutboundQueue {
    /** What became of an addition. */
    enum Admission {
        /** Nothing waits and nobody writes: whoever added it is to write it now, and then to {@link #take} until there is nothing more. */
        NEXT,
        /** Who is writing takes it then. */
        WAITS,
        FULL,
        CLOSED
    }

    private final Limits.Outbound limits;
    private final TransportCounters counters;
    /** Only while something waits: an idle connection has no queue. */
    private @Nullable List<Batch> waiting;

    private long bytes;
    private int frames;
    private long bytesInWriting;
    private int framesInWriting;
    private boolean writing;
    private boolean closed;
    /** Only while somebody waits; completes when there is room, or nothing more is let in. */
    private @Nullable CompletableFuture<Void> roomOrEnd;

    OutboundQueue(Limits.Outbound limits, TransportCounters counters) {
        this.limits = limits;
        this.counters = counters;
    }

    /** Adds all or nothing. */
    synchronized Admission add(Batch batch) {
        if (closed) {
            return Admission.CLOSED;
        }
        if (frames > 0 && isOver(bytes + batch.size(), frames + batch.count(), 1)) {
            return Admission.FULL;
        }
        return append(batch);
    }

    /** Adds all, as something that can be done without: nothing is {@link Admission#FULL} from half of the bounds on. */
    synchronized Admission offer(Batch batch) {
        if (closed) {
            return Admission.CLOSED;
        }
        return isMoreThanHalfFull() ? Admission.FULL : append(batch);
    }

    /** Answers whether the caller is to write now, and to {@link #take} until there is nothing more. */
    synchronized boolean beginWriting() {
        boolean free = !writing;
        writing = true;
        return free;
    }

    /**
     * Takes all that waits, to be written. Says at the same time that what was taken before has been written.
     *
     * @return empty when nothing waits; then the caller writes no more
     */
    synchronized List<Batch> take() {
        release(bytesInWriting, framesInWriting);
        List<Batch> taken = waiting == null ? List.of() : waiting;
        waiting = null;
        bytesInWriting = bytes;
        framesInWriting = frames;
        writing = !taken.isEmpty();
        if (!isMoreThanHalfFull()) {
            tellWaiting();
        }
        return taken;
    }

    /** Lets nothing more in; what waits can still be taken. */
    synchronized void close() {
        closed = true;
        tellWaiting();
    }

    /** Lets nothing more in and forgets what waits. */
    synchronized void discard() {
        closed = true;
        waiting = null;
        release(bytes, frames);
        bytesInWriting = 0;
        framesInWriting = 0;
        tellWaiting();
    }

    /** See {@link Outbox#awaitRoom}. */
    boolean awaitRoom() {
        try {
            for (CompletableFuture<Void> told = roomOrEnd(); !told.isDone(); told = roomOrEnd()) {
                told.get();
            }
            return isOpen();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("nobody lets this fail", e);
        }
    }

    private synchronized CompletableFuture<Void> roomOrEnd() {
        if (closed || !isMoreThanHalfFull()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> told = roomOrEnd == null ? new CompletableFuture<>() : roomOrEnd;
        roomOrEnd = told;
        return told;
    }

    private synchronized boolean isOpen() {
        return !closed;
    }

    private void tellWaiting() {
        if (roomOrEnd != null) {
            roomOrEnd.complete(null);
            roomOrEnd = null;
        }
    }

    private Admission append(Batch batch) {
        bytes += batch.size();
        frames += batch.count();
        counters.queued(batch.size());
        if (!writing) {
            writing = true;
            bytesInWriting = bytes;
            framesInWriting = frames;
            return Admission.NEXT;
        }
        if (waiting == null) {
            waiting = new ArrayList<>(1);
        }
        waiting.add(batch);
        return Admission.WAITS;
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
