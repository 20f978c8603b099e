package dev.hearth.application.identity;

import dev.hearth.domain.identity.MailTimes;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Emoji;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A person as they see themselves, and as administrators see them.
 *
 * @param statusUntil when the status ends by itself
 * @param availability {@code available}, {@code dnd} or {@code invisible}
 * @param notifications for each type the ways it is told by
 * @param mail when mail about what happened goes out
 * @param quietHours when nothing rings and no mail goes out, in the person's time zone
 * @param version of the record; changes with every change of it
 */
public record UserView(
        String id,
        String email,
        boolean emailVerified,
        String username,
        String firstName,
        String lastName,
        String displayName,
        Optional<String> avatar,
        Optional<String> statusText,
        Optional<String> statusEmoji,
        Optional<Instant> statusUntil,
        String availability,
        Optional<String> bio,
        Optional<String> timeZone,
        Optional<String> locale,
        Map<String, List<String>> notifications,
        Mail mail,
        Optional<Quiet> quietHours,
        String role,
        String status,
        Instant createdAt,
        Optional<Instant> lastLoginAt,
        long version) {
    /**
     * When mail goes out.
     *
     * @param frequency {@code at_once}, {@code hourly} or {@code daily}
     * @param at the time of day of what comes daily, such as {@code 08:00}
     */
    public record Mail(String frequency, String at) {}

    /**
     * Every day from a time to another, such as {@code 22:00} and {@code 07:00}.
     *
     * @param to does not belong to them
     */
    public record Quiet(String from, String to) {}

    public static UserView of(User user) {
        Profile profile = user.profile();
        return new UserView(
                user.id().toString(),
                user.email().value(),
                user.emailVerified(),
                user.username().value(),
                user.name().first(),
                user.name().last(),
                user.displayName(),
                profile.avatar(),
                profile.status().text(),
                profile.status().emoji().map(Emoji::value),
                profile.status().until(),
                word(profile.availability()),
                profile.bio(),
                profile.timeZone().map(ZoneId::getId),
                profile.locale().map(Locale::toLanguageTag),
                notifications(user),
                mail(user),
                user.notifications()
                        .quiet()
                        .map(hours ->
                                new Quiet(hours.from().toString(), hours.to().toString())),
                word(user.role()),
                word(user.status()),
                user.createdAt(),
                user.lastLoginAt(),
                user.version());
    }

    private static Mail mail(User user) {
        MailTimes times = user.notifications().mail();
        return new Mail(word(times.frequency()), times.at().toString());
    }

    private static Map<String, List<String>> notifications(User user) {
        Map<String, List<String>> ways = new TreeMap<>();
        Arrays.stream(NotificationType.values())
                .forEach(type -> ways.put(
                        word(type),
                        user.notifications().ways(type).stream()
                                .sorted()
                                .map(UserView::word)
                                .toList()));
        return ways;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
