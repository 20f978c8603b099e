package dev.hearth.domain.identity;

import java.time.Duration;

/** What a one-time code may be used for, and how long. */
public enum CodePurpose {
    /** Proves that the address given at registration is one's own. */
    VERIFY_EMAIL(Duration.ofDays(2)),
    /** Proves that a new address is one's own before it replaces the old one. */
    CHANGE_EMAIL(Duration.ofHours(2)),
    /** Lets somebody who forgot their password choose another. */
    RESET_PASSWORD(Duration.ofMinutes(30)),
    /** The password was right; the second factor is still to come. */
    SECOND_FACTOR(Duration.ofMinutes(5)),
    /** Signed in with a provider; the client is to fetch its tokens. */
    EXTERNAL_SIGN_IN(Duration.ofMinutes(2));

    private final Duration lifetime;

    CodePurpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    public Duration lifetime() {
        return lifetime;
    }
}
