package dev.hearth.application.presence.port;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import java.util.Map;
import java.util.Set;

/**
 * Who is there on any node. Each node says how people are at its own devices; of what several nodes say of one person, the most
 * counts. What a node said is forgotten some time after the node has died.
 *
 * <p>Never throws and never waits for a network: what is told of other nodes may be late, and stands still while they cannot be
 * heard. What this node said itself always holds. Safe from any thread.
 */
public interface Presences {
    /**
     * Says how somebody is at this node, in place of what it said before.
     *
     * @param state {@code OFFLINE} when none of their devices is here
     */
    void announce(UserId user, PresenceState state);

    /** How people are, as far as this node knows; everybody asked for is among the answers. */
    Map<UserId, PresenceState> of(Set<UserId> people);

    /** Hears of every change from now on, until the subscription is closed. */
    Subscription subscribe(Listener listener);

    /**
     * Shows the other nodes that this one lives, forgets nodes that have died, and makes good what was missed. To be called every
     * few seconds; it may wait a little, and never throws.
     */
    void refresh();

    /** Ends with {@link #close}; closing twice is harmless. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Called from any thread; must hand over at once and not throw. */
    @FunctionalInterface
    interface Listener {
        /** How somebody is has changed, over all nodes; asking tells how. Told once for each change. */
        void changed(UserId user);
    }
}
