package dev.hearth.adapter.mongo.identity;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.identity.MailFrequency;
import dev.hearth.domain.identity.MailTimes;
import dev.hearth.domain.identity.NotificationPreferences;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.identity.QuietHours;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** Decisions about notifications: a field for each type that was decided, with a list of ways, and one each for when. */
final class NotificationDocuments {
    private static final String MAIL = "mail";
    private static final String QUIET = "quiet";

    private NotificationDocuments() {}

    static Document write(NotificationPreferences preferences) {
        Document document = new Document();
        preferences
                .decided()
                .forEach((type, ways) -> document.append(
                        type.name(), ways.stream().sorted().map(Enum::name).toList()));
        MailTimes mail = preferences.mail();
        if (!mail.equals(MailTimes.USUAL)) {
            document.append(MAIL, List.of(mail.frequency().name(), mail.at().toString()));
        }
        preferences
                .quiet()
                .ifPresent(hours -> document.append(
                        QUIET, List.of(hours.from().toString(), hours.to().toString())));
        return document;
    }

    static NotificationPreferences read(Document document) {
        Map<NotificationType, Set<NotificationWay>> decided = new EnumMap<>(NotificationType.class);
        MailTimes mail = MailTimes.USUAL;
        Optional<QuietHours> quiet = Optional.empty();
        for (String about : document.keySet()) {
            List<String> said = Documents.texts(document, about);
            switch (about) {
                case MAIL -> mail = new MailTimes(MailFrequency.valueOf(said.get(0)), LocalTime.parse(said.get(1)));
                case QUIET ->
                    quiet = Optional.of(new QuietHours(LocalTime.parse(said.get(0)), LocalTime.parse(said.get(1))));
                default -> decided.put(NotificationType.valueOf(about), ways(said));
            }
        }
        return new NotificationPreferences(decided, mail, quiet);
    }

    private static Set<NotificationWay> ways(List<String> names) {
        Set<NotificationWay> ways = EnumSet.noneOf(NotificationWay.class);
        names.forEach(way -> ways.add(NotificationWay.valueOf(way)));
        return ways;
    }
}
