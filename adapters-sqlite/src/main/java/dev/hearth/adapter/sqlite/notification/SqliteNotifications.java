package dev.hearth.adapter.sqlite.notification;

import dev.hearth.adapter.sqlite.event.ChangeSource;
import dev.hearth.adapter.sqlite.event.Revisions;
import dev.hearth.adapter.sqlite.event.TableChanges;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Notifications, each one row of {@code notifications}, also when they are deleted. */
public final class SqliteNotifications implements Notifications {
    static final String BY_ID = NotificationRows.SELECT + "WHERE id = ?";
    static final String SINCE =
            NotificationRows.SELECT + "WHERE person_id = ? AND revision > ? ORDER BY revision LIMIT ?";
    static final String COUNT =
            "SELECT count(*) FROM notifications WHERE person_id = ? AND deleted_at IS NULL AND read_at IS NULL";
    static final String IN_LINE = NotificationRows.SELECT
            + "WHERE person_id = ? AND line_id = ? AND position <= ? AND deleted_at IS NULL AND read_at IS NULL LIMIT ?";
    static final String REMOVE = "DELETE FROM notifications WHERE person_id = ?";

    public static final ChangeSource CHANGES = new TableChanges(SINCE, NotificationRows::notification);

    private final SqliteDatabase database;

    public SqliteNotifications(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public Notification note(Notification none, UnaryOperator<Notification> change) {
        return database.write(
                session -> changed(session, find(session, none.id()).orElse(none), change));
    }

    private static Notification changed(Session session, Notification before, UnaryOperator<Notification> change) {
        return Revisions.change(
                session, before, change, Notification::storedAt, (old, after) -> NotificationRows.put(session, after));
    }

    @Override
    public Optional<Notification> find(NotificationId id) {
        return database.read(session -> find(session, id));
    }

    private static Optional<Notification> find(Session session, NotificationId id) {
        return session.find(BY_ID, NotificationRows::notification, id.value());
    }

    @Override
    public Optional<Notification> change(NotificationId id, UnaryOperator<Notification> change) {
        return database.write(session -> find(session, id).map(found -> changed(session, found, change)));
    }

    @Override
    public Page<Notification> of(UserId person, NotificationFilter filter, Optional<Place> after, int limit) {
        List<Notification> found =
                database.read(session -> NotificationLists.of(session, person, filter, after, limit));
        return Page.cut(found, limit, notification -> Place.of(notification).toString());
    }

    @Override
    public long unread(UserId person) {
        return database.read(session -> session.list(COUNT, row -> row.number(1), person.value()))
                .getFirst();
    }

    @Override
    public List<Notification> unreadIn(UserId person, UUID line, long upTo, int limit) {
        return database.read(session ->
                session.list(IN_LINE, NotificationRows::notification, person.value(), line, upTo, (long) limit));
    }

    @Override
    public void removeAll(UserId person) {
        database.change(session -> session.change(REMOVE, person.value()));
    }
}
