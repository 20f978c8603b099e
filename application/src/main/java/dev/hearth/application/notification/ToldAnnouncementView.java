package dev.hearth.application.notification;

import dev.hearth.domain.admin.Announcement;
import java.time.Instant;

/**
 * What an administrator said, as those it was said to read it.
 *
 * @param text Markdown
 */
public record ToldAnnouncementView(String id, String title, String text, Instant at) {
    static ToldAnnouncementView of(Announcement announcement) {
        return new ToldAnnouncementView(
                announcement.id().toString(), announcement.title(), announcement.text(), announcement.at());
    }
}
