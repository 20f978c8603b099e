package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.Handshake;
import dev.hearth.adapter.websocket.transport.HandshakeRefused;

/** The errors of a handshake, in the form that clients of Engine.IO read. All are answered with 400. */
enum EngineIoError {
    TRANSPORT_UNKNOWN(0, "Transport unknown"),
    SESSION_ID_UNKNOWN(1, "Session ID unknown"),
    BAD_REQUEST(3, "Bad request"),
    UNSUPPORTED_PROTOCOL_VERSION(5, "Unsupported protocol version");

    private static final String PROTOCOL_VERSION = "4";

    private final int code;
    private final String message;

    EngineIoError(int code, String message) {
        this.code = code;
        this.message = message;
    }

    HandshakeRefused refusal() {
        return HandshakeRefused.with(
                400, "application/json", "{\"code\":%d,\"message\":\"%s\"}".formatted(code, message));
    }

    /** Checks the query parameters of a WebSocket handshake (section "Query parameters"). */
    static void requireWebSocket(Handshake handshake) {
        requireTransportWebSocket(handshake);
        if (!handshake.query("EIO").orElse("").equals(PROTOCOL_VERSION)) {
            throw UNSUPPORTED_PROTOCOL_VERSION.refusal();
        }
        if (handshake.query("sid").isPresent()) {
            throw SESSION_ID_UNKNOWN.refusal();
        }
    }

    static void requireTransportWebSocket(Handshake handshake) {
        if (!handshake.query("transport").orElse("").equals("websocket")) {
            throw TRANSPORT_UNKNOWN.refusal();
        }
    }
}
