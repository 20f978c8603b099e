package dev.hearth.application.identity;

import dev.hearth.domain.identity.UserId;
import java.util.Map;

/** The people behind a list; somebody whose account is gone is a former member. */
public record Cards(Map<UserId, CardView> known) {
    public Cards {
        known = Map.copyOf(known);
    }

    public CardView of(UserId id) {
        return known.getOrDefault(id, new CardView(id.toString(), "", "Former member"));
    }
}
