package dev.hearth.adapter.sqlite.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import org.junit.jupiter.api.Test;

/** How notifications are found: by an index, in its order, without those that are deleted or were read. */
class NotificationPlansTest extends SqliteStoreUnderTest {
    @Test
    void everyListIsOneStretchInOrder() {
        assertThat(Plans.of(database(), NotificationLists.ALL, "", 0, "", 1))
                .containsExactly("SEARCH notifications USING INDEX notifications_all (person_id=? AND (at,id)<(?,?))");
        assertThat(Plans.of(database(), NotificationLists.ALL_UNREAD, "", 0, "", 1))
                .containsExactly(
                        "SEARCH notifications USING INDEX notifications_unread (person_id=? AND (at,id)<(?,?))");
        assertThat(Plans.of(database(), NotificationLists.TYPE, "", "", 0, "", 1))
                .containsExactly("SEARCH notifications USING INDEX notifications_type"
                        + " (person_id=? AND type=? AND (at,id)<(?,?))");
        assertThat(Plans.of(database(), NotificationLists.TYPE_UNREAD, "", "", 0, "", 1))
                .containsExactly("SEARCH notifications USING INDEX notifications_unread_type"
                        + " (person_id=? AND type=? AND (at,id)<(?,?))");
    }

    @Test
    void countsAndWhatReadingMakesKnownLookAtNothingThatWasRead() {
        assertThat(Plans.of(database(), SqliteNotifications.COUNT, ""))
                .containsExactly("SEARCH notifications USING INDEX notifications_unread (person_id=?)");
        assertThat(Plans.of(database(), SqliteNotifications.IN_LINE, "", "", 0, 1))
                .containsExactly("SEARCH notifications USING INDEX notifications_line"
                        + " (person_id=? AND line_id=? AND position<?)");
    }

    @Test
    void whatChangedIsOneStretchInOrder() {
        assertThat(Plans.of(database(), SqliteNotifications.SINCE, "", 0, 1))
                .containsExactly(
                        "SEARCH notifications USING INDEX notifications_revision (person_id=? AND revision>?)");
    }

    @Test
    void pushSubscriptionsAreFoundByTheirIdOrTheirPerson() {
        assertThat(Plans.of(database(), SqlitePushSubscriptions.OF_USER, ""))
                .containsExactly("SEARCH push_subscriptions USING INDEX push_subscriptions_user (user_id=?)");
        assertThat(Plans.of(database(), SqlitePushSubscriptions.BY_ID, ""))
                .containsExactly("SEARCH push_subscriptions USING PRIMARY KEY (id=?)");
        assertThat(Plans.of(database(), SqlitePushSubscriptions.ALL, "", 1))
                .containsExactly("SEARCH push_subscriptions USING PRIMARY KEY (id>?)");
        assertThat(Plans.of(database(), SqlitePushSubscriptions.REMOVE, "", "", 0))
                .containsExactly("SEARCH push_subscriptions USING PRIMARY KEY (id=?)");
        assertThat(Plans.of(database(), SqlitePushSubscriptions.REMOVE_ALL, ""))
                .containsExactly("SEARCH push_subscriptions USING INDEX push_subscriptions_user (user_id=?)");
    }
}
