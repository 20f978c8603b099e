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
