package dev.hearth.adapter.sqlite.identity;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import java.sql.SQLException;

/** Accounts as rows, there and back. */
final class UserRows {
    static final String SELECT = """
            SELECT id, email, username, first_name, last_name, role, status, created_at, last_login_at, password_hash
            FROM users
            """;

    static final String INSERT = """
            INSERT INTO users (id, email, email_key, username, username_key, first_name, last_name, role, status,
                created_at, last_login_at, password_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private UserRows() {}

    static Object[] columns(Account account) {
        User user = account.user();
        return new Object[] {
            user.id().value(),
            user.email().value(),
            user.email().key().value(),
            user.username().value(),
            user.username().key().value(),
            user.name().first(),
            user.name().last(),
            user.role(),
            user.status(),
            user.createdAt(),
            user.lastLoginAt(),
            account.passwordHash().value()
        };
    }

    static User user(Row row) throws SQLException {
        return new User(
                new UserId(row.id(1)),
                new EmailAddress(row.text(2)),
                new Username(row.text(3)),
                new PersonName(row.text(4), row.text(5)),
                row.word(6, SystemRole.class),
                row.word(7, AccountStatus.class),
                row.instant(8),
                row.maybeInstant(9));
    }

    static Account account(Row row) throws SQLException {
        return new Account(user(row), new PasswordHash(row.text(10)));
    }
}
