package dev.hearth.adapter.sqlite.notification;

import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.notification.NotificationFilter.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody is told, the latest first: each filter has an index of its own. */
final class NotificationLists {
    private static final String THERE = " AND deleted_at IS NULL";
    private static final String UNREAD = THERE + " AND read_at IS NULL";
    private static final String BEHIND = " AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?";
    private static final String PERSON = NotificationRows.SELECT + "WHERE person_id = ?";
    private static final String OF_TYPE = PERSON + " AND type = ?";

    static final String ALL = PERSON + THERE + BEHIND;
    static final String ALL_UNREAD = PERSON + UNREAD + BEHIND;
    static final String TYPE = OF_TYPE + THERE + BEHIND;
    static final String TYPE_UNREAD = OF_TYPE + UNREAD + BEHIND;

    /** Behind every time that is stored. */
    private static final Instant END = Instant.ofEpochMilli(Long.MAX_VALUE);

    private NotificationLists() {}

    static List<Notification> of(
            Session session, UserId person, NotificationFilter filter, Optional<Notifications.Place> after, int limit) {
        boolean unread = filter.reading() == Reading.UNREAD;
        Instant at = after.map(Notifications.Place::at).orElse(END);
        Object id = after.<Object>map(place -> place.id().value()).orElseGet(Session::afterAnyId);
        return filter.type()
                .map(type -> session.list(
                        unread ? TYPE_UNREAD : TYPE,
                        NotificationRows::notification,
                        person.value(),
                        type,
                        at,
                        id,
                        limit + 1L))
                .orElseGet(() -> session.list(
                        unread ? ALL_UNREAD : ALL, NotificationRows::notification, person.value(), at, id, limit + 1L));
    }
}
