package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.UserDirectory;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserFilter;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class MemoryUserDirectory implements UserDirectory {
    private final MemoryStore store;
    private final MemoryUsers users;

    MemoryUserDirectory(MemoryStore store, MemoryUsers users) {
        this.store = store;
        this.users = users;
    }

    @Override
    public Page<User> list(UserFilter filter, Optional<UserId> after, int limit) {
        String seen = after.map(UserId::toString).orElse("");
        List<User> found = store.locked(() -> users.everybody().stream()
                .filter(user -> seen.compareTo(user.id().toString()) < 0)
                .filter(filter::matches)
                .limit(limit + 1L)
                .toList());
        return Page.cut(found, limit, user -> user.id().toString());
    }

    @Override
    public Set<UserId> named(Set<Username> names) {
        Set<NameKey> keys = names.stream().map(Username::key).collect(Collectors.toSet());
        return store.locked(() -> users.everybody().stream()
                .filter(user -> keys.contains(user.username().key()))
                .map(User::id)
                .collect(Collectors.toSet()));
    }
}
