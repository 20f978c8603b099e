package dev.hearth.application.identity;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.Recent;
import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.identity.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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
    private final Recent<UserId, Kept> kept = new Recent<>(KEPT);

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
        Map<UserId, Kept> now = kept.findAll(shown.known().keySet());
        return shown.known().entrySet().stream()
                .allMatch(entry -> Optional.ofNullable(now.get(entry.getKey()))
                        .filter(card -> card.view().equals(entry.getValue()))
                        .isPresent());
    }

    private Map<UserId, Kept> known(Set<UserId> ids) {
        long before = kept.timesForgotten();
        Map<UserId, Kept> known = kept.findAll(ids);
        Set<UserId> missing = new HashSet<>(ids);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            users.cards(missing).values().forEach(card -> known.put(card.id(), keep(card, before)));
        }
        return known;
    }

    private Kept keep(UserCard card, long before) {
        Kept fresh = Kept.of(card);
        kept.keepUnlessForgotten(card.id(), fresh, before);
        return fresh;
    }

    /** To be called when what others see of the person was changed, after it is stored: every node reads it afresh then. */
    void changed(UserId id) {
        kept.forget(id);
        bus.signal(new Signal(CHANGED, id.scope(), ""));
    }

    @Override
    public void close() {
        subscription.close();
    }

    private final class Ear implements EventBus.Listener {
        @Override
        public void signalled(Signal signal) {
            if (signal.kind().equals(CHANGED)) {
                kept.forget(new UserId(signal.about().id()));
            }
        }
    }
}
