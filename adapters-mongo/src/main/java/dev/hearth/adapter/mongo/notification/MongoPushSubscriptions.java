package dev.hearth.adapter.mongo.notification;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.optional;
import static dev.hearth.adapter.mongo.store.Documents.text;
import static dev.hearth.adapter.mongo.store.Documents.when;

import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.notification.port.PushSubscriptions;
import dev.hearth.domain.identity.SealedText;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.PushEndpoint;
import dev.hearth.domain.notification.PushKeys;
import dev.hearth.domain.notification.PushSubscription;
import dev.hearth.domain.notification.PushSubscriptionId;
import dev.hearth.domain.notification.PushTarget;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Push subscriptions in the collection {@code push_subscriptions}. A change replaces a document that is still as it was read. */
public final class MongoPushSubscriptions implements PushSubscriptions {
    private static final String USER = "user";
    private static final String SESSION = "session";
    private static final String KIND = "kind";
    private static final String ENDPOINT = "endpoint";
    private static final String P256DH = "p256dh";
    private static final String AUTH = "auth";
    private static final String SECRET = "secret";
    private static final String LABEL = "label";
    private static final String CREATED_AT = "createdAt";
    private static final String SUCCEEDED_AT = "succeededAt";
    private static final String FAILURES = "failures";
    private static final String LAST_ERROR = "lastError";
    private static final String NOT_BEFORE = "notBefore";
    private static final String VERSION = "version";

    /** More than jobs that can tell one device at the same time. */
    private static final int MOST_TRIES = 100;

    private final Records subscriptions;

    public MongoPushSubscriptions(MongoLink link) {
        this.subscriptions = link.records(MongoSchema.PUSH_SUBSCRIPTIONS);
    }

    @Override
    public void put(PushSubscription subscription) {
        subscriptions.put(write(subscription));
    }

    @Override
    public Optional<PushSubscription> find(PushSubscriptionId id) {
        return subscriptions.first(eq(id.value())).map(MongoPushSubscriptions::read);
    }

    @Override
    public List<PushSubscription> of(UserId user) {
        return subscriptions.list(eq(USER, user.value()), ascending(CREATED_AT, "_id")).stream()
                .map(MongoPushSubscriptions::read)
                .toList();
    }

    @Override
    public Optional<PushSubscription> change(PushSubscriptionId id, UnaryOperator<PushSubscription> change) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<PushSubscription> before = find(id);
            Optional<PushSubscription> after = before.map(change);
            if (after.equals(before) || replaced(before.orElseThrow(), after.orElseThrow())) {
                return after;
            }
        }
        throw new Refusal.Stale("The subscription is being changed by others. Try again.");
    }

    private boolean replaced(PushSubscription before, PushSubscription after) {
        return subscriptions.replace(and(same(before), eq(VERSION, before.version())), write(after));
    }

    /** Not one that was made anew in its place. */
    private static Bson same(PushSubscription seen) {
        return and(
                eq(seen.id().value()),
                eq(SESSION, seen.session().value()),
                eq(CREATED_AT, Date.from(seen.createdAt())));
    }

    @Override
    public boolean remove(PushSubscription seen) {
        return subscriptions.remove(same(seen));
    }

    @Override
    public void removeAll(UserId user) {
        subscriptions.removeAll(eq(USER, user.value()));
    }

    @Override
    public Page<PushSubscription> list(Optional<PushSubscriptionId> after, int limit) {
        Bson behind = after.map(id -> gt("_id", id.value())).orElseGet(() -> empty());
        List<PushSubscription> found = subscriptions.list(behind, ascending("_id"), limit + 1).stream()
                .map(MongoPushSubscriptions::read)
                .toList();
        return Page.cut(found, limit, one -> one.id().toString());
    }

    private static Document write(PushSubscription subscription) {
        Document document = new Document("_id", subscription.id().value())
                .append(USER, subscription.user().value())
                .append(SESSION, subscription.session().value())
                .append(KIND, subscription.target().kind().name())
                .append(ENDPOINT, subscription.target().endpoint().toString())
                .append(LABEL, subscription.label())
                .append(CREATED_AT, Date.from(subscription.createdAt()))
                .append(FAILURES, subscription.failures())
                .append(LAST_ERROR, subscription.lastError())
                .append(VERSION, subscription.version());
        subscription.lastSuccess().ifPresent(at -> document.append(SUCCEEDED_AT, Date.from(at)));
        subscription.notBefore().ifPresent(until -> document.append(NOT_BEFORE, Date.from(until)));
        switch (subscription.target()) {
            case PushTarget.WebPush web -> write(document, web.keys());
            case PushTarget.UnifiedPush unified -> unified.keys().ifPresent(keys -> write(document, keys));
            case PushTarget.Webhook webhook ->
                document.append(SECRET, webhook.secret().value());
        }
        return document;
    }

    private static void write(Document document, PushKeys keys) {
        document.append(P256DH, keys.p256dh()).append(AUTH, keys.auth());
    }

    private static PushSubscription read(Document document) {
        return new PushSubscription(
                new PushSubscriptionId(id(document, "_id")),
                new UserId(id(document, USER)),
                new SessionId(id(document, SESSION)),
                target(document),
                text(document, LABEL),
                instant(document, CREATED_AT),
                when(document, SUCCEEDED_AT),
                (int) number(document, FAILURES),
                text(document, LAST_ERROR),
                when(document, NOT_BEFORE),
                number(document, VERSION));
    }

    private static PushTarget target(Document document) {
        PushEndpoint endpoint = PushEndpoint.parse(text(document, ENDPOINT));
        Optional<PushKeys> keys =
                optional(document, P256DH, String.class).map(p256dh -> new PushKeys(p256dh, text(document, AUTH)));
        return switch (PushTarget.Kind.valueOf(text(document, KIND))) {
            case WEB_PUSH -> new PushTarget.WebPush(endpoint, keys.orElseThrow());
            case UNIFIED_PUSH -> new PushTarget.UnifiedPush(endpoint, keys);
            case WEBHOOK -> new PushTarget.Webhook(endpoint, new SealedText(text(document, SECRET)));
        };
    }
}
