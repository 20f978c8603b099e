package dev.hearth.domain.search;

import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserCard;

/**
 * Which people are found: those with an account in use, by what everybody sees of them. An address or a name that is not shown
 * finds nobody, since a hit would give it away.
 */
public final class PeopleSearch {
    private PeopleSearch() {}

    public static boolean matches(SearchWords words, User user) {
        return user.isActive() && words.match(text(UserCard.of(user)));
    }

    /** A person as words are looked for. */
    public static SearchText text(UserCard card) {
        return SearchText.of(card.username().value() + "\n" + card.displayName());
    }
}
