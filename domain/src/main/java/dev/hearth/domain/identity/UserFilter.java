package dev.hearth.domain.identity;

import dev.hearth.domain.shared.NameKey;
import java.util.Optional;

/**
 * Which accounts somebody looks for; what is empty does not matter.
 *
 * @param words a part of the handle, the address or the name, however it is spelt; see {@link #searchKey}
 */
public record UserFilter(Optional<String> words, Optional<SystemRole> role, Optional<AccountStatus> status) {
    /** Everybody. */
    public static final UserFilter ALL = new UserFilter(Optional.empty(), Optional.empty(), Optional.empty());

    public static final UserFilter EVERYBODY = new UserFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** What the words are looked for in. */
    public static String searchKey(User user) {
        return String.join(
                "\n",
                user.username().key().value(),
                user.email().key().value(),
                NameKey.of(user.displayName()).value(),
                NameKey.of(user.name().full()).value());
    }

    /** The words as they are looked for. */
    public Optional<String> wordsKey() {
        return words.map(text -> NameKey.of(text).value());
    }

    public boolean matches(User user) {
        return wordsKey().filter(key -> !searchKey(user).contains(key)).isEmpty()
                && role.filter(r -> r != user.role()).isEmpty()
                && status.filter(s -> s != user.status()).isEmpty();
    }
}
