package dev.hearth.application.identity;

import dev.hearth.domain.identity.UserCard;

/** A person as everybody sees them. */
public record CardView(String id, String username, String displayName) {
    public static CardView of(UserCard card) {
        return new CardView(card.id().toString(), card.username().value(), card.displayName());
    }
}
