package dev.hearth.adapter.websocket.engineio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hearth.adapter.websocket.transport.HandshakeRefused;

/** What is wrong with a request, in the form that clients of Engine.IO read: a number and a few words. */
enum EngineIoError {
    TRANSPORT_UNKNOWN(400, 0, "Transport unknown"),
    SESSION_ID_UNKNOWN(400, 1, "Session ID unknown"),
    BAD_HANDSHAKE_METHOD(400, 2, "Bad handshake method"),
    BAD_REQUEST(400, 3, "Bad request"),
    METHOD_NOT_ALLOWED(405, 3, "Method not allowed"),
    PAYLOAD_TOO_LARGE(413, 3, "Payload too large"),
    FORBIDDEN(403, 4, "Forbidden"),
    TOO_MANY_SESSIONS(429, 4, "Too many sessions"),
    UNSUPPORTED_PROTOCOL_VERSION(400, 5, "Unsupported protocol version");

    private final int status;
    private final int code;
    private final String message;

    EngineIoError(int status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    HandshakeRefused refusal() {
        return refusal(message);
    }

    /** With words that say more. */
    HandshakeRefused refusal(String words) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("code", code)
                .put("message", words)
                .toString();
        return HandshakeRefused.with(status, "application/json", body);
    }
}
