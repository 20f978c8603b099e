package dev.hearth.adapter.mongo.identity;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.identity.NotificationPreferences;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Decisions about notifications: a field for each type that was decided, with a list of ways. */
final class NotificationDocuments {
    private NotificationDocuments() {}

    static Document write(NotificationPreferences preferences) {
        Document document = new Document();
        preferences
                .decided()
                .forEach((type, ways) -> document.append(
                        type.name(), ways.stream().sorted().map(Enum::name).toList()));
        return document;
    }

    static NotificationPreferences read(Document document) {
        Map<NotificationType, Set<NotificationWay>> decided = new EnumMap<>(NotificationType.class);
        for (String type : document.keySet()) {
            Set<NotificationWay> ways = EnumSet.noneOf(NotificationWay.class);
            Documents.texts(document, type).forEach(way -> ways.add(NotificationWay.valueOf(way)));
            decided.put(NotificationType.valueOf(type), ways);
        }
        return new NotificationPreferences(decided);
    }
}
