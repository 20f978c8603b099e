package dev.hearth.domain.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * A code somebody was given to be shown once.
 *
 * @param email the address it is about, where it is about one
 */
public record OneTimeCode(
        SecretDigest digest, CodePurpose purpose, UserId user, Optional<EmailAddress> email, Instant expiresAt) {
    /** A code that lives from now on as long as its purpose allows. */
    public static OneTimeCode made(
            SecretCode code, CodePurpose purpose, UserId user, Optional<EmailAddress> email, Instant now) {
        return new OneTimeCode(SecretDigest.of(code), purpose, user, email, now.plus(purpose.lifetime()));
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
