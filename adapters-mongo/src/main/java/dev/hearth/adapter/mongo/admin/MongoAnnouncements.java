package dev.hearth.adapter.mongo.admin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.admin.port.Announcements;
import dev.hearth.domain.admin.Announcement;
import dev.hearth.domain.admin.AnnouncementId;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Announcements in the collection {@code announcements}. A change replaces a document that is still as it was read. */
public final class MongoAnnouncements implements Announcements {
    private static final String BY = "by";
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String GROUP = "group";
    private static final String AT = "at";
    private static final String REVOKED_AT = "revokedAt";
    private static final String REACHED = "reached";
    private static final String TOLD = "told";
    private static final String DONE_AT = "doneAt";
    private static final String VERSION = "version";

    /** More than administrators and jobs that change one at the same time. */
    private static final int MOST_TRIES = 100;

    private final Records announcements;

    public MongoAnnouncements(MongoLink link) {
        this.announcements = link.records(MongoSchema.ANNOUNCEMENTS);
    }

    @Override
    public void add(Announcement announcement) {
        announcements.insert(write(announcement));
    }

    @Override
    public Optional<Announcement> find(AnnouncementId id) {
        return announcements.first(eq(id.value())).map(MongoAnnouncements::read);
    }

    @Override
    public Optional<Announcement> change(AnnouncementId id, UnaryOperator<Announcement> change) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Announcement> before = find(id);
            Optional<Announcement> after = before.map(change);
            if (after.equals(before) || replaced(before.orElseThrow(), after.orElseThrow())) {
                return after;
            }
        }
        throw new Refusal.Stale("The announcement is being changed by others. Try again.");
    }

    private boolean replaced(Announcement before, Announcement after) {
        return announcements.replace(and(eq(before.id().value()), eq(VERSION, before.version())), write(after));
    }

    @Override
    public List<Announcement> among(Set<AnnouncementId> ids) {
        return announcements
                .all(in("_id", ids.stream().map(AnnouncementId::value).toList()))
                .stream()
                .map(MongoAnnouncements::read)
                .toList();
    }

    @Override
    public Page<Announcement> list(Optional<AnnouncementId> before, int limit) {
        Bson older = before.map(id -> lt("_id", id.value())).orElseGet(() -> empty());
        List<Announcement> found = announcements.list(older, descending("_id"), limit + 1).stream()
                .map(MongoAnnouncements::read)
                .toList();
        return Page.cut(found, limit, one -> one.id().toString());
    }

    private static Document write(Announcement announcement) {
        Document document = new Document("_id", announcement.id().value())
                .append(BY, announcement.by().value())
                .append(TITLE, announcement.title())
                .append(TEXT, announcement.text())
                .append(AT, Date.from(announcement.at()))
                .append(TOLD, announcement.told())
                .append(VERSION, announcement.version());
        announcement.group().ifPresent(group -> document.append(GROUP, group.value()));
        announcement.revokedAt().ifPresent(at -> document.append(REVOKED_AT, Date.from(at)));
        announcement.reached().ifPresent(person -> document.append(REACHED, person.value()));
        announcement.doneAt().ifPresent(at -> document.append(DONE_AT, Date.from(at)));
        return document;
    }

    private static Announcement read(Document document) {
        return new Announcement(
                new AnnouncementId(Documents.id(document, "_id")),
                new UserId(Documents.id(document, BY)),
                Documents.text(document, TITLE),
                Documents.text(document, TEXT),
                Documents.optional(document, GROUP, UUID.class).map(GroupId::new),
                Documents.instant(document, AT),
                Documents.when(document, REVOKED_AT),
                Documents.optional(document, REACHED, UUID.class).map(UserId::new),
                Documents.number(document, TOLD),
                Documents.when(document, DONE_AT),
                Documents.number(document, VERSION));
    }
}
