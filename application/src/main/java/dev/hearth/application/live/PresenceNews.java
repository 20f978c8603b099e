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
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Tells this node's clients how people are, when that has changed: those who share a place with the person, and the person's own.
 * Each node tells its own clients, and nobody twice: what was told last is remembered, and whatever happens is only a reason to
 * look again.
 *
 * <p>When everybody comes back after a start, each is news to all the others, and to write to each connection for each of them would be
 * most of what the server does. So the first is told at once, and who changes until that is told, or shortly after, goes in one round
 * together (docs/decisions/0057). One round at a time: of two at once the later, with fewer rooms before it, could overtake the other.
 *
 * <p>Safe from any thread.
 */
public final class PresenceNews implements AutoCloseable {
    /** The event's name. */
    static final String CHANGED = "presence:changed";

    /** Between two rounds: nobody sees whether somebody is there a quarter of a second sooner. */
    private static final long REST_MILLIS = 250;

    /** An eighth of what may wait at a connection, in frames and more so in bytes: beyond half of it such news is dropped. */
    private static final int MOST_AT_ONCE = 512;

    private static final Comparator<End> SOONEST =
            Comparator.comparing(End::at).thenComparing(e -> e.user().value());

    private final Live live;
    private final Presences presences;
    private final UserCards cards;
    private final Circles circles;
    private final Clock clock;
    private final Executor executor;
    private final Mailbox<News> mailbox;
    private final ConcurrentSkipListSet<End> ends = new ConcurrentSkipListSet<>(SOONEST);
    private final Set<UserId> missed = ConcurrentHashMap.newKeySet();
    private final Presences.Subscription states;
    private final EventBus.Subscription changes;

    // Touched only by the mailbox's reader.
    /** Nothing of who is offline without a status. */
    private final Map<UserId, Shown> told = new HashMap<>();

    /** Who is to be looked at, when the round under way is over and was rested from. */
    private final Set<UserId> waiting = new LinkedHashSet<>();

    private boolean underWay;

    private sealed interface News {
        /** Somebody may be otherwise than was told. */
        record Of(UserId person) implements News {}

        /** What comes next may be told. */
        record Rested() implements News {}
    }

    /** Of somebody who is otherwise than was told. */
    private record Change(UserId user, Shown shown, Round.Passing news) {}

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
        this.executor = executor;
        this.mailbox = new Mailbox<>(clock, executor, this::read);
        this.states = presences.subscribe(person -> mailbox.add(new News.Of(person)));
        this.changes = bus.subscribe(new Ear());
    }

    /** Looks again at whose status has ended, and at those of whom the store could tell nothing. */
    void sweep() {
        Instant now = clock.instant();
        List<End> over = ends.stream().takeWhile(end -> !end.at().isAfter(now)).toList();
        over.forEach(ends::remove);
        over.forEach(end -> mailbox.add(new News.Of(end.user())));
        Set<UserId> again = Set.copyOf(missed);
        missed.removeAll(again);
        again.forEach(person -> mailbox.add(new News.Of(person)));
    }

    private void read(List<News> all) {
        for (News news : all) {
            switch (news) {
                case News.Of of -> waiting.add(of.person());
                case News.Rested rested -> underWay = false;
            }
        }
        while (!underWay && !waiting.isEmpty()) {
            look(next());
        }
    }

    private Set<UserId> next() {
        Set<UserId> next = new LinkedHashSet<>();
        for (Iterator<UserId> people = waiting.iterator(); people.hasNext() && next.size() < MOST_AT_ONCE; ) {
            next.add(people.next());
            people.remove();
        }
        return next;
    }

    private void look(Set<UserId> people) {
        List<Change> changes;
        try {
            changes = changes(people);
        } catch (Refusal.Unavailable storeIsAway) {
            missed.addAll(people);
            return;
        }
        if (!changes.isEmpty()) {
            underWay = true;
            changes.forEach(change -> remember(change.user(), change.shown()));
            Round.through(live.places(), changes.stream().map(Change::news).toList(), this::rest);
        }
    }

    private void rest() {
        CompletableFuture.delayedExecutor(REST_MILLIS, TimeUnit.MILLISECONDS, executor)
                .execute(() -> mailbox.add(new News.Rested()));
    }

    private List<Change> changes(Set<UserId> people) {
        Map<UserId, UserCard> known = cards.details(people);
        Map<UserId, PresenceState> now = presences.of(people);
        List<Change> changes = new ArrayList<>();
        for (UserId user : people) {
            Optional.ofNullable(known.get(user))
                    .ifPresentOrElse(
                            card -> change(card, now.getOrDefault(user, PresenceState.OFFLINE))
                                    .ifPresent(changes::add),
                            () -> told.remove(user));
        }
        return changes;
    }

    private Optional<Change> change(UserCard card, PresenceState state) {
        Status status = card.status().at(clock.instant());
        // Before it is told: whoever has heard of it may count on its end.
        status.until().ifPresent(at -> ends.add(new End(at, card.id())));
        Shown shown = new Shown(state, status);
        return shown.equals(told.getOrDefault(card.id(), Shown.NOTHING))
                ? Optional.empty()
                : Optional.of(new Change(card.id(), shown, news(card, shown)));
    }

    private Round.Passing news(UserCard card, Shown shown) {
        List<Scope> scopes = new ArrayList<>(circles.of(card.id()));
        Scope own = card.id().scope();
        scopes.add(own);
        PresenceView view = PresenceView.of(card, shown.state(), shown.status());
        return new Round.Passing(LiveEvent.passing(CHANGED, own, view), scopes);
    }

    private void remember(UserId user, Shown shown) {
        if (shown.equals(Shown.NOTHING)) {
            told.remove(user);
        } else {
            told.put(user, shown);
        }
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
                mailbox.add(new News.Of(new UserId(signal.about().id())));
            }
        }
    }
}
