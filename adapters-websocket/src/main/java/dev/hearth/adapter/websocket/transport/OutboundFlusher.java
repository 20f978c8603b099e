package dev.hearth.adapter.websocket.transport;

import java.util.List;
import java.util.concurrent.Executor;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Writes an outbound queue to its channel, one write at a time. What is queued while a write is under way goes out
 * together with the next one, so the busier the connection, the fewer the flushes.
 *
 * <p>Who finds nobody writing writes, and goes on as long as there is more; where a write does not end at once, who learns of its
 * end goes on. A write that throws, for want of memory say, has no end that anybody could learn of: so it ends the connection, which
 * would stay open and mute.
 */
final class OutboundFlusher implements Callback {
    /** After so many writes the work changes threads: a thread that sent one message must not write for all others. */
    private static final int MAX_WRITES_IN_A_ROW = 16;

    private final OutboundQueue queue;
    private final FrameChannel channel;
    private final TransportCounters counters;
    private final Executor executor;
    /** Touched only by who writes. */
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

    /** Writes what the queue has let in as the next, and what comes meanwhile. */
    void begin(Batch next) {
        writes = 1;
        counters.messagesOut(next.count());
        try {
            channel.write(next, this);
        } catch (Throwable broken) {
            channel.abort();
            throw broken;
        }
    }

    /** Unless somebody is writing: then they will. */
    private void end() {
        if (queue.beginWriting()) {
            writes = 0;
            goOn();
        }
    }

    /** Sends the close frame as soon as the queue, which is closed already, is written. */
    void finish(CloseReason reason) {
        finalWord = reason;
        end();
    }

    /** A write is done. */
    @Override
    public void succeeded() {
        if (writes < MAX_WRITES_IN_A_ROW) {
            goOn();
        } else {
            writes = 0;
            executor.execute(this::goOn);
        }
    }

    /** The connection ends, and with it all that waits: nobody writes any more. */
    @Override
    public void failed(Throwable cause) {}

    private void goOn() {
        try {
            writeNext();
        } catch (Throwable broken) {
            channel.abort();
            throw broken;
        }
    }

    private void writeNext() {
        // Read before the queue is emptied: what was queued before the end was announced must go out first.
        CloseReason reason = finalWord;
        List<Batch> batches = queue.take();
        if (!batches.isEmpty()) {
            write(batches);
        } else if (reason != null) {
            channel.close(reason);
        } else {
            mindTheEnd();
        }
    }

    /** Who announced it while the queue was looked at found somebody writing. */
    private void mindTheEnd() {
        if (finalWord != null) {
            end();
        }
    }

    private void write(List<Batch> batches) {
        writes++;
        for (Batch batch : batches) {
            counters.messagesOut(batch.count());
        }
        channel.write(batches, this);
    }
}
