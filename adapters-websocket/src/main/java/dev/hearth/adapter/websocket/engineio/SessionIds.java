package dev.hearth.adapter.websocket.engineio;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes session ids nobody can guess: 144 random bits in 24 characters that are safe in a URL. */
public final class SessionIds {
    private static final int BYTES = 18;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random;

    public SessionIds(SecureRandom random) {
        this.random = random;
    }

    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return ENCODER.encodeToString(bytes);
    }
}
