package dev.hearth.domain.notification;

import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Uuids;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one notification. It follows from whom it is for and what it is about, so that it is one however often it is made. */
public record NotificationId(UUID value) {
    public static NotificationId of(UserId person, NotificationType type, Subject subject) {
        String name = person + " " + type + " " + subject.kind() + " " + subject.id();
        return new NotificationId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    public static NotificationId parse(String text) {
        return new NotificationId(Uuids.parse("notificationId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
