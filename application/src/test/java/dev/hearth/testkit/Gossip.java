package dev.hearth.testkit;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.event.Signal;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;

/**
 * An event bus as bad as the port allows: it loses notices, doubles them, lets them overtake one another, and tells some only as
 * another node would. Whoever listens to it must be right all the same.
 */
public final class Gossip implements EventBus {
    private final EventBus bus;
    private final Random chance;
    private final Executor executor;

    /** Spoils what is published on a bus; the executor lets notices overtake. */
    public Gossip(EventBus bus, long seed, Executor executor) {
        this.bus = bus;
        this.chance = new Random(seed);
        this.executor = executor;
    }

    @Override
    public void publish(Revised change) {
        int luck = roll();
        if (luck == 0) {
            return;
        }
        executor.execute(() -> bus.publish(change));
        if (luck == 1) {
            executor.execute(() -> bus.publish(change));
        }
    }

    /** Signals are lost as well, now and then. */
    @Override
    public void signal(Signal signal) {
        if (roll() > 0) {
            bus.signal(signal);
        }
    }

    @Override
    public Subscription subscribe(Listener listener) {
        return bus.subscribe(new Listener() {
            @Override
            public void changed(Revised change) {
                if (roll() == 2) {
                    listener.moved(change.scope(), change.revision(), change.follower());
                } else {
                    listener.changed(change);
                }
            }

            @Override
            public void moved(Scope scope, long revision, Optional<Scope> follower) {
                listener.moved(scope, revision, follower);
            }

            @Override
            public void signalled(Signal signal) {
                listener.signalled(signal);
            }

            @Override
            public void missed() {
                listener.missed();
            }
        });
    }

    private synchronized int roll() {
        return chance.nextInt(6);
    }
}
