package dev.hearth.application.identity.port;

import java.time.Instant;

/** An access token and the end of its life. Redacted when printed. */
public record IssuedToken(String value, Instant expiresAt) {
    @Override
    public String toString() {
        return "[token until " + expiresAt + "]";
    }
}
