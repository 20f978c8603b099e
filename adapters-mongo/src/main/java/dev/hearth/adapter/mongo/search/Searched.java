package dev.hearth.adapter.mongo.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.adapter.mongo.store.StoredIndex;
import dev.hearth.domain.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A collection that is searched. Ids rise with time, so the index of keys and ids is walked from its end.
 *
 * @param fields those that are read of a document
 * @param version the fields that tell one state of a record from another
 * @param keys what a record is filed under
 */
record Searched<T>(
        Records records, Bson fields, List<String> version, Function<Document, T> read, Function<T, Set<String>> keys) {
    /** How many candidates a call looks at; where they are no hits, the caller is told to go on. */
    private static final int MOST_LOOKED_AT = 4_000;

    private static final int LARGEST_PORTION = 500;
    private static final int BATCH = 200;

    private static final @Nullable String NO_KEYS = null;

    /** Files everything that has no keys yet. */
    void fileAll() {
        boolean more = true;
        while (more) {
            more = fileSome();
        }
    }

    /** Files a batch and tells whether there is more. */
    boolean fileSome() {
        List<Document> batch = records.parts(eq(StoredIndex.KEYS, NO_KEYS), ascending("_id"), BATCH, fields);
        long filed = batch.stream().filter(this::file).count();
        return batch.size() == BATCH || filed < batch.size();
    }

    /** Only over what was read: whatever was changed meanwhile, even by a reaction, is read and filed again. */
    private boolean file(Document document) {
        List<String> found = new ArrayList<>(keys.apply(read.apply(document)));
        found.add(StoredIndex.FILED);
        List<Bson> same = new ArrayList<>(List.of(eq("_id", Documents.id(document, "_id"))));
        version.forEach(field -> same.add(eq(field, document.get(field))));
        return records.update(and(same), set(StoredIndex.KEYS, found));
    }

    /** Those that match, newest first. */
    Page<T> page(Bson candidates, Predicate<T> matches, Optional<String> after, int limit) {
        Optional<UUID> below = after.map(UUID::fromString);
        List<Document> hits = new ArrayList<>();
        int looked = 0;
        while (hits.size() <= limit && looked < MOST_LOOKED_AT) {
            Bson rest = below.map(id -> and(candidates, lt("_id", id))).orElse(candidates);
            List<Document> portion =
                    records.parts(rest, descending("_id"), Math.min(limit + 1, LARGEST_PORTION), fields);
            portion.stream()
                    .filter(document -> matches.test(read.apply(document)))
                    .forEach(hits::add);
            looked += portion.size();
            if (portion.size() < Math.min(limit + 1, LARGEST_PORTION)) {
                return cut(hits, limit, Optional.empty());
            }
            below = Optional.of(Documents.id(portion.getLast(), "_id"));
        }
        return cut(hits, limit, below.map(UUID::toString));
    }

    private Page<T> cut(List<Document> hits, int limit, Optional<String> goOn) {
        if (hits.size() <= limit) {
            return new Page<>(hits.stream().map(read).toList(), goOn);
        }
        List<Document> oneMore = hits.subList(0, limit + 1);
        return Page.cut(oneMore, limit, hit -> Documents.id(hit, "_id").toString())
                .map(read);
    }

    List<T> among(Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : records.all(in("_id", ids), fields).stream().map(read).toList();
    }
}
