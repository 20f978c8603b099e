package dev.hearth.testkit;

import dev.hearth.application.presence.port.Presences;
import dev.hearth.domain.identity.UserId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes of whom it was told that they are there otherwise than before, until it is closed. */
public final class PresenceEar implements AutoCloseable {
    private final List<UserId> heard = new CopyOnWriteArrayList<>();
    private final Presences.Subscription subscription;

    private PresenceEar(Presences presences) {
        this.subscription = presences.subscribe(heard::add);
    }

    public static PresenceEar on(Presences presences) {
        return new PresenceEar(presences);
    }

    /** What was told of these people: there may be others. */
    public List<UserId> heardOf(UserId... people) {
        return heard.stream().filter(Set.of(people)::contains).toList();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
