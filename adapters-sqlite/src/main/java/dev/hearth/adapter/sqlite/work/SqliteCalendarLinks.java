package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.work.port.CalendarLinks;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.CalendarId;
import dev.hearth.domain.work.CalendarLink;
import dev.hearth.domain.work.ProjectId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links to calendars, each one row of {@code calendar_links}. */
public final class SqliteCalendarLinks implements CalendarLinks {
    private static final String COLUMNS = "id, owner_id, project_id, name, secret, created_at, renewed_at";

    static final String ADD = "INSERT INTO calendar_links (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)";
    static final String FIND = "SELECT " + COLUMNS + " FROM calendar_links WHERE secret = ?";
    static final String OF = "SELECT " + COLUMNS + " FROM calendar_links WHERE owner_id = ? ORDER BY id";

    static final String RENEW =
            "UPDATE calendar_links SET secret = ?, renewed_at = ? WHERE id = ? AND owner_id = ? RETURNING " + COLUMNS;

    static final String REMOVE = "DELETE FROM calendar_links WHERE id = ? AND owner_id = ?";
    static final String REMOVE_ALL = "DELETE FROM calendar_links WHERE owner_id = ?";

    private final SqliteDatabase database;

    public SqliteCalendarLinks(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public void add(CalendarLink link) {
        Object[] columns = {
            link.id().value(),
            link.owner().value(),
            link.project().map(ProjectId::value),
            link.name(),
            link.digest().value(),
            link.createdAt(),
            link.renewedAt()
        };
        database.change(session -> session.change(ADD, columns));
    }

    @Override
    public Optional<CalendarLink> find(SecretDigest digest) {
        return database.read(session -> session.find(FIND, SqliteCalendarLinks::link, digest.value()));
    }

    @Override
    public List<CalendarLink> of(UserId owner) {
        return database.read(session -> session.list(OF, SqliteCalendarLinks::link, owner.value()));
    }

    @Override
    public Optional<CalendarLink> renew(UserId owner, CalendarId id, SecretDigest next, Instant now) {
        return database.write(session ->
                session.find(RENEW, SqliteCalendarLinks::link, next.value(), now, id.value(), owner.value()));
    }

    @Override
    public boolean remove(UserId owner, CalendarId id) {
        return database.write(session -> session.change(REMOVE, id.value(), owner.value()) == 1);
    }

    @Override
    public void removeAll(UserId owner) {
        database.change(session -> session.change(REMOVE_ALL, owner.value()));
    }

    private static CalendarLink link(Row row) throws SQLException {
        return new CalendarLink(
                new CalendarId(row.id(1)),
                new UserId(row.id(2)),
                row.maybeId(3).map(ProjectId::new),
                row.maybeText(4),
                new SecretDigest(row.text(5)),
                row.instant(6),
                row.instant(7));
    }
}
