package dev.hearth.application.notification;

import dev.hearth.application.identity.CardView;
import dev.hearth.application.identity.Cards;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.SecurityNotice;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.Subject;
import dev.hearth.domain.shared.Emoji;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a notification says in words. */
final class NotificationWords {
    private static final int MOST = 200;
    private static final String MORE = "\u2026";

    private NotificationWords() {}

    /** Why it came. */
    static String why(NotificationType type) {
        return switch (type) {
            case MENTION -> "You were mentioned.";
            case ASSIGNMENT -> "You are to do the task.";
            case REPLY -> "You follow the thread.";
            case REACTION -> "You said it.";
            case INVITATION -> "Somebody wants you to be there.";
            case DUE_SOON, OVERDUE -> "You are to do the task, or follow it.";
            case COMMENT, STATUS -> "You follow the task, or are to do it.";
            case SYSTEM -> "It is about this server, or about your account.";
            case MISSED_CALL -> throw new IllegalArgumentException("nobody is told of a " + type);
        };
    }

    /** @param about what was said, where that is there and the title needs it */
    static String title(Notification notification, Optional<Message> about, Cards people) {
        String who = notification.actors().stream()
                .findFirst()
                .map(people::of)
                .map(CardView::displayName)
                .orElse("");
        return switch (notification.type()) {
            case MENTION -> who + " mentioned you";
            case ASSIGNMENT -> who + " assigned a task to you";
            case REPLY -> who + " answered in a thread";
            case COMMENT -> who + " commented on a task";
            case STATUS -> who + " moved a task";
            case REACTION -> who + reacted(notification, about);
            case INVITATION -> who + invited(notification.subject());
            case DUE_SOON -> "A task is due soon";
            case OVERDUE -> "A task is overdue";
            default -> throw new IllegalArgumentException("nobody is told of a " + notification.type());
        };
    }

    /** What was done to the person's account. */
    static String title(SecurityNotice notice) {
        return switch (notice) {
            case PASSWORD_CHANGED -> "Your password was changed";
            case EMAIL_CHANGED -> "Your email address was changed";
            case SESSIONS_ENDED -> "You were signed out on all other devices";
            case SECOND_FACTOR_ENABLED -> "Signing in needs a second factor from now on";
            case SECOND_FACTOR_DISABLED -> "Signing in needs no second factor any more";
        };
    }

    private static String invited(Subject subject) {
        return switch (subject.kind()) {
            case INVITATION -> " invited you to a group";
            case TASK -> " let you in to a task";
            default -> " added you to a " + subject.place().kind().name().toLowerCase(Locale.ROOT);
        };
    }

    /** By which emoji, as far as it is still there. */
    private static String reacted(Notification notification, Optional<Message> about) {
        String emoji = about.stream()
                .flatMap(message ->
                        notification.actors().stream().limit(1).flatMap(by -> message.reactions().by(by).stream()))
                .map(Emoji::value)
                .collect(Collectors.joining(" "));
        return emoji.isEmpty() ? " reacted to what you said" : " reacted with " + emoji;
    }

    /** The beginning of what was said. */
    static String beginning(MessageText text) {
        return beginning(text.value());
    }

    /** The beginning of a text. */
    static String beginning(String value) {
        return value.codePointCount(0, value.length()) <= MOST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, MOST - 1)) + MORE;
    }
}
