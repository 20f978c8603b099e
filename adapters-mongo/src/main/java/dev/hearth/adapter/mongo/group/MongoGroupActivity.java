package dev.hearth.adapter.mongo.group;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.optional;
import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.group.port.GroupActivity;
import dev.hearth.domain.group.ActivityEntry;
import dev.hearth.domain.group.ActivityId;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What was done in groups, in the collection {@code group_activity}. */
public final class MongoGroupActivity implements GroupActivity {
    private static final String GROUP = "group";
    private static final String PERSON = "person";
    private static final String THING = "thing";

    private final Records entries;

    public MongoGroupActivity(MongoLink link) {
        this.entries = link.records(MongoSchema.GROUP_ACTIVITY);
    }

    @Override
    public void add(ActivityEntry entry) {
        Document document = new Document("_id", entry.id().value())
                .append(GROUP, entry.group().value())
                .append("at", Date.from(entry.at()))
                .append("actor", entry.actor().value())
                .append("kind", entry.kind().name())
                .append("detail", entry.detail());
        entry.person().ifPresent(person -> document.append(PERSON, person.value()));
        entry.thing().ifPresent(thing -> document.append(THING, thing));
        entries.insert(document);
    }

    @Override
    public Page<ActivityEntry> of(GroupId group, Optional<ActivityId> before, int limit) {
        Bson all = eq(GROUP, group.value());
        Bson older = before.map(id -> and(all, lt("_id", id.value()))).orElse(all);
        List<ActivityEntry> found = entries.list(older, descending("_id"), limit + 1).stream()
                .map(MongoGroupActivity::entry)
                .toList();
        return Page.cut(found, limit, entry -> entry.id().toString());
    }

    private static ActivityEntry entry(Document document) {
        return new ActivityEntry(
                new ActivityId(id(document, "_id")),
                new GroupId(id(document, GROUP)),
                Documents.instant(document, "at"),
                new UserId(id(document, "actor")),
                ActivityKind.valueOf(text(document, "kind")),
                optional(document, PERSON, UUID.class).map(UserId::new),
                optional(document, THING, UUID.class),
                text(document, "detail"));
    }
}
