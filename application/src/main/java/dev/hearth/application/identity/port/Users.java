package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stored accounts. Emails and usernames are unique by their keys, also under races.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface Users {
    /**
     * Stores a new account.
     *
     * @throws dev.hearth.domain.shared.Refusal.Conflict on field {@code email} or {@code username} when it is taken; nothing is
     *     stored then
     */
    void add(Account account);

    Optional<User> find(UserId id);

    /** Finds by {@link EmailAddress#key()}. */
    Optional<Account> findByEmail(EmailAddress email);

    /** Finds by {@link Username#key()}. */
    Optional<Account> findByUsername(Username username);

    /** Keeps the time of the last log-in; nothing happens when the user is gone. */
    void loggedIn(UserId id, Instant at);

    /** The cards of those asked for who exist, in one read however many they are. */
    Map<UserId, UserCard> cards(Set<UserId> ids);
}
