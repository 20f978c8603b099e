package dev.hearth.domain.identity;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client exchanges for its next access token: opaque to it (RFC 6749 §1.5), a session and a secret to the server.
 * Redacted when printed.
 */
public record RefreshToken(SessionId session, SecretCode secret) {
    private static final String KIND = "hrt_";
    private static final Pattern SHAPE = Pattern.compile(KIND + "([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");

    /** Reads the written form; empty for whatever is none. */
    public static Optional<RefreshToken> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(new RefreshToken(session(parts.group(1)), new SecretCode(parts.group(2))))
                : Optional.empty();
    }

    private static SessionId session(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return new SessionId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** As clients are given it. */
    public String written() {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(session.value().getMostSignificantBits())
                .putLong(session.value().getLeastSignificantBits())
                .array();
        return KIND + Base64.getUrlEncoder().withoutPadding().encodeToString(id) + "." + secret.value();
    }

    public SecretDigest digest() {
        return SecretDigest.of(secret);
    }

    @Override
    public String toString() {
        return "[refresh token]";
    }
}
