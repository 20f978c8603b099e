package dev.hearth.adapter.mongo.chat;

import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelPreference;
import dev.hearth.domain.chat.ChannelPreference.NotificationLevel;
import dev.hearth.domain.identity.UserId;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The stored form of somebody's wishes about a channel. */
final class PreferenceDocuments {
    static final String STARRED = "starred";

    private static final String MUTED = "muted";
    private static final String LEVEL = "level";

    private PreferenceDocuments() {}

    static Document write(ChannelPreference wishes) {
        Document document = new Document(PersonalDocuments.USER, wishes.user().value())
                .append(Lines.HOME, wishes.channel().value())
                .append(PersonalDocuments.FIRST, wishes.firstRevision());
        document.putAll(changing(wishes));
        return document;
    }

    static Bson update(ChannelPreference changed) {
        return Documents.setting(changing(changed), List.of());
    }

    private static Document changing(ChannelPreference wishes) {
        return new Document(STARRED, wishes.starred())
                .append(MUTED, wishes.muted())
                .append(LEVEL, wishes.level().name())
                .append(RevisedWrites.REVISION, wishes.revision());
    }

    static ChannelPreference preference(Document document) {
        return new ChannelPreference(
                new UserId(id(document, PersonalDocuments.USER)),
                new ChannelId(id(document, Lines.HOME)),
                document.getBoolean(STARRED, false),
                document.getBoolean(MUTED, false),
                NotificationLevel.valueOf(text(document, LEVEL)),
                number(document, PersonalDocuments.FIRST),
                number(document, RevisedWrites.REVISION));
    }
}
