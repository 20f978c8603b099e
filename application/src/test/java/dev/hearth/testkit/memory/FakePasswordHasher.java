package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Salted like a real hash, and fast as no real one may be. */
public final class FakePasswordHasher implements PasswordHasher {
    /** Cost and salt come before the digest. */
    private static final Pattern OURS = Pattern.compile("(\\$fake\\$(\\d+)\\$\\d+\\$)[0-9a-f]{64}");

    private final AtomicLong salts = new AtomicLong();
    private final int cost;

    public FakePasswordHasher() {
        this(1);
    }

    /**
     * Hashes at a cost, which is a mere number here.
     *
     * @param cost not negative
     */
    public FakePasswordHasher(int cost) {
        this.cost = cost;
    }

    @Override
    public PasswordHash hash(Password password) {
        return salted(password, "$fake$%d$%d$".formatted(cost, salts.incrementAndGet()));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        Matcher ours = OURS.matcher(hash.value());
        return ours.matches() && salted(password, ours.group(1)).equals(hash);
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        Matcher ours = OURS.matcher(hash.value());
        return !ours.matches() || !ours.group(2).equals(String.valueOf(cost));
    }

    private static PasswordHash salted(Password password, String salt) {
        try {
            byte[] salted = (salt + password.value()).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(salted);
            return new PasswordHash(salt + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
