package dev.hearth.adapter.external.token;

import java.util.regex.Pattern;

/** A secret that signs and verifies tokens, and the name they call it by. Redacted when printed. */
public final class SigningKey {
    /** As long as the output of SHA-256, the least RFC 7518 §3.2 allows. */
    public static final int MIN_BYTES = 32;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final String id;
    private final byte[] secret;

    /**
     * A key under a name. Whoever knows the secret can make tokens for everybody.
     *
     * @param id the {@code kid} of the tokens: letters, digits, {@code . _ -}; never used again for another secret
     * @param secret at least {@value #MIN_BYTES} bytes, from a random source
     * @throws IllegalArgumentException naming the fault
     */
    public SigningKey(String id, byte[] secret) {
        if (!NAME.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "The id of a signing key must be 1 to 64 letters, digits, dots, dashes or underscores.");
        }
        if (secret.length < MIN_BYTES) {
            throw new IllegalArgumentException("The signing key \"%s\" has %d bytes; it needs at least %d."
                    .formatted(id, secret.length, MIN_BYTES));
        }
        this.id = id;
        this.secret = secret.clone();
    }

    String id() {
        return id;
    }

    byte[] secret() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "[signing key " + id + "]";
    }
}
