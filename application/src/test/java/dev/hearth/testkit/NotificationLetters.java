package dev.hearth.testkit;

import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.notification.NotificationLetter;
import dev.hearth.domain.notification.NotificationLetter.Line;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Letters to Ada about what happened. */
public final class NotificationLetters {
    public static final EmailAddress ADA = new EmailAddress("ada@example.org");
    public static final SecretCode CODE = new SecretCode("Zt0-9_kQ~x.7");

    private NotificationLetters() {}

    /** Grace did something once, and said so. */
    public static Line line(NotificationType type, String words) {
        return new Line(type, Optional.of("Grace"), 1, Optional.of(words));
    }

    public static NotificationLetter of(Line... lines) {
        return of(Locale.ENGLISH, 0, lines);
    }

    public static NotificationLetter of(Locale locale, int more, Line... lines) {
        return new NotificationLetter(new UUID(7, 7), ADA, "Ada", locale, List.of(lines), more, CODE);
    }
}
