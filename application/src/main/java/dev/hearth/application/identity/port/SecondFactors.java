package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.SecondFactor;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import java.util.Optional;

/**
 * Stored second factors, one for each person at most.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface SecondFactors {
    /**
     * Stores a factor that is offered, in place of one that was only offered before.
     *
     * @return false, with nothing stored, when the person has one that is confirmed
     */
    boolean offer(SecondFactor offered);

    /**
     * Stores a factor in place of the very one it was made from.
     *
     * @param before as it was read, of the same person
     * @return false, with nothing stored, when the factor was used, changed or removed meanwhile; of many who race to replace one,
     *     exactly one is told true
     */
    boolean replace(SecondFactor before, SecondFactor after);

    Optional<SecondFactor> find(UserId user);

    /**
     * Uses up a time step and all before it.
     *
     * @return false when it was used up already, or the person has no factor; of many who race for one step, exactly one is told
     *     true
     */
    boolean spendStep(UserId user, long step);

    /**
     * Uses up a recovery code.
     *
     * @return false when the person has no such code, or no more; of many who race for one code, exactly one is told true
     */
    boolean spendRecovery(UserId user, SecretDigest code);

    /** Removes a person's factor; nothing happens when there is none. */
    void remove(UserId user);
}
