package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.OneTimeCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Stored one-time codes: one for each person and purpose at most.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface OneTimeCodes {
    /** Stores a code in place of the one the person had for the purpose, which is worthless from then on. */
    void put(OneTimeCode code);

    /** Looks a code up and leaves it; one that is over may be found. */
    Optional<OneTimeCode> find(SecretDigest digest, CodePurpose purpose);

    /** Removes a code and tells what it was; of many who take the same, exactly one gets it. One that is over may be found. */
    Optional<OneTimeCode> take(SecretDigest digest, CodePurpose purpose);

    /** Removes whatever codes a person has. */
    void removeAll(UserId user);

    /** Removes codes that were over at that time. */
    void sweep(Instant now);
}
