package dev.hearth.testkit;

import dev.hearth.application.identity.port.AuthorizationAttempt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Attempts to sign in elsewhere whose secrets are the same in every run, and differ between numbers. */
public final class SignInAttempts {
    private SignInAttempts() {}

    public static AuthorizationAttempt number(int number) {
        return new AuthorizationAttempt(hash("state " + number), hash("nonce " + number), hash("verifier " + number));
    }

    /** What RFC 7636 §4.2 calls S256; its letters are also fit for a verifier. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
