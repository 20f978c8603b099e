package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.PushOptions;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.StoredIndex;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.MessageVersion;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What a message said before, in its own document, so that one write changes the text, keeps the one before and, with a deletion,
 * takes all of them away. It also says whether the message is to be filed for search anew. Nobody reads them along with the message.
 */
public final class VersionDocuments {
    /** Everything of a message but its versions and the keys search files it under. */
    public static final Bson WITHOUT = exclude("versions", StoredIndex.KEYS);

    /** The versions of a message alone. */
    static final Bson ALONE = include("versions");

    private static final String VERSIONS = "versions";

    /** How often the text changed. */
    private static final String EDITS = "edits";

    /**
     * So many of the longest texts take half of what a document may hold (16 MiB); where somebody edits more often, the oldest
     * ones go.
     */
    private static final int MOST = 100;

    private VersionDocuments() {}

    /** What makes the document that was read the stored form of the changed message. */
    static Bson update(Document found, Message changed) {
        Document fields = MessageDocuments.changing(changed);
        Bson message = Documents.setting(fields, MessageDocuments.PERHAPS);
        if (changed.body().text().isEmpty()) {
            return combine(message, unset(VERSIONS), unset(EDITS), set(StoredIndex.KEYS, List.of(StoredIndex.FILED)));
        }
        Optional<MessageText> before = MessageDocuments.text(found);
        if (before.equals(changed.body().text())) {
            return MessageDocuments.hasAsBefore(found, fields) ? message : combine(message, unset(StoredIndex.KEYS));
        }
        int edits = Documents.optional(found, EDITS, Integer.class).orElse(0) + 1;
        List<Document> kept =
                before.map(text -> write(found, text, edits)).stream().toList();
        return combine(
                message,
                unset(StoredIndex.KEYS),
                set(EDITS, edits),
                pushEach(VERSIONS, kept, new PushOptions().slice(-MOST)));
    }

    private static Document write(Document found, MessageText before, int number) {
        Instant since = Documents.when(found, MessageDocuments.EDITED_AT)
                .orElseGet(() -> Documents.instant(found, MessageDocuments.CREATED_AT));
        return new Document("number", number).append("text", before.value()).append("writtenAt", Date.from(since));
    }

    static List<MessageVersion> read(Document message) {
        return message.getList(VERSIONS, Document.class, List.of()).stream()
                .map(version -> new MessageVersion(
                        (int) Documents.number(version, "number"),
                        new MessageText(Documents.text(version, "text")),
                        Documents.instant(version, "writtenAt")))
                .toList();
    }
}
