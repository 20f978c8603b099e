package dev.hearth.adapter.websocket.live;

import dev.hearth.domain.identity.Caller;
import java.time.Instant;

/**
 * What a client is told once the server knows who it is.
 *
 * @param expiresAt when the connection ends with its token, with close code {@value SocketLife#TOKEN_EXPIRED}
 */
public record Hello(String userId, Instant expiresAt) {
    public static final String NAME = "hello";

    public static Hello to(Caller caller) {
        return new Hello(caller.user().toString(), caller.expiresAt());
    }
}
