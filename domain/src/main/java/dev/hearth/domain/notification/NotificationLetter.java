package dev.hearth.domain.notification;

import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityNotice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Mail that tells somebody of what they have not read yet. Names and words may be any text: whoever writes the letter down shows them
 * as harmless lines.
 *
 * @param id the same when the same is told again, so that mail programs know it
 * @param name what the reader is called
 * @param locale the reader's language; English where Hearth does not speak it
 * @param lines the newest first, at least one
 * @param more how many others are not in it
 * @param unsubscribe with it, whoever has the letter can end such mail, and do nothing else
 */
public record NotificationLetter(
        UUID id, EmailAddress to, String name, Locale locale, List<Line> lines, int more, SecretCode unsubscribe) {
    public NotificationLetter {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A letter tells of something.");
        }
    }

    /**
     * One thing.
     *
     * @param actor who did the last of it, as they are called; empty where nobody did
     * @param count how much of it has happened, 1 or more
     * @param words the beginning of what was said last, what the task is called, or the title of what was announced
     * @param notice what was done to the reader's account, where it is about that
     */
    public record Line(
            NotificationType type,
            Optional<String> actor,
            int count,
            Optional<String> words,
            Optional<SecurityNotice> notice) {
        /** One that is not about the account. */
        public Line(NotificationType type, Optional<String> actor, int count, Optional<String> words) {
            this(type, actor, count, words, Optional.empty());
        }
    }
}
