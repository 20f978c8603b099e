package dev.hearth.adapter.sqlite.admin;

import dev.hearth.adapter.sqlite.event.Revisions;
import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.adapter.sqlite.store.TextList;
import dev.hearth.application.admin.port.Announcements;
import dev.hearth.domain.admin.Announcement;
import dev.hearth.domain.admin.AnnouncementId;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Announcements, each one row of {@code announcements}. */
public final class SqliteAnnouncements implements Announcements {
    private static final String COLUMNS =
            "id, made_by, title, text, group_id, at, revoked_at, reached, told, done_at, version";

    static final String PUT =
            "INSERT OR REPLACE INTO announcements (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String FIND = "SELECT " + COLUMNS + " FROM announcements WHERE id = ?";
    static final String AMONG =
            "SELECT " + COLUMNS + " FROM announcements WHERE id IN (SELECT unhex(value, '-') FROM json_each(?))";
    static final String LIST = "SELECT " + COLUMNS + " FROM announcements WHERE id < ? ORDER BY id DESC LIMIT ?";

    private final SqliteDatabase database;

    public SqliteAnnouncements(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public void add(Announcement announcement) {
        database.change(session -> put(session, announcement));
    }

    private static int put(Session session, Announcement announcement) {
        return session.change(
                PUT,
                announcement.id().value(),
                announcement.by().value(),
                announcement.title(),
                announcement.text(),
                announcement.group().map(GroupId::value),
                announcement.at(),
                announcement.revokedAt(),
                announcement.reached().map(UserId::value),
                announcement.told(),
                announcement.doneAt(),
                announcement.version());
    }

    @Override
    public Optional<Announcement> find(AnnouncementId id) {
        return database.read(session -> find(session, id));
    }

    private static Optional<Announcement> find(Session session, AnnouncementId id) {
        return session.find(FIND, SqliteAnnouncements::announcement, id.value());
    }

    @Override
    public Optional<Announcement> change(AnnouncementId id, UnaryOperator<Announcement> change) {
        return database.write(session ->
                find(session, id).map(before -> Revisions.changeRow(before, change, after -> put(session, after))));
    }

    @Override
    public List<Announcement> among(Set<AnnouncementId> ids) {
        return database.read(session -> session.list(AMONG, SqliteAnnouncements::announcement, TextList.of(ids)));
    }

    @Override
    public Page<Announcement> list(Optional<AnnouncementId> before, int limit) {
        Object from = before.<Object>map(AnnouncementId::value).orElseGet(Session::afterAnyId);
        List<Announcement> found =
                database.read(session -> session.list(LIST, SqliteAnnouncements::announcement, from, limit + 1));
        return Page.cut(found, limit, one -> one.id().toString());
    }

    private static Announcement announcement(Row row) throws SQLException {
        return new Announcement(
                new AnnouncementId(row.id(1)),
                new UserId(row.id(2)),
                row.text(3),
                row.text(4),
                row.maybeId(5).map(GroupId::new),
                row.instant(6),
                row.maybeInstant(7),
                row.maybeId(8).map(UserId::new),
                row.number(9),
                row.maybeInstant(10),
                row.number(11));
    }
}
