package dev.hearth.bootstrap.assembly;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must be closed when the server stops, the last opened first. */
public final class OnClose implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OnClose.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T closeable) {
        opened.push(closeable);
        return closeable;
    }

    @Override
    public synchronized void close() {
        while (!opened.isEmpty()) {
            closeOne(opened.pop());
        }
    }

    private static void closeOne(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception failed) {
            // The others must be closed all the same.
            LOG.warn("{} did not close", closeable.getClass().getSimpleName(), failed);
        }
    }
}
