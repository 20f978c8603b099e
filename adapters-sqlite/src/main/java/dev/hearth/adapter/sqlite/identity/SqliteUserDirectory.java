package dev.hearth.adapter.sqlite.identity;

import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.adapter.sqlite.store.TextList;
import dev.hearth.application.identity.port.UserDirectory;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserFilter;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of {@code users} as a list. Roles and statuses are found by an index; words are looked for in one row after the other,
 * since they may stand anywhere.
 */
public final class SqliteUserDirectory implements UserDirectory {
    static final String NAMED = "SELECT id FROM users WHERE username_key IN (SELECT value FROM json_each(?))";

    private final SqliteDatabase database;

    public SqliteUserDirectory(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public Page<User> list(UserFilter filter, Optional<UserId> after, int limit) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(after.<Object>map(UserId::value).orElse(Session.beforeAnyId()));
        filter.role().ifPresent(arguments::add);
        filter.status().ifPresent(arguments::add);
        filter.wordsKey().ifPresent(arguments::add);
        arguments.add(limit + 1);
        List<User> found =
                database.read(session -> session.list(statement(filter), UserRows::user, arguments.toArray()));
        return Page.cut(found, limit, user -> user.id().toString());
    }

    @Override
    public Set<UserId> named(Set<Username> names) {
        String keys = TextList.of(names.stream().map(name -> name.key().value()).toList());
        return database.read(session -> Set.copyOf(session.list(NAMED, row -> new UserId(row.id(1)), keys)));
    }

    /** One of eight texts: the plan of one for all filters could use no index. */
    static String statement(UserFilter filter) {
        return UserRows.SELECT + "WHERE id > ?"
                + (filter.role().isPresent() ? " AND role = ?" : "")
                + (filter.status().isPresent() ? " AND status = ?" : "")
                + (filter.words().isPresent() ? " AND instr(search_key, ?) > 0" : "")
                + " ORDER BY id LIMIT ?";
    }
}
