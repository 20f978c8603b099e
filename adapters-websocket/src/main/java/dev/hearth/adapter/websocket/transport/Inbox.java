package dev.hearth.adapter.websocket.transport;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What has been read from one connection and waits to be handled: one entry at a time, in order, on a thread of the
 * executor that is held only while there is something to do. When it is full it says so, and says when there is room
 * again; it never refuses.
 */
final class Inbox {
    private final Executor executor;
    private final Limits.Inbound limits;
    private final Runnable roomAgain;
    private final ReentrantLock lock = new ReentrantLock();
    /** Only while something is being handled: an idle connection has no queue. */
    private @Nullable ArrayDeque<Entry> waiting;

    private long waitingBytes;
    private boolean full;

    private record Entry(int bytes, Runnable handling) {}

    /**
     * An empty inbox.
     *
     * @param roomAgain runs once after each {@link #put} that answered false
     */
    Inbox(Executor executor, Limits.Inbound limits, Runnable roomAgain) {
        this.executor = executor;
        this.limits = limits;
        this.roomAgain = roomAgain;
    }

    /**
     * Adds what was read, to be handled after all that was put before.
     *
     * @return false when the inbox is full now: read nothing more until there is room again
     */
    boolean put(int bytes, Runnable handling) {
        lock.lock();
        try {
            full = isOverBound(enqueue(new Entry(bytes, handling)));
            return !full;
        } finally {
            lock.unlock();
        }
    }

    /** Adds what was not read but has to be done in turn; it is never too much. */
    void putTask(Runnable task) {
        lock.lock();
        try {
            enqueue(new Entry(0, task));
        } finally {
            lock.unlock();
        }
    }

    private ArrayDeque<Entry> enqueue(Entry entry) {
        ArrayDeque<Entry> queue = waiting;
        if (queue == null) {
            queue = new ArrayDeque<>(4);
            waiting = queue;
            executor.execute(this::drain);
        }
        queue.add(entry);
        waitingBytes += entry.bytes();
        return queue;
    }

    private void drain() {
        Optional<Entry> entry = next();
        while (entry.isPresent()) {
            if (hasRoomAgain()) {
                roomAgain.run();
            }
            entry.get().handling().run();
            entry = next();
        }
    }

    private Optional<Entry> next() {
        lock.lock();
        try {
            return poll();
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoomAgain() {
        lock.lock();
        try {
            boolean again = full && waiting != null && !isOverBound(waiting);
            full = full && !again;
            return again;
        } finally {
            lock.unlock();
        }
    }

    private Optional<Entry> poll() {
        Entry next = waiting == null ? null : waiting.poll();
        if (next == null) {
            waiting = null;
            return Optional.empty();
        }
        waitingBytes -= next.bytes();
        return Optional.of(next);
    }

    private boolean isOverBound(ArrayDeque<Entry> queue) {
        return queue.size() >= limits.maxWaitingMessages() || waitingBytes > limits.maxMessageBytes();
    }
}
