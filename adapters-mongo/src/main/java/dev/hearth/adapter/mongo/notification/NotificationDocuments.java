package dev.hearth.adapter.mongo.notification;

import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.ids;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.text;
import static dev.hearth.adapter.mongo.store.Documents.when;

import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.notification.Subject;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The stored form of a notification. */
final class NotificationDocuments {
    static final String PERSON = "user";
    static final String TYPE = "type";
    static final String LINE = "line";
    static final String POSITION = "position";
    static final String AT = "at";

    /** Whether it is there, for the index: there are traces too. */
    static final String SHOWN = "shown";

    static final String UNREAD = "unread";

    private static final String KIND = "place";
    private static final String HOME = "home";
    private static final String ABOUT = "about";
    private static final String SUBJECT = "subject";
    private static final String COUNT = "count";
    private static final String ACTORS = "actors";
    private static final String LATEST = "latest";
    private static final String KNOWN = "known";
    private static final String READ_AT = "readAt";
    private static final String DELETED_AT = "deletedAt";
    private static final String SILENT = "silent";
    private static final String MAILED = "mailed";
    private static final String FIRST = "first";

    private NotificationDocuments() {}

    static Document write(Notification notification) {
        Subject subject = notification.subject();
        Document document = new Document("_id", notification.id().value())
                .append(PERSON, notification.person().value())
                .append(TYPE, notification.type().name())
                .append(ABOUT, subject.kind().name())
                .append(SUBJECT, subject.id())
                .append(LINE, subject.line());
        document.putAll(changing(notification));
        return document;
    }

    static Bson update(Notification changed) {
        return Documents.setting(changing(changed), List.of(READ_AT, DELETED_AT, MAILED));
    }

    private static Document changing(Notification notification) {
        Scope place = notification.subject().place();
        Document document = new Document(KIND, place.kind().name())
                .append(HOME, place.id())
                .append(COUNT, (long) notification.count())
                .append(
                        ACTORS,
                        notification.actors().stream().map(UserId::value).toList())
                .append(LATEST, notification.latest())
                .append(POSITION, notification.position())
                .append(AT, Date.from(notification.at()))
                .append(KNOWN, notification.known())
                .append(SHOWN, notification.deletedAt().isEmpty())
                .append(UNREAD, notification.unread())
                .append(SILENT, notification.silent())
                .append(FIRST, notification.firstRevision())
                .append(RevisedWrites.REVISION, notification.revision());
        notification.readAt().ifPresent(at -> document.append(READ_AT, Date.from(at)));
        notification.deletedAt().ifPresent(at -> document.append(DELETED_AT, Date.from(at)));
        notification.mailed().ifPresent(told -> document.append(MAILED, told));
        return document;
    }

    static Notification notification(Document document) {
        return new Notification(
                new NotificationId(id(document, "_id")),
                new UserId(id(document, PERSON)),
                NotificationType.valueOf(text(document, TYPE)),
                subject(document),
                (int) number(document, COUNT),
                ids(document, ACTORS).stream().map(UserId::new).toList(),
                id(document, LATEST),
                number(document, POSITION),
                instant(document, AT),
                ids(document, KNOWN),
                when(document, READ_AT),
                when(document, DELETED_AT),
                document.getBoolean(SILENT, false),
                Documents.optional(document, MAILED, UUID.class),
                number(document, FIRST),
                number(document, RevisedWrites.REVISION));
    }

    private static Subject subject(Document document) {
        Scope place = new Scope(Scope.Kind.valueOf(text(document, KIND)), id(document, HOME));
        return new Subject(
                place, Subject.Kind.valueOf(text(document, ABOUT)), id(document, SUBJECT), id(document, LINE));
    }
}
