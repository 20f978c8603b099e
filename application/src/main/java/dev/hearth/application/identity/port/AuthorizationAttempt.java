package dev.hearth.application.identity.port;

import java.util.regex.Pattern;

/**
 * The secrets of one attempt to sign in elsewhere. Made afresh from a random source for each attempt, kept where only the browser
 * that began it can bring them back, and used once. Redacted when printed.
 *
 * @param state comes back with the browser; whoever takes the browser in compares it before anything else (RFC 9700 §4.7)
 * @param nonce comes back inside the proof, so that a proof made for another attempt is of no use (OpenID Connect Core 1.0 §3.1.2.1)
 * @param verifier only its hash travels through the browser; whoever steals the code cannot use it without (RFC 7636 §4.1)
 */
public record AuthorizationAttempt(String state, String nonce, String verifier) {
    /** 22 letters of the URL alphabet hold 128 bits. */
    private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9_-]{22,128}");

    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    /** Malformed secrets are a bug of whoever made them, not a fault of the person who signs in. */
    public AuthorizationAttempt {
        if (!RANDOM.matcher(state).matches() || !RANDOM.matcher(nonce).matches()) {
            throw new IllegalArgumentException("State and nonce must be 22 to 128 letters of the URL-safe alphabet.");
        }
        if (!VERIFIER.matcher(verifier).matches()) {
            throw new IllegalArgumentException("The code verifier must be 43 to 128 unreserved characters.");
        }
    }

    @Override
    public String toString() {
        return "[attempt]";
    }
}
