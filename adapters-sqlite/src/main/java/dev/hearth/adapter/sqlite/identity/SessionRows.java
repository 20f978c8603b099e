package dev.hearth.adapter.sqlite.identity;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import java.sql.SQLException;

/** Sessions as rows, there and back. */
final class SessionRows {
    static final String SELECT = """
            SELECT id, user_id, device_name, device_address, started_at, used_at, expires_at, current_secret,
                previous_secret
            FROM sessions
            """;

    static final String INSERT = """
            INSERT INTO sessions (id, user_id, device_name, device_address, started_at, used_at, expires_at,
                current_secret, previous_secret)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private SessionRows() {}

    static Object[] columns(Session session) {
        return new Object[] {
            session.id().value(),
            session.user().value(),
            session.device().name(),
            session.device().address(),
            session.startedAt(),
            session.usedAt(),
            session.expiresAt(),
            session.current().value(),
            session.previous().map(SecretDigest::value)
        };
    }

    static Session session(Row row) throws SQLException {
        return new Session(
                new SessionId(row.id(1)),
                new UserId(row.id(2)),
                new Device(row.text(3), row.text(4)),
                row.instant(5),
                row.instant(6),
                row.instant(7),
                new SecretDigest(row.text(8)),
                row.maybeText(9).map(SecretDigest::new));
    }
}
