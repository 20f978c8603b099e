package dev.hearth.adapter.websocket.transport;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** All connections whose session has not yet heard of the end. */
final class Connections {
    private final Set<Connection> all = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fewer = lock.newCondition();
    private volatile @Nullable CloseReason closing;

    void add(Connection connection) {
        all.add(connection);
        // Looked at after the addition, so that a connection that opens during closeAll is not forgotten.
        CloseReason reason = closing;
        if (reason != null) {
            connection.close(reason);
        }
    }

    void remove(Connection connection) {
        all.remove(connection);
        if (closing != null) {
            signal();
        }
    }

    int count() {
        return all.size();
    }

    /** Closes all that are open, and each one that opens later. */
    void closeAll(CloseReason reason) {
        closing = reason;
        all.forEach(connection -> connection.close(reason));
    }

    /** Waits until all are gone, at most so long. Only after {@link #closeAll}. */
    void awaitNone(Duration atMost) {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (!all.isEmpty() && nanos > 0) {
                nanos = fewer.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            fewer.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
