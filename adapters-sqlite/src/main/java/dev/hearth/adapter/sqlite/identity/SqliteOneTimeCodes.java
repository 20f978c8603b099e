package dev.hearth.adapter.sqlite.identity;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.identity.port.OneTimeCodes;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.OneTimeCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** One-time codes, each one row of {@code one_time_codes}. */
public final class SqliteOneTimeCodes implements OneTimeCodes {
    static final String PUT = """
            INSERT INTO one_time_codes (secret, purpose, user_id, email, expires_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (user_id, purpose) DO UPDATE
            SET secret = excluded.secret, email = excluded.email, expires_at = excluded.expires_at
            """;

    static final String FIND = """
            SELECT secret, purpose, user_id, email, expires_at FROM one_time_codes WHERE secret = ? AND purpose = ?
            """;

    static final String TAKE = """
            DELETE FROM one_time_codes WHERE secret = ? AND purpose = ?
            RETURNING secret, purpose, user_id, email, expires_at
            """;

    static final String REMOVE_ALL = "DELETE FROM one_time_codes WHERE user_id = ?";
    static final String SWEEP = "DELETE FROM one_time_codes WHERE expires_at <= ?";

    private final SqliteDatabase database;

    public SqliteOneTimeCodes(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public void put(OneTimeCode code) {
        Object[] columns = {
            code.digest().value(),
            code.purpose(),
            code.user().value(),
            code.email().map(EmailAddress::value),
            code.expiresAt()
        };
        database.change(session -> session.change(PUT, columns));
    }

    @Override
    public Optional<OneTimeCode> find(SecretDigest digest, CodePurpose purpose) {
        return database.read(session -> session.find(FIND, SqliteOneTimeCodes::code, digest.value(), purpose));
    }

    @Override
    public Optional<OneTimeCode> take(SecretDigest digest, CodePurpose purpose) {
        return database.write(session -> session.find(TAKE, SqliteOneTimeCodes::code, digest.value(), purpose));
    }

    private static OneTimeCode code(Row row) throws SQLException {
        return new OneTimeCode(
                new SecretDigest(row.text(1)),
                row.word(2, CodePurpose.class),
                new UserId(row.id(3)),
                row.maybeText(4).map(EmailAddress::new),
                row.instant(5));
    }

    @Override
    public void removeAll(UserId user) {
        database.change(session -> session.change(REMOVE_ALL, user.value()));
    }

    @Override
    public void sweep(Instant now) {
        database.change(session -> session.change(SWEEP, now));
    }
}
