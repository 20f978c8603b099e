package dev.hearth.adapter.mongo.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.domain.event.Revised;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How records of one kind are stored, and stored again.
 *
 * @param home the field that tells in which scope a record is; empty where records never go to another one
 * @param fields those that are read of a document
 * @param revised a changed record as it is at a new revision
 * @param update what makes the document that was read the stored form of the changed record
 */
public record Changeable<R extends Revised>(
        Records records,
        Optional<String> home,
        Bson fields,
        Function<Document, R> read,
        Function<R, Document> write,
        BiFunction<R, Long, R> revised,
        BiFunction<Document, R, Bson> update) {
    private static final Bson ALL = new Document();

    /**
     * A record as it stands, and no other: where it may have gone to another scope it may have got the same revision there.
     *
     * @param document the record, with at least its {@code home}
     */
    Bson same(Object id, Document document, long revision) {
        Bson there = and(eq(id), eq(RevisedWrites.REVISION, revision));
        return home.map(field -> and(there, eq(field, document.get(field)))).orElse(there);
    }

    /** As {@link #same(Object, Document, long)}, of a record that was just stored. */
    Bson same(Object id, R stored) {
        return same(id, write.apply(stored), stored.revision());
    }

    /** Of which all fields are read, and always the same ones are set anew. */
    public static <R extends Revised> Changeable<R> whole(
            Records records,
            Function<Document, R> read,
            Function<R, Document> write,
            BiFunction<R, Long, R> revised,
            Function<R, Bson> update) {
        return new Changeable<>(
                records, Optional.empty(), ALL, read, write, revised, (found, changed) -> update.apply(changed));
    }
}
