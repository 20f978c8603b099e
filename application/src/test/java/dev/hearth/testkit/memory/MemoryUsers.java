package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class MemoryUsers implements Users {
    private final MemoryStore store;
    private final Map<UserId, Account> accounts = new HashMap<>();
    private final Map<NameKey, UserId> emails = new HashMap<>();
    private final Map<NameKey, UserId> usernames = new HashMap<>();

    MemoryUsers(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(Account account) {
        User user = account.user();
        store.run(() -> {
            take(emails, user.email().key(), user.id(), "email");
            take(usernames, user.username().key(), user.id(), "username");
            store.put(accounts, user.id(), account);
            return user;
        });
    }

    private void take(Map<NameKey, UserId> names, NameKey key, UserId id, String field) {
        if (names.containsKey(key)) {
            throw new Refusal.Conflict(field, "This " + field + " is taken.");
        }
        store.put(names, key, id);
    }

    @Override
    public Optional<User> find(UserId id) {
        return store.locked(() -> Optional.ofNullable(accounts.get(id))).map(Account::user);
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return store.locked(() -> Optional.ofNullable(emails.get(email.key())).map(accounts::get));
    }

    @Override
    public Optional<Account> findByUsername(Username username) {
        return store.locked(
                () -> Optional.ofNullable(usernames.get(username.key())).map(accounts::get));
    }

    @Override
    public void loggedIn(UserId id, Instant at) {
        store.locked(() -> Optional.ofNullable(accounts.get(id)).map(account -> {
            Account changed = new Account(account.user().loggedIn(at), account.passwordHash());
            store.put(accounts, id, changed);
            return changed;
        }));
    }

    @Override
    public Map<UserId, UserCard> cards(Set<UserId> ids) {
        return store.locked(() -> ids.stream()
                .flatMap(id -> Optional.ofNullable(accounts.get(id)).stream())
                .map(account -> UserCard.of(account.user()))
                .collect(Collectors.toMap(UserCard::id, card -> card)));
    }
}
