package dev.hearth.adapter.mongo.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One kind of record that a scope's order of changes is read from.
 *
 * @param kind the scopes in which it is found
 * @param place the field that holds the scope's id; an index on it and the revision must exist
 * @param fields those that are read of a record
 */
public record ChangeSource(
        Scope.Kind kind, Records records, String place, Bson fields, Function<Document, Revised> read) {
    /** Of which all fields are read. */
    public ChangeSource(Scope.Kind kind, Records records, String place, Function<Document, Revised> read) {
        this(kind, records, place, new Document(), read);
    }

    /** The first changes after a revision, in order. */
    public List<Change> after(Scope scope, long revision, int limit) {
        return records
                .parts(
                        and(eq(place, scope.id()), gt(RevisedWrites.REVISION, revision)),
                        ascending(RevisedWrites.REVISION),
                        limit,
                        fields)
                .stream()
                .map(found -> new Change(read.apply(found), Documents.instant(found, RevisedWrites.STORED_AT)))
                .toList();
    }

    /** The revisions of several scopes after one of each, in no promised order, without the records. */
    public Map<Scope, List<Mark>> marksAfter(Map<Scope, Long> revisions) {
        List<Bson> each = revisions.entrySet().stream()
                .map(entry -> and(eq(place, entry.getKey().id()), gt(RevisedWrites.REVISION, entry.getValue())))
                .toList();
        return records.all(or(each), include(place, RevisedWrites.REVISION, RevisedWrites.STORED_AT)).stream()
                .collect(Collectors.groupingBy(
                        found -> new Scope(kind, Documents.id(found, place)),
                        Collectors.mapping(ChangeSource::mark, Collectors.toList())));
    }

    /** The last revisions before one, newest first, without the records. */
    public List<Mark> marksBefore(Scope scope, long revision, int limit) {
        return records
                .parts(
                        and(eq(place, scope.id()), lt(RevisedWrites.REVISION, revision)),
                        descending(RevisedWrites.REVISION),
                        limit,
                        include(RevisedWrites.REVISION, RevisedWrites.STORED_AT))
                .stream()
                .map(ChangeSource::mark)
                .toList();
    }

    private static Mark mark(Document found) {
        return new Mark(
                Documents.number(found, RevisedWrites.REVISION), Documents.instant(found, RevisedWrites.STORED_AT));
    }
}
