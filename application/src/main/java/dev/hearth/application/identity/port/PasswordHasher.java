package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.PasswordHash;

/**
 * Turns passwords into hashes that are slow to guess. Every character of the password counts. Hashing and
 * matching take tens of milliseconds of one core; implementations bound how many run at once.
 */
public interface PasswordHasher {
    /** A freshly salted hash: two calls never give the same. */
    PasswordHash hash(Password password);

    /** Whether the password is the one that was hashed; false, not an error, for a hash of an unknown scheme. */
    boolean matches(Password password, PasswordHash hash);

    /**
     * Whether the hash was made by another scheme or cost than new ones are: time to hash anew, when the password is at hand.
     * Answers at once.
     */
    boolean isOutdated(PasswordHash hash);
}
