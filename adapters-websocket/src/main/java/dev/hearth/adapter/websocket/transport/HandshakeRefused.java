package dev.hearth.adapter.websocket.transport;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** An opening handshake that gets an HTTP answer instead of a connection. */
public final class HandshakeRefused extends RuntimeException {
    private final int status;
    private final String contentType;
    private final String body;
    private final transient Optional<Duration> retryAfter;

    private HandshakeRefused(int status, String contentType, String body, Optional<Duration> retryAfter) {
        super("handshake refused with " + status, null, false, false);
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    /** A refusal in a form of the dialect's own. */
    public static HandshakeRefused with(int status, String contentType, String body) {
        return new HandshakeRefused(status, contentType, body, Optional.empty());
    }

    /**
     * A refusal as a problem document (RFC 9457 section 3), in the same shape as all of Hearth's.
     *
     * @param code a word for programs
     * @param detail plain words for people
     */
    public static HandshakeRefused problem(int status, String title, String code, String detail) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("title", title).put("status", status).put("detail", detail);
        problem.put("error", detail).put("code", code);
        problem.put("correlationId", UUID.randomUUID().toString());
        return with(status, "application/problem+json", problem.toString());
    }

    /** The same, where waiting helps (RFC 9110 section 10.2.3). */
    public HandshakeRefused until(Duration wait) {
        return new HandshakeRefused(status, contentType, body, Optional.of(wait));
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    public String body() {
        return body;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
