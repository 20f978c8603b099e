package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserFilter;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Page;
import java.util.Optional;
import java.util.Set;

/**
 * Stored accounts as a list to look through.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface UserDirectory {
    /**
     * The users that match the filter as {@link UserFilter#matches} says, oldest first (by id).
     *
     * @param after the id of the last one already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<User> list(UserFilter filter, Optional<UserId> after, int limit);

    /** The users of some names, found by {@link Username#key()}, in one read however many they are. */
    Set<UserId> named(Set<Username> names);
}
