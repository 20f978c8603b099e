package dev.hearth.application.notification;

import dev.hearth.application.identity.CardView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one person is told, as only they see it. Title, message, actors and metadata are absent where they may not see any more what it is
 * about, and once it is deleted.
 *
 * @param type {@code mention}, {@code reply}, {@code assignment}, {@code status}, {@code comment}, {@code due_soon}, {@code overdue},
 *     {@code reaction}, {@code invitation} or {@code system}
 * @param priority {@code low}, {@code normal} or {@code high}
 * @param why it came
 * @param message the beginning of what was said last or announced, or what the task or the place is called
 * @param count how much has happened since it was last read
 * @param actors who did the latest of it, the last first; nobody where it came about by time
 * @param silent whether the last of it came without a ring: it was not to be told at once, or in the person's quiet hours
 * @param mailed whether all of it was told by mail
 * @param createdAt when the last of it happened
 * @param revision the person's own; rises whenever the notification changes
 */
public record NotificationView(
        String id,
        String type,
        String priority,
        String why,
        Optional<String> title,
        Optional<String> message,
        int count,
        List<CardView> actors,
        Optional<Metadata> metadata,
        boolean read,
        Optional<Instant> readAt,
        boolean silent,
        boolean mailed,
        Instant createdAt,
        Optional<Instant> deletedAt,
        long revision) {
    /** Where it leads. */
    public record Metadata(
            Optional<String> channelId,
            Optional<String> parentMessageId,
            Optional<String> messageId,
            Optional<String> projectId,
            Optional<String> taskId,
            Optional<String> commentId,
            Optional<String> groupId,
            Optional<String> invitationId,
            Optional<String> announcementId) {}
}
