package dev.hearth.application.admin;

import dev.hearth.domain.admin.Announcement;
import dev.hearth.domain.group.GroupId;
import java.time.Instant;
import java.util.Optional;

/**
 * An announcement as administrators see it.
 *
 * @param text Markdown
 * @param groupId whose people are told; absent for everybody
 * @param told how many it was put before by now
 * @param state {@code sending}, {@code sent}, {@code revoking} or {@code revoked}
 */
public record AnnouncementView(
        String id,
        String byId,
        String title,
        String text,
        Optional<String> groupId,
        Instant at,
        long told,
        String state,
        Optional<Instant> revokedAt) {
    static AnnouncementView of(Announcement announcement) {
        return new AnnouncementView(
                announcement.id().toString(),
                announcement.by().toString(),
                announcement.title(),
                announcement.text(),
                announcement.group().map(GroupId::toString),
                announcement.at(),
                announcement.told(),
                state(announcement),
                announcement.revokedAt());
    }

    private static String state(Announcement announcement) {
        if (announcement.revoked()) {
            return announcement.done() ? "revoked" : "revoking";
        }
        return announcement.done() ? "sent" : "sending";
    }
}
