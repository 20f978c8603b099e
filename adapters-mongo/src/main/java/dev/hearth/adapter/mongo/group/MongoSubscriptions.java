package dev.hearth.adapter.mongo.group;

import static com.mongodb.client.model.Filters.eq;
import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.optional;
import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.group.port.Subscriptions;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.PlanKey;
import dev.hearth.domain.group.Subscription;
import dev.hearth.domain.group.SubscriptionStatus;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Subscriptions in the collection {@code group_subscriptions}, by their groups' ids. */
public final class MongoSubscriptions implements Subscriptions {
    private static final String SEATS = "seats";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String FIRST = "first";

    private final Records subscriptions;
    private final RevisedWrites writes;
    private final Changeable<Subscription> kind;

    public MongoSubscriptions(MongoLink link, RevisedWrites writes) {
        this.subscriptions = link.records(MongoSchema.GROUP_SUBSCRIPTIONS);
        this.writes = writes;
        this.kind = Changeable.whole(
                subscriptions,
                MongoSubscriptions::read,
                MongoSubscriptions::write,
                Subscription::changedAt,
                MongoSubscriptions::update);
    }

    /** One document at most: the index on {@code _id} finds it. */
    public ChangeSource changes() {
        return new ChangeSource(Scope.Kind.GROUP, subscriptions, "_id", MongoSubscriptions::read);
    }

    @Override
    public Optional<Subscription> find(GroupId group) {
        return subscriptions.first(eq(group.value())).map(MongoSubscriptions::read);
    }

    @Override
    public Subscription put(Subscription subscription) {
        return writes.change(kind, eq(subscription.group().value()), subscription::over)
                .orElseGet(() -> begun(subscription));
    }

    private Subscription begun(Subscription subscription) {
        try {
            return writes.insert(
                    subscriptions, subscription.scope(), subscription::storedAt, MongoSubscriptions::write);
        } catch (DuplicateKey overtaken) {
            subscriptions.refusedFor(eq(subscription.group().value()), overtaken);
            return put(subscription);
        }
    }

    private static Document write(Subscription subscription) {
        Document document = new Document("_id", subscription.group().value())
                .append("plan", subscription.plan().value())
                .append("status", subscription.status().name())
                .append(FIRST, subscription.firstRevision())
                .append(RevisedWrites.REVISION, subscription.revision());
        subscription.seats().ifPresent(number -> document.append(SEATS, number));
        subscription.expiresAt().ifPresent(end -> document.append(EXPIRES_AT, Date.from(end)));
        return document;
    }

    /** Everything is written anew: what is no longer there, as null. */
    private static Bson update(Subscription subscription) {
        Document fields = new Document(SEATS, null).append(EXPIRES_AT, null);
        fields.putAll(write(subscription));
        fields.remove("_id");
        return new Document("$set", fields);
    }

    private static Subscription read(Document document) {
        return new Subscription(
                new GroupId(id(document, "_id")),
                new PlanKey(text(document, "plan")),
                SubscriptionStatus.valueOf(text(document, "status")),
                optional(document, SEATS, Number.class).map(Number::intValue),
                optional(document, EXPIRES_AT, Date.class).map(Date::toInstant),
                number(document, FIRST),
                number(document, RevisedWrites.REVISION));
    }
}
