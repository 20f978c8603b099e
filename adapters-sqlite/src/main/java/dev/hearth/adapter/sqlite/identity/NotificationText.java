package dev.hearth.adapter.sqlite.identity;

import static java.util.stream.Collectors.joining;

import dev.hearth.domain.identity.MailFrequency;
import dev.hearth.domain.identity.MailTimes;
import dev.hearth.domain.identity.NotificationPreferences;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.identity.QuietHours;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decisions about notifications as one short text, such as {@code MENTION=IN_APP,EMAIL;REPLY=;mail=DAILY@08:00;quiet=22:00-07:00};
 * empty where nothing was decided. Types and ways stand in the order of the code, so that equal decisions are equal texts.
 */
final class NotificationText {
    private static final String MAIL = "mail";
    private static final String QUIET = "quiet";

    private NotificationText() {}

    static String written(NotificationPreferences preferences) {
        Stream<String> decided = preferences.decided().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(decision -> decision.getKey() + "="
                        + decision.getValue().stream().sorted().map(Enum::name).collect(joining(",")));
        Stream<String> mail = Stream.of(preferences.mail())
                .filter(times -> !times.equals(MailTimes.USUAL))
                .map(times -> MAIL + "=" + times.frequency() + "@" + times.at());
        Stream<String> quiet = preferences.quiet().stream().map(hours -> QUIET + "=" + hours.from() + "-" + hours.to());
        return Stream.of(decided, mail, quiet).flatMap(part -> part).collect(joining(";"));
    }

    static NotificationPreferences read(String text) {
        Map<NotificationType, Set<NotificationWay>> decided = new EnumMap<>(NotificationType.class);
        MailTimes mail = MailTimes.USUAL;
        Optional<QuietHours> quiet = Optional.empty();
        for (String decision : parts(text, ";").toList()) {
            int middle = decision.indexOf('=');
            String about = decision.substring(0, middle);
            String said = decision.substring(middle + 1);
            switch (about) {
                case MAIL -> mail = times(said);
                case QUIET -> quiet = Optional.of(hours(said));
                default -> decided.put(NotificationType.valueOf(about), ways(said));
            }
        }
        return new NotificationPreferences(decided, mail, quiet);
    }

    private static MailTimes times(String text) {
        int middle = text.indexOf('@');
        return new MailTimes(
                MailFrequency.valueOf(text.substring(0, middle)), LocalTime.parse(text.substring(middle + 1)));
    }

    private static QuietHours hours(String text) {
        int middle = text.indexOf('-');
        return new QuietHours(LocalTime.parse(text.substring(0, middle)), LocalTime.parse(text.substring(middle + 1)));
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
