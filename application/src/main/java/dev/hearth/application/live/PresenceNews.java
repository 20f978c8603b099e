package dev.hearth.application.live;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.presence.Circles;
import dev.hearth.application.presence.PresenceView;
import dev.hearth.application.presence.port.Presences;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.Status;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executor;

/**
 * Tells this node's clients how people are, when that has changed: those who share a place with the person, and the person's own.
 * Each node tells its own clients, and nobody twice: what was told last is remembered, and whatever happens is only a reason to
 * look again. Safe from any thread.
 */
public final class PresenceNews implements AutoCloseable {
    /** The event's name. */
    static final String CHANGED = "presence:changed";

    private static final Comparator<End> SOONEST =
            Comparator.comparing(End::at).thenComparing(e -> e.user().value());

    private final Live live;
    private final Presences presences;
    private final UserCards cards;
    private final Circles circles;
    private final Clock clock;
    private final Mailbox<UserId> mailbox;
    private final ConcurrentSkipListSet<End> ends = new ConcurrentSkipListSet<>(SOONEST);
    private final Set<UserId> missed = ConcurrentHashMap.newKeySet();
    private final Presences.Subscription states;
    private final EventBus.Subscription changes;

    /** Touched only by the mailbox's reader; nothing of who is offline without a status. */
    private final Map<UserId, Shown> told = new HashMap<>();

    /** What others see of somebody. */
    private record Shown(PresenceState state, Status status) {
        private static final Shown NOTHING = new Shown(PresenceState.OFFLINE, Status.NONE);
    }

    /** When a status ends. */
    private record End(Instant at, UserId user) {}

    /** Hears from now on. */
    public PresenceNews(
            Live live,
            Presences presences,
            UserCards cards,
            Circles circles,
            EventBus bus,
            Clock clock,
            Executor executor) {
        this.live = live;
        this.presences = presences;
        this.cards = cards;
        this.circles = circles;
        this.clock = clock;
        this.mailbox = new Mailbox<>(clock, executor, this::look);
        this.states = presences.subscribe(mailbox::add);
        this.changes = bus.subscribe(new Ear());
    }

    /** Looks again at whose status has ended, and at those of whom the store could tell nothing. */
    void sweep() {
        Instant now = clock.instant();
        List<End> over = ends.stream().takeWhile(end -> !end.at().isAfter(now)).toList();
        over.forEach(ends::remove);
        over.forEach(end -> mailbox.add(end.user()));
        Set<UserId> again = Set.copyOf(missed);
        missed.removeAll(again);
        again.forEach(mailbox::add);
    }

    private void look(List<UserId> people) {
        Set<UserId> some = new LinkedHashSet<>(people);
        try {
            Map<UserId, UserCard> known = cards.details(some);
            Map<UserId, PresenceState> now = presences.of(some);
            some.forEach(user -> Optional.ofNullable(known.get(user))
                    .ifPresentOrElse(
                            card -> look(card, now.getOrDefault(user, PresenceState.OFFLINE)),
                            () -> told.remove(user)));
        } catch (Refusal.Unavailable storeIsAway) {
            missed.addAll(some);
        }
    }

    private void look(UserCard card, PresenceState state) {
        Status status = card.status().at(clock.instant());
        // Before it is told: whoever has heard of it may count on its end.
        status.until().ifPresent(at -> ends.add(new End(at, card.id())));
        Shown shown = new Shown(state, status);
        if (!shown.equals(told.getOrDefault(card.id(), Shown.NOTHING))) {
            tell(card, shown);
            remember(card.id(), shown);
        }
    }

    private void remember(UserId user, Shown shown) {
        if (shown.equals(Shown.NOTHING)) {
            told.remove(user);
        } else {
            told.put(user, shown);
        }
    }

    private void tell(UserCard card, Shown shown) {
        List<Scope> scopes = new ArrayList<>(circles.of(card.id()));
        // Always the same way through the rooms, so that no news of somebody overtakes what was told before.
        scopes.sort(Comparator.comparing(Scope::toString));
        scopes.add(card.id().scope());
        PresenceView view = PresenceView.of(card, shown.state(), shown.status());
        Round.through(
                live.places(), scopes, LiveEvent.passing(CHANGED, card.id().scope(), view));
    }

    @Override
    public void close() {
        states.close();
        changes.close();
    }

    private final class Ear implements EventBus.Listener {
        @Override
        public void signalled(Signal signal) {
            if (signal.kind().equals(UserCards.CHANGED)) {
                mailbox.add(new UserId(signal.about().id()));
            }
        }
    }
}
