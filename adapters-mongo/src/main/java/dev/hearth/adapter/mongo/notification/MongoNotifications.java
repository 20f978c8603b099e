package dev.hearth.adapter.mongo.notification;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.notification.NotificationFilter.Reading;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.shared.Page;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Notifications in the collection {@code notifications}. */
public final class MongoNotifications implements Notifications {
    private final Records notifications;
    private final RevisedWrites writes;
    private final Changeable<Notification> kind;

    public MongoNotifications(MongoLink link, RevisedWrites writes) {
        this.notifications = link.records(MongoSchema.NOTIFICATIONS);
        this.writes = writes;
        this.kind = Changeable.whole(
                notifications,
                NotificationDocuments::notification,
                NotificationDocuments::write,
                Notification::storedAt,
                NotificationDocuments::update);
    }

    public ChangeSource changes() {
        return new ChangeSource(
                Scope.Kind.USER, notifications, NotificationDocuments.PERSON, NotificationDocuments::notification);
    }

    @Override
    public Notification note(Notification none, UnaryOperator<Notification> change) {
        return writes.changeOrBegin(kind, eq(none.id().value()), none, change);
    }

    @Override
    public Optional<Notification> find(NotificationId id) {
        return notifications.first(eq(id.value())).map(NotificationDocuments::notification);
    }

    @Override
    public Optional<Notification> change(NotificationId id, UnaryOperator<Notification> change) {
        return writes.change(kind, eq(id.value()), change);
    }

    @Override
    public Page<Notification> of(UserId person, NotificationFilter filter, Optional<Place> after, int limit) {
        String which = filter.reading() == Reading.UNREAD ? NotificationDocuments.UNREAD : NotificationDocuments.SHOWN;
        Bson own = and(eq(NotificationDocuments.PERSON, person.value()), eq(which, true));
        Bson typed = filter.type()
                .map(type -> and(own, eq(NotificationDocuments.TYPE, type.name())))
                .orElse(own);
        Bson rest = after.map(place -> and(typed, behind(place))).orElse(typed);
        List<Notification> found =
                read(notifications.list(rest, descending(NotificationDocuments.AT, "_id"), limit + 1));
        return Page.cut(found, limit, notification -> Place.of(notification).toString());
    }

    private static Bson behind(Place place) {
        Date at = Date.from(place.at());
        return or(
                lt(NotificationDocuments.AT, at),
                and(eq(NotificationDocuments.AT, at), lt("_id", place.id().value())));
    }

    private static List<Notification> read(List<Document> found) {
        return found.stream().map(NotificationDocuments::notification).toList();
    }

    @Override
    public long unread(UserId person) {
        return notifications.count(
                and(eq(NotificationDocuments.PERSON, person.value()), eq(NotificationDocuments.UNREAD, true)));
    }

    @Override
    public List<Notification> unreadIn(UserId person, UUID line, long upTo, int limit) {
        Bson known = and(
                eq(NotificationDocuments.PERSON, person.value()),
                eq(NotificationDocuments.UNREAD, true),
                eq(NotificationDocuments.LINE, line),
                lte(NotificationDocuments.POSITION, upTo));
        return read(notifications.list(known, ascending(NotificationDocuments.POSITION), limit));
    }

    @Override
    public void removeAll(UserId person) {
        notifications.removeAll(eq(NotificationDocuments.PERSON, person.value()));
    }
}
