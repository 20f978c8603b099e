package dev.hearth.adapter.sqlite.identity;

import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.adapter.sqlite.store.TextList;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sessions, each one row of {@code sessions}. */
public final class SqliteSessions implements Sessions {
    static final String BY_ID = SessionRows.SELECT + "WHERE id = ?";
    static final String OF_USER = SessionRows.SELECT + "WHERE user_id = ? ORDER BY started_at DESC, id DESC";

    /** Takes the ids as one JSON array, so that the statement is the same however many they are. */
    static final String EXISTING = "SELECT id FROM sessions WHERE id IN (SELECT unhex(value, '-') FROM json_each(?))";

    /** Whoever comes second finds another secret, and changes nothing. */
    static final String ROTATE = """
            UPDATE sessions SET device_name = ?, device_address = ?, used_at = ?, expires_at = ?, current_secret = ?,
                previous_secret = ?
            WHERE id = ? AND current_secret = ?
            """;

    static final String END = "DELETE FROM sessions WHERE id = ?";
    static final String END_ALL = "DELETE FROM sessions WHERE user_id = ? RETURNING id";
    static final String SWEEP = "DELETE FROM sessions WHERE expires_at <= ?";

    private final SqliteDatabase database;

    public SqliteSessions(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public void add(Session session) {
        database.change(store -> store.change(SessionRows.INSERT, SessionRows.columns(session)));
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return database.read(store -> store.find(BY_ID, SessionRows::session, id.value()));
    }

    @Override
    public boolean rotate(Session rotated, SecretDigest spent) {
        Object[] columns = {
            rotated.device().name(),
            rotated.device().address(),
            rotated.usedAt(),
            rotated.expiresAt(),
            rotated.current().value(),
            rotated.previous().map(SecretDigest::value),
            rotated.id().value(),
            spent.value()
        };
        return database.write(store -> store.change(ROTATE, columns) == 1);
    }

    @Override
    public List<Session> of(UserId user) {
        return database.read(store -> store.list(OF_USER, SessionRows::session, user.value()));
    }

    @Override
    public Set<SessionId> existing(Set<SessionId> ids) {
        return Set.copyOf(
                database.read(store -> store.list(EXISTING, row -> new SessionId(row.id(1)), TextList.of(ids))));
    }

    @Override
    public boolean end(SessionId id) {
        return database.write(store -> store.change(END, id.value()) == 1);
    }

    @Override
    public List<SessionId> endAll(UserId user) {
        return database.write(store -> store.list(END_ALL, row -> new SessionId(row.id(1)), user.value()));
    }

    @Override
    public void sweep(Instant now) {
        database.change(store -> store.change(SWEEP, now));
    }
}
