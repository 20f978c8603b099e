package dev.hearth.adapter.mongo.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/** Values as they stand in documents. A field that must be there and is not means that something else wrote to our database. */
public final class Documents {
    private Documents() {}

    public static UUID id(Document document, String field) {
        return present(document, field, UUID.class);
    }

    public static String text(Document document, String field) {
        return present(document, field, String.class);
    }

    public static long number(Document document, String field) {
        return present(document, field, Number.class).longValue();
    }

    public static Instant instant(Document document, String field) {
        return present(document, field, Date.class).toInstant();
    }

    /** Texts in a list; none where the field is missing. */
    public static List<String> texts(Document document, String field) {
        return document.getList(field, String.class, List.of());
    }

    /** Ids in a list; none where the field is missing. */
    public static List<UUID> ids(Document document, String field) {
        return document.getList(field, UUID.class, List.of());
    }

    /** A moment that may not be there. */
    public static Optional<Instant> when(Document document, String field) {
        return optional(document, field, Date.class).map(Date::toInstant);
    }

    /**
     * The update that sets fields anew, so that nothing is left of what they were.
     *
     * @param fields those that have a value now
     * @param perhaps names of fields that go where they have none
     */
    public static Document setting(Document fields, List<String> perhaps) {
        Document gone = new Document();
        perhaps.stream().filter(name -> !fields.containsKey(name)).forEach(name -> gone.append(name, ""));
        Document update = new Document("$set", fields);
        return gone.isEmpty() ? update : update.append("$unset", gone);
    }

    /** A document within a document; an empty one where the field is missing. */
    public static Document part(Document document, String field) {
        return optional(document, field, Document.class).orElseGet(Document::new);
    }

    public static <T> Optional<T> optional(Document document, String field, Class<T> type) {
        return Optional.ofNullable(document.get(field, type));
    }

    private static <T> T present(Document document, String field, Class<T> type) {
        return optional(document, field, type)
                .orElseThrow(() -> new IllegalStateException("a stored document has no " + field));
    }
}
