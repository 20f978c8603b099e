package dev.hearth.adapter.sqlite.identity;

import dev.hearth.adapter.sqlite.store.Columns;
import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserFilter;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import java.sql.SQLException;

/** Accounts as rows, there and back. */
public final class UserRows {
    public static final String SELECT = """
            SELECT id, version, email, email_verified, username, notifications, role, status, created_at, last_login_at,
                first_name, last_name, display_name, avatar, status_text, status_emoji, status_until, availability, bio,
                time_zone, locale, password_hash
            FROM users
            """;

    static final String INSERT = """
            INSERT INTO users (version, email, email_key, email_verified, username, username_key, notifications, role,
                status, search_key, first_name, last_name, display_name, avatar, status_text, status_emoji, status_until,
                availability, bio, time_zone, locale, id, created_at, last_login_at, password_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Takes what {@link #changing} gives, the id, and the version that must be there. */
    static final String REPLACE = """
            UPDATE users SET version = ?, email = ?, email_key = ?, email_verified = ?, username = ?, username_key = ?,
                notifications = ?, role = ?, status = ?, search_key = ?, first_name = ?, last_name = ?,
                display_name = ?, avatar = ?, status_text = ?, status_emoji = ?, status_until = ?, availability = ?,
                bio = ?, time_zone = ?, locale = ?
            WHERE id = ? AND version = ?
            """;

    private static final int PROFILE = 11;
    private static final int PASSWORD = PROFILE + ProfileColumns.COUNT;

    private UserRows() {}

    static Object[] inserted(Account account) {
        User user = account.user();
        return Columns.of(
                changing(user),
                user.id().value(),
                user.createdAt(),
                user.lastLoginAt(),
                account.passwordHash().map(PasswordHash::value));
    }

    static Object[] replaced(User user) {
        return Columns.of(changing(user), user.id().value(), user.version() - 1);
    }

    private static Object[] changing(User user) {
        Object[] own = {
            user.version(),
            user.email().value(),
            user.email().key().value(),
            user.emailVerified() ? 1 : 0,
            user.username().value(),
            user.username().key().value(),
            NotificationText.written(user.notifications()),
            user.role(),
            user.status(),
            UserFilter.searchKey(user)
        };
        return Columns.of(own, ProfileColumns.written(user.profile()));
    }

    public static User user(Row row) throws SQLException {
        return new User(
                new UserId(row.id(1)),
                new EmailAddress(row.text(3)),
                row.number(4) == 1,
                new Username(row.text(5)),
                ProfileColumns.read(row, PROFILE),
                NotificationText.read(row.text(6)),
                row.word(7, SystemRole.class),
                row.word(8, AccountStatus.class),
                row.instant(9),
                row.maybeInstant(10),
                row.number(2));
    }

    static Account account(Row row) throws SQLException {
        return new Account(user(row), row.maybeText(PASSWORD).map(PasswordHash::new));
    }
}
