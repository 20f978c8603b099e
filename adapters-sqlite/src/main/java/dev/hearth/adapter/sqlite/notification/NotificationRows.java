package dev.hearth.adapter.sqlite.notification;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.notification.Subject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Notifications as rows; lists of ids are texts with blanks in between. */
final class NotificationRows {
    private static final String COLUMNS =
            "id, person_id, type, place_kind, place_id, subject_kind, subject_id, line_id, count, actors, latest_id,"
                    + " position, at, known, read_at, deleted_at, silent, mailed_id, first_revision,"
                    + " revision";

    static final String SELECT = "SELECT " + COLUMNS + " FROM notifications ";

    static final String PUT = "REPLACE INTO notifications (" + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private NotificationRows() {}

    static void put(Session session, Notification notification) {
        Subject subject = notification.subject();
        session.change(
                PUT,
                notification.id().value(),
                notification.person().value(),
                notification.type(),
                subject.place().kind(),
                subject.place().id(),
                subject.kind(),
                subject.id(),
                subject.line(),
                (long) notification.count(),
                text(notification.actors()),
                notification.latest(),
                notification.position(),
                notification.at(),
                text(notification.known()),
                notification.readAt(),
                notification.deletedAt(),
                notification.silent() ? 1L : 0L,
                notification.mailed(),
                notification.firstRevision(),
                notification.revision());
    }

    static Notification notification(Row row) throws SQLException {
        return new Notification(
                new NotificationId(row.id(1)),
                new UserId(row.id(2)),
                row.word(3, NotificationType.class),
                subject(row),
                (int) row.number(9),
                ids(row.text(10)).stream().map(UserId::new).toList(),
                row.id(11),
                row.number(12),
                row.instant(13),
                ids(row.text(14)),
                row.maybeInstant(15),
                row.maybeInstant(16),
                row.number(17) == 1,
                row.maybeId(18),
                row.number(19),
                row.number(20));
    }

    private static Subject subject(Row row) throws SQLException {
        Scope place = new Scope(row.word(4, Scope.Kind.class), row.id(5));
        return new Subject(place, row.word(6, Subject.Kind.class), row.id(7), row.id(8));
    }

    private static String text(List<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static List<UUID> ids(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .toList();
    }
}
