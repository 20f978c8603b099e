package dev.hearth.adapter.websocket.transport;

import java.util.List;
import java.util.concurrent.Executor;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/**
 * Writes an outbound queue to its channel, one write at a time. What is queued while a write is under way goes out
 * together with the next one, so the busier the connection, the fewer the flushes.
 */
final class OutboundFlusher extends IteratingCallback {
    /** After so many writes the work changes threads: a thread that sent one message must not write for all others. */
    private static final int MAX_WRITES_IN_A_ROW = 16;

    private final OutboundQueue queue;
    private final FrameChannel channel;
    private final TransportCounters counters;
    private final Executor executor;
    private int writes;
    private volatile @Nullable CloseReason finalWord;

    OutboundFlusher(OutboundQueue queue, FrameChannel channel, TransportCounters counters, Executor executor) {
        this.queue = queue;
        this.channel = channel;
        this.counters = counters;
        this.executor = executor;
    }

    /** Nothing here waits, so whoever learns that a write is done may go on with the next. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    /** Sends the close frame as soon as the queue, which is closed already, is written. */
    void finish(CloseReason reason) {
        finalWord = reason;
        iterate();
    }

    @Override
    protected Action process() {
        if (writes == MAX_WRITES_IN_A_ROW) {
            writes = 0;
            executor.execute(this::succeeded);
            return Action.SCHEDULED;
        }
        // Read before the queue is emptied: what was queued before the end was announced must go out first.
        CloseReason reason = finalWord;
        List<Batch> batches = queue.take();
        if (!batches.isEmpty()) {
            return write(batches);
        }
        writes = 0;
        if (reason == null) {
            return Action.IDLE;
        }
        channel.close(reason);
        return Action.SUCCEEDED;
    }

    private Action write(List<Batch> batches) {
        writes++;
        for (Batch batch : batches) {
            counters.messagesOut(batch.count());
        }
        channel.write(batches, this);
        return Action.SCHEDULED;
    }
}
