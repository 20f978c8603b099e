package dev.hearth.application.notification;

import dev.hearth.application.admin.port.Announcements;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.domain.admin.Announcement;
import dev.hearth.domain.admin.AnnouncementId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.notification.Subject;
import dev.hearth.domain.shared.Refusal;

/** Shows all of an announcement to somebody it was put before. To everybody else, and once it was taken back, there is none. */
public final class ShowAnnouncement {
    private final Announcements announcements;
    private final Notifications notifications;

    public ShowAnnouncement(Announcements announcements, Notifications notifications) {
        this.announcements = announcements;
        this.notifications = notifications;
    }

    /** Also to who has deleted the notification: they knew it. */
    public ToldAnnouncementView run(Caller caller, AnnouncementId id) {
        return announcements
                .find(id)
                .filter(announcement -> !announcement.revoked() && wasTold(caller, announcement))
                .map(ToldAnnouncementView::of)
                .orElseThrow(() -> new Refusal.NotFound("announcement"));
    }

    private boolean wasTold(Caller caller, Announcement announcement) {
        Subject subject = Subject.of(caller.user(), announcement);
        return notifications
                .find(NotificationId.of(caller.user(), NotificationType.SYSTEM, subject))
                .isPresent();
    }
}
