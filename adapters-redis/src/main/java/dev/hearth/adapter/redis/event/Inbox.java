package dev.hearth.adapter.redis.event;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Takes what was heard off the network's thread at once, and hands it on in the order it came, by one thread of the executor at a
 * time. Bounded: listeners that fall far behind lose notices, which they can bear, and not the memory of the node.
 */
final class Inbox {
    private static final int MAX_WAITING = 10_000;

    private final Executor executor;
    private final Consumer<Notice> reader;
    private final Notice.Gap gap;
    private final Lost lost;
    private final Queue<Notice> waiting = new ArrayDeque<>();
    private boolean reading;
    /** Whether the gap waits. */
    private boolean incomplete;

    /** @param gap is handed on behind what waits, where something was given up */
    Inbox(Executor executor, Consumer<Notice> reader, Notice.Gap gap, Lost lost) {
        this.executor = executor;
        this.reader = reader;
        this.gap = gap;
        this.lost = lost;
    }

    void add(Notice notice) {
        boolean idle;
        synchronized (waiting) {
            if (waiting.size() >= MAX_WAITING) {
                // One more place, for this alone. What is given up until it is read is missing as well by then.
                if (!incomplete) {
                    waiting.add(gap);
                }
                incomplete = true;
                lost.one("listeners are too slow");
                return;
            }
            waiting.add(notice);
            idle = !reading;
            reading = true;
        }
        if (idle) {
            start();
        }
    }

    private void start() {
        try {
            executor.execute(this::read);
        } catch (RejectedExecutionException shuttingDown) {
            synchronized (waiting) {
                reading = false;
            }
            lost.one("the node is stopping");
        }
    }

    private void read() {
        for (Optional<Notice> next = next(); next.isPresent(); next = next()) {
            reader.accept(next.get());
        }
    }

    private Optional<Notice> next() {
        synchronized (waiting) {
            Optional<Notice> next = Optional.ofNullable(waiting.poll());
            incomplete &= next.filter(gap::equals).isEmpty();
            reading = next.isPresent();
            return next;
        }
    }
}
