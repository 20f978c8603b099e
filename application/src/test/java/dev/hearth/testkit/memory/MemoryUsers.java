package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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
    public Optional<Account> findAccount(UserId id) {
        return store.locked(() -> Optional.ofNullable(accounts.get(id)));
    }

    @Override
    public boolean replace(User changed) {
        return store.run(() -> stored(changed.id())
                .filter(before -> before.user().version() == changed.version() - 1)
                .map(before -> {
                    rename(emails, before.user().email().key(), changed.email().key(), changed.id(), "email");
                    rename(
                            usernames,
                            before.user().username().key(),
                            changed.username().key(),
                            changed.id(),
                            "username");
                    User kept =
                            before.user().lastLoginAt().map(changed::loggedIn).orElse(changed);
                    store.put(accounts, changed.id(), new Account(kept, before.passwordHash()));
                    return kept;
                })
                .isPresent());
    }

    private void rename(Map<NameKey, UserId> names, NameKey before, NameKey after, UserId id, String field) {
        if (!before.equals(after)) {
            take(names, after, id, field);
            store.remove(names, before);
        }
    }

    @Override
    public boolean replacePassword(UserId id, Optional<PasswordHash> before, PasswordHash after) {
        return store.run(() -> stored(id)
                .filter(account -> account.passwordHash().equals(before))
                .map(account -> {
                    store.put(accounts, id, new Account(account.user(), after));
                    return after;
                })
                .isPresent());
    }

    @Override
    public void remove(UserId id) {
        store.run(() -> stored(id).map(account -> {
            store.remove(emails, account.user().email().key());
            store.remove(usernames, account.user().username().key());
            store.remove(accounts, id);
            return account;
        }));
    }

    /** Everybody, oldest first. Under the lock. */
    List<User> everybody() {
        return accounts.values().stream()
                .map(Account::user)
                .sorted(Comparator.comparing(user -> user.id().toString()))
                .toList();
    }

    private Optional<Account> stored(UserId id) {
        return Optional.ofNullable(accounts.get(id));
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
