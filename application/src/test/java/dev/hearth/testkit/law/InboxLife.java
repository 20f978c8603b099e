package dev.hearth.testkit.law;

import dev.hearth.application.notification.NotificationView;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.TestNotifications;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What people do with what they are told, by chance. */
final class InboxLife {
    private static final PageRequest SOME = new PageRequest(Optional.empty(), 20);

    private final TestNotifications notifications;
    private final Random chance;

    InboxLife(TestHearth hearth, Random chance) {
        this.notifications = hearth.notifications();
        this.chance = chance;
    }

    /** Something happens to one of them, or to all that was seen, and is told in a word. */
    String somethingHappens(Caller person) {
        List<NotificationView> told =
                notifications.list().run(person, NotificationFilter.ALL, SOME).items();
        if (told.isEmpty()) {
            return "inbox empty";
        }
        NotificationView one = told.get(chance.nextInt(told.size()));
        NotificationId id = NotificationId.parse(one.id());
        int way = chance.nextInt(4);
        switch (way) {
            case 0 -> notifications.markRead().run(person, id);
            case 1 -> notifications.markUnread().run(person, id);
            case 2 -> notifications.delete().run(person, id);
            default -> notifications.markAllRead().run(person, one.revision());
        }
        return "inbox " + way + " of " + id;
    }
}
