package dev.hearth.adapter.websocket.transport;

import java.nio.ByteBuffer;

/** A whole message from the peer (RFC 6455 section 5.6). */
sealed interface Message {
    /** What it took on the wire, in bytes. */
    int size();

    void handTo(Session session);

    /** Valid UTF-8, decoded. */
    record Text(String text, int size) implements Message {
        @Override
        public void handTo(Session session) {
            session.onText(text);
        }
    }

    /** Bytes that nobody else holds. */
    record Binary(ByteBuffer bytes) implements Message {
        @Override
        public int size() {
            return bytes.remaining();
        }

        @Override
        public void handTo(Session session) {
            session.onBinary(bytes);
        }
    }
}
