package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.group.port.Subscriptions;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.Subscription;
import java.util.Optional;

/** Subscriptions, each one row of {@code group_subscriptions}. */
public final class SqliteSubscriptions implements Subscriptions {
    static final String BY_GROUP =
            "SELECT " + SubscriptionRows.COLUMNS + " FROM group_subscriptions WHERE group_id = ?";
    static final String PUT = "REPLACE INTO group_subscriptions (" + SubscriptionRows.COLUMNS + """
            ) VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final SqliteDatabase database;

    public SqliteSubscriptions(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Subscription> find(GroupId group) {
        return database.read(session -> find(session, group));
    }

    private static Optional<Subscription> find(Session session, GroupId group) {
        return session.find(BY_GROUP, SubscriptionRows::subscription, group.value());
    }

    @Override
    public Subscription put(Subscription subscription) {
        return database.write(session -> {
            Optional<Subscription> before = find(session, subscription.group());
            return before.filter(subscription::saysTheSameAs).orElseGet(() -> store(session, subscription, before));
        });
    }

    private static Subscription store(Session session, Subscription subscription, Optional<Subscription> before) {
        long next = ScopeHeads.next(session, subscription.scope());
        Subscription stored = before.map(earlier -> subscription.following(earlier, next))
                .orElseGet(() -> subscription.storedAt(next));
        session.change(
                PUT,
                stored.group().value(),
                stored.plan().value(),
                stored.status(),
                stored.seats(),
                stored.expiresAt(),
                stored.firstRevision(),
                stored.revision());
        return stored;
    }
}
