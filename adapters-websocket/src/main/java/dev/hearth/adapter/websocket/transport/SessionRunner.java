package dev.hearth.adapter.websocket.transport;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the session of one connection. Used by one thread at a time. */
final class SessionRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SessionRunner.class);

    private final Connection connection;
    /** Used once, then forgotten with all it holds of the handshake. */
    private Dialect.@Nullable Opening opening;

    private Session session = new NotOpened();
    private boolean over;

    SessionRunner(Connection connection, Dialect.Opening opening) {
        this.connection = connection;
        this.opening = opening;
    }

    void open() {
        Dialect.Opening once = Objects.requireNonNull(opening);
        opening = null;
        guard(() -> session = once.open(connection));
    }

    void handle(Message message) {
        if (!connection.isClosing()) {
            guard(() -> message.handTo(session));
        }
    }

    void run(Runnable task) {
        if (!over) {
            guard(task);
        }
    }

    void closed(CloseReason reason) {
        guard(() -> session.onClosed(reason));
        over = true;
    }

    private void guard(Runnable call) {
        try {
            call.run();
        } catch (Throwable e) {
            // Whatever it was, this thread also has to tell the session of the end.
            LOG.error("A session failed and is closed", e);
            connection.close(CloseReason.INTERNAL_ERROR);
        }
    }

    /** Stands in until the session is open, and for good when its opening failed. */
    private static final class NotOpened implements Session {
        @Override
        public void onText(String text) {}

        @Override
        public void onBinary(ByteBuffer bytes) {}

        @Override
        public void onClosed(CloseReason reason) {}
    }
}
