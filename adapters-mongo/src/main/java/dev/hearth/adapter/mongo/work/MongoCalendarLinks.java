package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.work.port.CalendarLinks;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.CalendarId;
import dev.hearth.domain.work.CalendarLink;
import dev.hearth.domain.work.ProjectId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Links to calendars in the collection {@code calendar_links}. */
public final class MongoCalendarLinks implements CalendarLinks {
    private static final String OWNER = "owner";
    private static final String PROJECT = "project";
    private static final String NAME = "name";
    private static final String SECRET = "secret";
    private static final String CREATED_AT = "createdAt";
    private static final String RENEWED_AT = "renewedAt";

    private final Records links;

    public MongoCalendarLinks(MongoLink link) {
        this.links = link.records(MongoSchema.CALENDAR_LINKS);
    }

    @Override
    public void add(CalendarLink link) {
        Document document = new Document("_id", link.id().value())
                .append(OWNER, link.owner().value())
                .append(SECRET, link.digest().value())
                .append(CREATED_AT, Date.from(link.createdAt()))
                .append(RENEWED_AT, Date.from(link.renewedAt()));
        link.project().ifPresent(project -> document.append(PROJECT, project.value()));
        link.name().ifPresent(name -> document.append(NAME, name));
        links.insert(document);
    }

    @Override
    public Optional<CalendarLink> find(SecretDigest digest) {
        return links.first(eq(SECRET, digest.value())).map(MongoCalendarLinks::read);
    }

    @Override
    public List<CalendarLink> of(UserId owner) {
        return links.list(eq(OWNER, owner.value()), ascending("_id")).stream()
                .map(MongoCalendarLinks::read)
                .toList();
    }

    /** What is read afterwards may be renewed once more by then, and has no secret of ours: so it is told as it was stored. */
    @Override
    public Optional<CalendarLink> renew(UserId owner, CalendarId id, SecretDigest next, Instant now) {
        Bson change = combine(set(SECRET, next.value()), set(RENEWED_AT, Date.from(now)));
        return links.update(named(owner, id), change)
                ? links.first(named(owner, id)).map(MongoCalendarLinks::read).map(link -> link.renewed(next, now))
                : Optional.empty();
    }

    @Override
    public boolean remove(UserId owner, CalendarId id) {
        return links.remove(named(owner, id));
    }

    @Override
    public void removeAll(UserId owner) {
        links.removeAll(eq(OWNER, owner.value()));
    }

    private static Bson named(UserId owner, CalendarId id) {
        return and(eq(id.value()), eq(OWNER, owner.value()));
    }

    private static CalendarLink read(Document document) {
        return new CalendarLink(
                new CalendarId(Documents.id(document, "_id")),
                new UserId(Documents.id(document, OWNER)),
                Documents.optional(document, PROJECT, UUID.class).map(ProjectId::new),
                Documents.optional(document, NAME, String.class),
                new SecretDigest(Documents.text(document, SECRET)),
                Documents.instant(document, CREATED_AT),
                Documents.instant(document, RENEWED_AT));
    }
}
