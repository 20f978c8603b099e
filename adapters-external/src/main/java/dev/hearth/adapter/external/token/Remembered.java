package dev.hearth.adapter.external.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hearth.domain.identity.Caller;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens that were verified already. Every request carries one, and parsing its JSON twice and signing it again costs more than
 * all else the edge does with a small request; a digest and a look-up do not.
 *
 * <p>Kept by digest: short, no credentials lie about in memory, and how long a look-up takes tells nothing about a token. Only
 * authentic tokens get in, so nobody can push others out with forged ones. Whether a token has expired is for the caller to check.
 */
final class Remembered {
    /** Some 200 bytes each. */
    static final int MAX_TOKENS = 8192;

    private final Map<ByteBuffer, Caller> callers = new ConcurrentHashMap<>();

    Optional<Caller> find(String token) {
        return Optional.ofNullable(callers.get(digest(token)));
    }

    void keep(String token, Caller caller, Instant now) {
        if (callers.size() >= MAX_TOKENS) {
            makeRoom(now);
        }
        callers.put(digest(token), caller);
    }

    int size() {
        return callers.size();
    }

    /** Starting over costs one verification for each token still in use: less than keeping an order of use all the time. */
    private void makeRoom(Instant now) {
        callers.values().removeIf(caller -> !now.isBefore(caller.expiresAt()));
        if (callers.size() >= MAX_TOKENS / 2) {
            callers.clear();
        }
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException unknown) {
            throw new IllegalStateException("This Java has no SHA-256.", unknown);
        }
    }
}
