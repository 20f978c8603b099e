package dev.hearth.application.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Hands letters to one reader, one batch at a time and in order, on a shared executor. Whoever adds a letter goes on at once;
 * no lock is held while the reader reads. A turn is bounded, so that a busy mailbox does not keep a thread from the others.
 */
final class Mailbox<T> {
    private static final System.Logger LOG = System.getLogger(Mailbox.class.getName());
    private static final int MOST_AT_ONCE = 256;

    private final Queue<T> letters = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final Executor executor;
    private final Consumer<List<T>> reader;

    Mailbox(Executor executor, Consumer<List<T>> reader) {
        this.executor = executor;
        this.reader = reader;
    }

    void add(T letter) {
        letters.add(letter);
        wake();
    }

    private void wake() {
        if (!letters.isEmpty() && reading.compareAndSet(false, true)) {
            executor.execute(this::turn);
        }
    }

    private void turn() {
        try {
            reader.accept(batch());
        } catch (RuntimeException bug) {
            // The letters after these must be read all the same.
            LOG.log(System.Logger.Level.ERROR, "A mailbox's reader failed", bug);
        } finally {
            reading.set(false);
            wake();
        }
    }

    private List<T> batch() {
        List<T> batch = new ArrayList<>();
        for (T letter = letters.poll(); letter != null; letter = letters.poll()) {
            batch.add(letter);
            if (batch.size() == MOST_AT_ONCE) {
                break;
            }
        }
        return batch;
    }
}
