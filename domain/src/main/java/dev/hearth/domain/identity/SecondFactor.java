package dev.hearth.domain.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody's second factor: time-based one-time passwords (TOTP, RFC 6238) and codes for the day the device is lost.
 *
 * @param confirmedAt when its owner proved that their device shows the right codes; until then it guards nothing
 * @param lastStep the time step of the last code that was accepted: none is accepted twice (RFC 6238 §5.2)
 * @param recovery those recovery codes that are still unused
 */
public record SecondFactor(
        UserId user, SealedText secret, Optional<Instant> confirmedAt, long lastStep, Set<SecretDigest> recovery) {
    public SecondFactor {
        recovery = Set.copyOf(recovery);
    }

    /** One whose owner has yet to prove that it works. */
    public static SecondFactor offered(UserId user, SealedText secret) {
        return new SecondFactor(user, secret, Optional.empty(), 0, Set.of());
    }

    public boolean isConfirmed() {
        return confirmedAt.isPresent();
    }

    public SecondFactor confirmed(Instant now, long step, Set<SecretDigest> codes) {
        return new SecondFactor(user, secret, Optional.of(now), step, codes);
    }

    public SecondFactor withRecovery(Set<SecretDigest> codes) {
        return new SecondFactor(user, secret, confirmedAt, lastStep, codes);
    }
}
