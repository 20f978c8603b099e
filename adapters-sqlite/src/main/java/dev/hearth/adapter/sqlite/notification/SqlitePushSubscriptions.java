package dev.hearth.adapter.sqlite.notification;

import dev.hearth.adapter.sqlite.event.Revisions;
import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
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
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Push subscriptions, each one row of {@code push_subscriptions}. */
public final class SqlitePushSubscriptions implements PushSubscriptions {
    private static final String COLUMNS =
            "id, user_id, session_id, kind, endpoint, p256dh, auth, secret, label, created_at,"
                    + " succeeded_at, failures, last_error, not_before, version";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM push_subscriptions ";

    static final String PUT =
            "REPLACE INTO push_subscriptions (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String BY_ID = SELECT + "WHERE id = ?";
    static final String OF_USER = SELECT + "WHERE user_id = ? ORDER BY created_at, id";
    static final String ALL = SELECT + "WHERE id > ? ORDER BY id LIMIT ?";
    static final String REMOVE = "DELETE FROM push_subscriptions WHERE id = ? AND session_id = ? AND created_at = ?";
    static final String REMOVE_ALL = "DELETE FROM push_subscriptions WHERE user_id = ?";

    private final SqliteDatabase database;

    public SqlitePushSubscriptions(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public void put(PushSubscription subscription) {
        database.change(session -> put(session, subscription));
    }

    private static void put(Session session, PushSubscription subscription) {
        PushTarget target = subscription.target();
        session.change(
                PUT,
                subscription.id().value(),
                subscription.user().value(),
                subscription.session().value(),
                target.kind(),
                target.endpoint().toString(),
                keys(target).map(PushKeys::p256dh),
                keys(target).map(PushKeys::auth),
                secret(target),
                subscription.label(),
                subscription.createdAt(),
                subscription.lastSuccess(),
                subscription.failures(),
                subscription.lastError(),
                subscription.notBefore(),
                subscription.version());
    }

    private static Optional<PushKeys> keys(PushTarget target) {
        return switch (target) {
            case PushTarget.WebPush web -> Optional.of(web.keys());
            case PushTarget.UnifiedPush unified -> unified.keys();
            case PushTarget.Webhook webhook -> Optional.empty();
        };
    }

    private static Optional<String> secret(PushTarget target) {
        return target instanceof PushTarget.Webhook webhook
                ? Optional.of(webhook.secret().value())
                : Optional.empty();
    }

    @Override
    public Optional<PushSubscription> find(PushSubscriptionId id) {
        return database.read(session -> find(session, id));
    }

    private static Optional<PushSubscription> find(Session session, PushSubscriptionId id) {
        return session.find(BY_ID, SqlitePushSubscriptions::subscription, id.value());
    }

    @Override
    public List<PushSubscription> of(UserId user) {
        return database.read(session -> session.list(OF_USER, SqlitePushSubscriptions::subscription, user.value()));
    }

    @Override
    public Optional<PushSubscription> change(PushSubscriptionId id, UnaryOperator<PushSubscription> change) {
        return database.write(session ->
                find(session, id).map(before -> Revisions.changeRow(before, change, after -> put(session, after))));
    }

    @Override
    public boolean remove(PushSubscription seen) {
        return database.write(session ->
                session.change(REMOVE, seen.id().value(), seen.session().value(), seen.createdAt()) == 1);
    }

    @Override
    public void removeAll(UserId user) {
        database.change(session -> session.change(REMOVE_ALL, user.value()));
    }

    @Override
    public Page<PushSubscription> list(Optional<PushSubscriptionId> after, int limit) {
        Object place = after.<Object>map(PushSubscriptionId::value).orElseGet(Session::beforeAnyId);
        List<PushSubscription> found =
                database.read(session -> session.list(ALL, SqlitePushSubscriptions::subscription, place, limit + 1));
        return Page.cut(found, limit, one -> one.id().toString());
    }

    private static PushSubscription subscription(Row row) throws SQLException {
        return new PushSubscription(
                new PushSubscriptionId(row.id(1)),
                new UserId(row.id(2)),
                new SessionId(row.id(3)),
                target(row),
                row.text(9),
                row.instant(10),
                row.maybeInstant(11),
                (int) row.number(12),
                row.text(13),
                row.maybeInstant(14),
                row.number(15));
    }

    private static PushTarget target(Row row) throws SQLException {
        PushEndpoint endpoint = PushEndpoint.parse(row.text(5));
        Optional<String> p256dh = row.maybeText(6);
        return switch (row.word(4, PushTarget.Kind.class)) {
            case WEB_PUSH -> new PushTarget.WebPush(endpoint, new PushKeys(p256dh.orElseThrow(), row.text(7)));
            case UNIFIED_PUSH ->
                new PushTarget.UnifiedPush(
                        endpoint,
                        p256dh.isPresent() ? Optional.of(new PushKeys(p256dh.get(), row.text(7))) : Optional.empty());
            case WEBHOOK -> new PushTarget.Webhook(endpoint, new SealedText(row.text(8)));
        };
    }
}
