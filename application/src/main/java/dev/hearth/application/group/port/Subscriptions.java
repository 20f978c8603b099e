package dev.hearth.application.group.port;

import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.Subscription;
import java.util.Optional;

/**
 * Stored subscriptions, one for each group at most.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface Subscriptions {
    Optional<Subscription> find(GroupId group);

    /**
     * Stores a subscription in the place of the one the group had, with the group scope's next revision; of several at once, the
     * last one stands. Where it says the same as what is stored, nothing is stored and that is returned.
     */
    Subscription put(Subscription subscription);
}
