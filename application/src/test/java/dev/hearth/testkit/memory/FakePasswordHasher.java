package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Salted like a real hash, and fast as no real one may be. */
public final class FakePasswordHasher implements PasswordHasher {
    private static final String SCHEME = "$fake$";

    private final AtomicLong salts = new AtomicLong();

    @Override
    public PasswordHash hash(Password password) {
        return salted(password, String.valueOf(salts.incrementAndGet()));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        int end = hash.value().lastIndexOf('$');
        if (!hash.value().startsWith(SCHEME) || end < SCHEME.length()) {
            return false;
        }
        return salted(password, hash.value().substring(SCHEME.length(), end)).equals(hash);
    }

    private static PasswordHash salted(Password password, String salt) {
        try {
            byte[] salted = (salt + "$" + password.value()).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(salted);
            return new PasswordHash(SCHEME + salt + "$" + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
