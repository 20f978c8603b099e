package dev.hearth.adapter.websocket.live;

import dev.hearth.domain.identity.Caller;
import java.time.Instant;

/**
 * What a client is told once the server knows who it is.
 *
 * @param expiresAt when the connection ends with its token, with close code {@value SocketLife#TOKEN_EXPIRED}
 * @param connection names this connection to its client alone, which hands it in as {@code replaces} when it comes back
 */
public record Hello(String userId, Instant expiresAt, String connection) {
    public static final String NAME = "hello";

    static Hello to(LiveSocket socket) {
        Caller caller = socket.caller();
        return new Hello(
                caller.user().toString(), caller.expiresAt(), socket.id().toString());
    }
}
