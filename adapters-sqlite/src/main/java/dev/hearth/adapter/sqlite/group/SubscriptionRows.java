package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.PlanKey;
import dev.hearth.domain.group.Subscription;
import dev.hearth.domain.group.SubscriptionStatus;
import java.sql.SQLException;

/** Rows of {@code group_subscriptions}. */
final class SubscriptionRows {
    static final String COLUMNS = "group_id, plan, status, seats, expires_at, first_revision, revision";

    private SubscriptionRows() {}

    static Subscription subscription(Row row) throws SQLException {
        return new Subscription(
                new GroupId(row.id(1)),
                new PlanKey(row.text(2)),
                row.word(3, SubscriptionStatus.class),
                row.maybeNumber(4).map(Math::toIntExact),
                row.maybeInstant(5),
                row.number(6),
                row.number(7));
    }
}
