package dev.hearth.application.event.port;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.event.Signal;
import java.util.Optional;

/**
 * Tells every node that a scope has moved on. A hint, not a record: a notice may be lost, doubled or overtaken by another, and
 * whoever hears one reads the store when it does not continue what they already know. So a bus never loses a change, it can
 * only delay one. A bus that knows that it may have lost some says so, see {@link Listener#missed}.
 *
 * <p>Publishing never throws and never waits for a network: a change that is stored must not fail because a bus is down.
 */
public interface EventBus {
    /** Tells all nodes, this one included, that a record was stored. Called after the commit, from any thread. */
    void publish(Revised change);

    /** Tells all nodes, this one included, of something that is stored nowhere. From any thread. */
    void signal(Signal signal);

    /** Hears everything published on any node from now on, until the subscription is closed. */
    Subscription subscribe(Listener listener);

    /** Ends with {@link #close}; closing twice is harmless. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Called from the bus's own threads or the publisher's; must hand over at once and not throw. Whoever listens says what to
     * do about what they care for; the rest passes by.
     */
    interface Listener {
        /** A record was stored by this node. */
        default void changed(Revised change) {}

        /**
         * Another node stored something.
         *
         * @param revision the scope had at least this revision when the notice was sent
         * @param follower as in {@link Revised#follower()}
         */
        default void moved(Scope scope, long revision, Optional<Scope> follower) {}

        /** Something passed on this node or another. */
        default void signalled(Signal signal) {}

        /**
         * Notices may have been lost, whatever they were about; those that are published from now on are heard again, as far as the bus
         * knows. Whoever must not miss what there was looks into the store.
         */
        default void missed() {}
    }
}
