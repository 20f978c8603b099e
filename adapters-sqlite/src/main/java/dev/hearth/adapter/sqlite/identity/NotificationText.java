package dev.hearth.adapter.sqlite.identity;

import static java.util.stream.Collectors.joining;

import dev.hearth.domain.identity.NotificationPreferences;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decisions about notifications as one short text, such as {@code MENTION=IN_APP,EMAIL;REPLY=}; empty where nothing was decided.
 * Types and ways stand in the order of the code, so that equal decisions are equal texts.
 */
final class NotificationText {
    private NotificationText() {}

    static String written(NotificationPreferences preferences) {
        return preferences.decided().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(decision -> decision.getKey() + "="
                        + decision.getValue().stream().sorted().map(Enum::name).collect(joining(",")))
                .collect(joining(";"));
    }

    static NotificationPreferences read(String text) {
        Map<NotificationType, Set<NotificationWay>> decided = new EnumMap<>(NotificationType.class);
        parts(text, ";").forEach(decision -> {
            int middle = decision.indexOf('=');
            decided.put(NotificationType.valueOf(decision.substring(0, middle)), ways(decision.substring(middle + 1)));
        });
        return new NotificationPreferences(decided);
    }

    private static Set<NotificationWay> ways(String names) {
        Set<NotificationWay> ways = EnumSet.noneOf(NotificationWay.class);
        parts(names, ",").map(NotificationWay::valueOf).forEach(ways::add);
        return ways;
    }

    private static Stream<String> parts(String text, String separator) {
        return text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(separator, -1));
    }
}
