package dev.hearth.application.identity;

import dev.hearth.application.identity.port.Users;
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
 * of what is shown. Safe from any thread.
 */
public final class UserCards {
    /** About 200 bytes each. */
    private static final int KEPT = 10_000;

    private final Users users;
    private final Map<UserId, CardView> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UserId, CardView> eldest) {
            return size() > KEPT;
        }
    };

    public UserCards(Users users) {
        this.users = users;
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
        Map<UserId, CardView> known = new HashMap<>();
        Set<UserId> missing = takeKept(ids, known);
        if (!missing.isEmpty()) {
            users.cards(missing).values().forEach(card -> known.put(card.id(), kept(card)));
        }
        return new Cards(known);
    }

    private Set<UserId> takeKept(Set<UserId> ids, Map<UserId, CardView> known) {
        Set<UserId> missing = new HashSet<>();
        synchronized (kept) {
            for (UserId id : ids) {
                CardView card = kept.get(id);
                if (card == null) {
                    missing.add(id);
                } else {
                    known.put(id, card);
                }
            }
        }
        return missing;
    }

    private CardView kept(UserCard card) {
        CardView view = CardView.of(card);
        synchronized (kept) {
            kept.put(card.id(), view);
        }
        return view;
    }
}
