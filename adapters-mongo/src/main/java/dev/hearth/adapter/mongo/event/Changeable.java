package dev.hearth.adapter.mongo.event;

import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.domain.event.Revised;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How records of one kind are stored, and stored again.
 *
 * @param fields those that are read of a document
 * @param revised a changed record as it is at a new revision
 * @param update what makes the document that was read the stored form of the changed record
 */
public record Changeable<R extends Revised>(
        Records records,
        Bson fields,
        Function<Document, R> read,
        Function<R, Document> write,
        BiFunction<R, Long, R> revised,
        BiFunction<Document, R, Bson> update) {
    private static final Bson ALL = new Document();

    /** Of which all fields are read, and always the same ones are set anew. */
    public static <R extends Revised> Changeable<R> whole(
            Records records,
            Function<Document, R> read,
            Function<R, Document> write,
            BiFunction<R, Long, R> revised,
            Function<R, Bson> update) {
        return new Changeable<>(records, ALL, read, write, revised, (found, changed) -> update.apply(changed));
    }
}
