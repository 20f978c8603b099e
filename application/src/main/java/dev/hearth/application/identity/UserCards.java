package dev.hearth.application.identity;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.identity.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The cards of those whose words are shown, read in one query for the whole of a list and kept: the same few people write most
 * of what is shown. What one node changes, the others hear of on the bus. Safe from any thread.
 */
public final class UserCards implements AutoCloseable {
    /** Of the kind that what others see of a person has changed; it is about the person's own scope. */
    public static final String CHANGED = "card-changed";

    /** About 300 bytes each. */
    private static final int KEPT = 10_000;

    private final Users users;
    private final EventBus bus;
    private final EventBus.Subscription subscription;
    private final Map<UserId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UserId, Kept> eldest) {
            return size() > KEPT;
        }
    };

    /** How often something was forgotten. Under the lock of what is kept. */
    private long forgotten;

    /** A card, and how it is shown beside what somebody wrote. */
    private record Kept(UserCard card, CardView view) {
        static Kept of(UserCard card) {
            return new Kept(card, CardView.of(card));
        }
    }

    public UserCards(Users users, EventBus bus) {
        this.users = users;
        this.bus = bus;
        this.subscription = bus.subscribe(new Ear());
    }

    /** One person's card. */
    public CardView one(UserId id) {
        return of(Set.of(id)).of(id);
    }

    /** The cards of the people that a list's items belong to. */
    public <T> Cards of(Collection<T> items, Function<T, UserId> person) {
        return of(items.stream().map(person).collect(Collectors.toSet()));
    }

    /** The cards of everybody asked for. */
    public Cards of(Set<UserId> ids) {
        Map<UserId, CardView> views = new HashMap<>();
        known(ids).forEach((id, known) -> views.put(id, known.view()));
        return new Cards(views);
    }

    /** What others see of the people, whose accounts may be gone: those are not among the answers. */
    public Map<UserId, UserCard> details(Set<UserId> ids) {
        Map<UserId, UserCard> cards = new HashMap<>();
        known(ids).forEach((id, known) -> cards.put(id, known.card()));
        return cards;
    }

    /** Whether nothing is known of a change to what was shown of these people. Those who were not there then do not count. */
    public boolean stillShow(Cards shown) {
        synchronized (kept) {
            return shown.known().entrySet().stream().allMatch(entry -> isKept(entry.getKey(), entry.getValue()));
        }
    }

    private boolean isKept(UserId id, CardView view) {
        Kept card = kept.get(id);
        return card != null && card.view().equals(view);
    }

    private long forgotten() {
        synchronized (kept) {
            return forgotten;
        }
    }

    private Map<UserId, Kept> known(Set<UserId> ids) {
        Map<UserId, Kept> known = new HashMap<>();
        long before = forgotten();
        Set<UserId> missing = takeKept(ids, known);
        if (!missing.isEmpty()) {
            users.cards(missing).values().forEach(card -> known.put(card.id(), keep(card, before)));
        }
        return known;
    }

    /** To be called when what others see of the person was changed, after it is stored: every node reads it afresh then. */
    void changed(UserId id) {
        forget(id);
        bus.signal(new Signal(CHANGED, id.scope(), ""));
    }

    private void forget(UserId id) {
        synchronized (kept) {
            forgotten++;
            kept.remove(id);
        }
    }

    private Set<UserId> takeKept(Set<UserId> ids, Map<UserId, Kept> known) {
        Set<UserId> missing = new HashSet<>();
        synchronized (kept) {
            for (UserId id : ids) {
                Kept card = kept.get(id);
                if (card == null) {
                    missing.add(id);
                } else {
                    known.put(id, card);
                }
            }
        }
        return missing;
    }

    /** Not when something was forgotten since: it may be this card, read before it changed, and would be shown from now on. */
    private Kept keep(UserCard card, long before) {
        Kept fresh = Kept.of(card);
        synchronized (kept) {
            if (forgotten == before) {
                kept.put(card.id(), fresh);
            }
        }
        return fresh;
    }

    @Override
    public void close() {
        subscription.close();
    }

    private final class Ear implements EventBus.Listener {
        @Override
        public void signalled(Signal signal) {
            if (signal.kind().equals(CHANGED)) {
                forget(new UserId(signal.about().id()));
            }
        }
    }
}
