package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.PasswordHash;
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

    Optional<Account> findAccount(UserId id);

    /** Finds by {@link EmailAddress#key()}. */
    Optional<Account> findByEmail(EmailAddress email);

    /** Finds by {@link Username#key()}. */
    Optional<Account> findByUsername(Username username);

    /**
     * Stores a user over the version before it. The time of the last log-in is not touched.
     *
     * @return false, with nothing stored, when another version is stored meanwhile or the user is gone: read again, decide again
     * @throws dev.hearth.domain.shared.Refusal.Conflict as {@link #add}
     */
    boolean replace(User changed);

    /**
     * Stores a new password hash.
     *
     * @param before the hash it was decided on, empty for an account without a password
     * @return false, with nothing stored, when another hash is stored meanwhile or the user is gone
     */
    boolean replacePassword(UserId id, Optional<PasswordHash> before, PasswordHash after);

    /** Keeps the time of the last log-in; nothing happens when the user is gone. */
    void loggedIn(UserId id, Instant at);

    /** The cards of those asked for who exist, in one read however many they are. */
    Map<UserId, UserCard> cards(Set<UserId> ids);

    /** Removes an account for good; its address and its handle are free again. Nothing happens when it is gone. */
    void remove(UserId id);
}
