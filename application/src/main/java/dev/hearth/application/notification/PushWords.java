package dev.hearth.application.notification;

import dev.hearth.application.notification.NotificationView.Metadata;
import dev.hearth.application.notification.port.PushNews;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.PushSubscription;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a device shows of a notification. */
final class PushWords {
    private PushWords() {}

    /** What a notification says now; empty where it says nothing, since it is gone or may not be seen. */
    static Optional<PushNews> of(Notification notification, NotificationView shown, long unread) {
        return shown.message()
                .filter(words -> shown.title().isPresent())
                .map(words -> new PushNews(
                        named(notification.id() + " " + notification.latest()),
                        shown.id(),
                        shown.type(),
                        shown.priority(),
                        shown.title().orElseThrow(),
                        Optional.of(words),
                        shown.why(),
                        shown.count(),
                        unread,
                        shown.silent(),
                        shown.createdAt(),
                        shown.metadata().map(PushWords::about).orElseGet(Map::of)));
    }

    /** That a device is told. */
    static PushNews test(PushSubscription device, UUID delivery, long unread, Instant now) {
        return new PushNews(
                delivery,
                device.id().toString(),
                "test",
                "normal",
                "Hearth reaches this device",
                Optional.empty(),
                "Somebody wanted to know.",
                1,
                unread,
                false,
                now,
                Map.of());
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> about(Metadata metadata) {
        Map<String, String> about = new HashMap<>();
        metadata.channelId().ifPresent(id -> about.put("channelId", id));
        metadata.parentMessageId().ifPresent(id -> about.put("parentMessageId", id));
        metadata.messageId().ifPresent(id -> about.put("messageId", id));
        metadata.projectId().ifPresent(id -> about.put("projectId", id));
        metadata.taskId().ifPresent(id -> about.put("taskId", id));
        metadata.commentId().ifPresent(id -> about.put("commentId", id));
        metadata.groupId().ifPresent(id -> about.put("groupId", id));
        metadata.invitationId().ifPresent(id -> about.put("invitationId", id));
        metadata.announcementId().ifPresent(id -> about.put("announcementId", id));
        return about;
    }
}
