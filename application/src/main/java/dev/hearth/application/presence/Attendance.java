package dev.hearth.application.presence;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.presence.port.Presences;
import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.Availability;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The people who are connected to this node, each with their devices, and what the node says of them. Somebody is there from their
 * first connection until some time after their last. Safe from any thread.
 */
public final class Attendance implements AutoCloseable {
    private final Presences presences;
    private final UserCards cards;
    private final PresenceTimes times;
    private final Clock clock;
    private final Executor executor;
    private final ConcurrentHashMap<UserId, Visitor> people = new ConcurrentHashMap<>();
    private final Set<UserId> unread = ConcurrentHashMap.newKeySet();
    private final EventBus.Subscription subscription;

    /**
     * Nobody is there yet.
     *
     * @param executor runs what has to read the store
     */
    public Attendance(
            Presences presences, UserCards cards, EventBus bus, PresenceTimes times, Clock clock, Executor executor) {
        this.presences = presences;
        this.cards = cards;
        this.times = times;
        this.clock = clock;
        this.executor = executor;
        this.subscription = bus.subscribe(new Ear());
    }

    /** Somebody has connected. May read the store. */
    public Presentee arrived(UserId user) {
        Availability wish = wish(user);
        DeviceActivity device = new DeviceActivity(clock.instant());
        people.compute(user, (u, before) -> {
            Visitor visitor = before == null ? new Visitor() : before;
            visitor.arrived(device, wish);
            return judged(u, visitor);
        });
        return new Presentee(this, user, device);
    }

    void left(UserId user, DeviceActivity device) {
        people.computeIfPresent(user, (u, visitor) -> {
            visitor.left(device, clock.instant());
            return judged(u, visitor);
        });
    }

    Instant now() {
        return clock.instant();
    }

    Duration idle() {
        return times.idle();
    }

    /** Looks again at what the node says of somebody. */
    void judge(UserId user) {
        people.computeIfPresent(user, this::judged);
    }

    /** Says what there is to say; nothing is left of who is gone for good. */
    private @Nullable Visitor judged(UserId user, Visitor visitor) {
        Optional<PresenceState> news = visitor.news(clock.instant(), times);
        news.ifPresent(state -> presences.announce(user, state));
        return visitor.isGone() ? null : visitor;
    }

    /** Finds who has been gone, or has done nothing, for long enough. To be called every second or so. */
    public void sweep() {
        people.keySet().forEach(this::judge);
        Set.copyOf(unread).forEach(this::reread);
    }

    private Availability wish(UserId user) {
        return Optional.ofNullable(cards.details(Set.of(user)).get(user))
                .map(UserCard::availability)
                .orElse(Availability.AVAILABLE);
    }

    private void reread(UserId user) {
        try {
            unread.remove(user);
            Availability wish = wish(user);
            people.computeIfPresent(user, (u, visitor) -> {
                visitor.wishes(wish);
                return judged(u, visitor);
            });
        } catch (Refusal.Unavailable storeIsAway) {
            unread.add(user);
        }
    }

    @Override
    public void close() {
        subscription.close();
    }

    private final class Ear implements EventBus.Listener {
        @Override
        public void signalled(Signal signal) {
            UserId user = new UserId(signal.about().id());
            if (signal.kind().equals(UserCards.CHANGED) && people.containsKey(user)) {
                executor.execute(() -> reread(user));
            }
        }
    }
}
