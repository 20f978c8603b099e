package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.Handshake;
import java.util.Optional;

/**
 * The query parameters that every request has (section "Query parameters").
 *
 * @param sid the session that is meant; absent where a new one is wanted
 */
record Asked(String transport, Optional<String> sid) {
    static final String POLLING = "polling";
    static final String WEBSOCKET = "websocket";

    private static final String PROTOCOL_VERSION = "4";

    /** Refuses what no client of this protocol asks. */
    static Asked of(Handshake request) {
        String transport = request.query("transport").orElse("");
        if (!transport.equals(POLLING) && !transport.equals(WEBSOCKET)) {
            throw EngineIoError.TRANSPORT_UNKNOWN.refusal();
        }
        if (!request.query("EIO").orElse("").equals(PROTOCOL_VERSION)) {
            throw EngineIoError.UNSUPPORTED_PROTOCOL_VERSION.refusal();
        }
        return new Asked(transport, request.query("sid"));
    }

    void requireTransport(String wanted) {
        if (!transport.equals(wanted)) {
            throw EngineIoError.BAD_REQUEST.refusal();
        }
    }
}
