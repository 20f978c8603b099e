package dev.hearth.application.notification.port;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.PushSubscription;
import dev.hearth.domain.notification.PushSubscriptionId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The devices and programs that people want to be told by. Nobody but their person sees them, and what is gone leaves no trace.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface PushSubscriptions {
    /** Stores one, in place of the one of its id, whoever's that was. */
    void put(PushSubscription subscription);

    Optional<PushSubscription> find(PushSubscriptionId id);

    /** Somebody's, in the order in which they were made; few, by {@link PushSubscription#MOST}. */
    List<PushSubscription> of(UserId user);

    /**
     * Changes one. Nothing is stored where the change gives an equal one.
     *
     * @param change pure: may be called again where writers race
     * @return as stored; empty when there is none
     */
    Optional<PushSubscription> change(PushSubscriptionId id, UnaryOperator<PushSubscription> change);

    /**
     * Removes one, unless it was made anew since it was seen, perhaps by somebody else.
     *
     * @param seen as it was
     * @return whether it was there
     */
    boolean remove(PushSubscription seen);

    /** Removes all of somebody's. */
    void removeAll(UserId user);

    /**
     * All there are, by their ids.
     *
     * @param after the id of the last one already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<PushSubscription> list(Optional<PushSubscriptionId> after, int limit);
}
