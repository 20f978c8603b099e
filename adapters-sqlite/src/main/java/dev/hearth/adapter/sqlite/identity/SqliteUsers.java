package dev.hearth.adapter.sqlite.identity;

import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqlFault;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.adapter.sqlite.store.TextList;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Accounts, each one row of {@code users}. */
public final class SqliteUsers implements Users {
    static final String BY_ID = UserRows.SELECT + "WHERE id = ?";
    static final String BY_EMAIL = UserRows.SELECT + "WHERE email_key = ?";
    static final String BY_USERNAME = UserRows.SELECT + "WHERE username_key = ?";

    /** Takes the ids as one JSON array, so that the statement is the same however many they are. */
    static final String BY_IDS = UserRows.SELECT + "WHERE id IN (SELECT unhex(value, '-') FROM json_each(?))";

    static final String LOGGED_IN = "UPDATE users SET last_login_at = ? WHERE id = ?";

    /** The hash before may be missing, which only {@code IS} compares. */
    static final String REPLACE_PASSWORD = "UPDATE users SET password_hash = ? WHERE id = ? AND password_hash IS ?";

    static final String REMOVE = "DELETE FROM users WHERE id = ?";

    private final SqliteDatabase database;

    public SqliteUsers(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public void add(Account account) {
        database.change(session -> stored(session, UserRows.INSERT, UserRows.inserted(account)));
    }

    private static int stored(Session session, String sql, Object... columns) {
        try {
            return session.change(sql, columns);
        } catch (SqlFault fault) {
            throw taken(fault);
        }
    }

    private static RuntimeException taken(SqlFault fault) {
        if (fault.violates("users.email_key")) {
            return new Refusal.Conflict("email", "This email address is taken.");
        }
        if (fault.violates("users.username_key")) {
            return new Refusal.Conflict("username", "This username is taken.");
        }
        return fault;
    }

    @Override
    public Optional<User> find(UserId id) {
        return database.read(session -> session.find(BY_ID, UserRows::user, id.value()));
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return account(BY_EMAIL, email.key().value());
    }

    @Override
    public Optional<Account> findByUsername(Username username) {
        return account(BY_USERNAME, username.key().value());
    }

    @Override
    public Optional<Account> findAccount(UserId id) {
        return account(BY_ID, id.value());
    }

    private Optional<Account> account(String sql, Object key) {
        return database.read(session -> session.find(sql, UserRows::account, key));
    }

    @Override
    public boolean replace(User changed) {
        return database.write(session -> stored(session, UserRows.REPLACE, UserRows.replaced(changed)) == 1);
    }

    @Override
    public boolean replacePassword(UserId id, Optional<PasswordHash> before, PasswordHash after) {
        Optional<String> current = before.map(PasswordHash::value);
        return database.write(session -> session.change(REPLACE_PASSWORD, after.value(), id.value(), current) == 1);
    }

    @Override
    public void loggedIn(UserId id, Instant at) {
        database.change(session -> session.change(LOGGED_IN, at, id.value()));
    }

    @Override
    public Map<UserId, UserCard> cards(Set<UserId> ids) {
        String wanted = TextList.of(ids);
        List<UserCard> cards =
                database.read(session -> session.list(BY_IDS, row -> UserCard.of(UserRows.user(row)), wanted));
        return cards.stream().collect(Collectors.toUnmodifiableMap(UserCard::id, Function.identity()));
    }

    @Override
    public void remove(UserId id) {
        database.change(session -> session.change(REMOVE, id.value()));
    }
}
