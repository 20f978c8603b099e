package dev.hearth.adapter.mongo.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.result.UpdateResult;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The reads and writes of one collection. Joins the thread's transaction by itself, and throws only what {@link Failures} makes of
 * a failure.
 */
public final class Records {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
    private static final int PUT_TRIES = 20;

    private final MongoCollection<Document> collection;
    private final Sessions sessions;

    Records(MongoCollection<Document> collection, Sessions sessions) {
        this.collection = collection;
        this.sessions = sessions;
    }

    /**
     * Stores a new document, and gives it an {@code _id} when it has none.
     *
     * @throws DuplicateKey when a unique index refuses it
     */
    public void insert(Document document) {
        ask(session -> collection.insertOne(session, document), () -> collection.insertOne(document));
    }

    /**
     * Stores a new document where no unique index has another one in its place. Whoever is told that one has looks again; in a
     * transaction, the whole of it begins again.
     */
    public boolean insertWhereFree(Document document) {
        try {
            insert(document);
            return true;
        } catch (DuplicateKey taken) {
            sessions.mustNotGoOnAfter(taken);
            return false;
        }
    }

    /**
     * Changes the one document that fits.
     *
     * @return false when there is none
     * @throws DuplicateKey when a unique index refuses the change
     */
    public boolean update(Bson filter, Bson change) {
        UpdateResult result = ask(
                session -> collection.updateOne(session, filter, change), () -> collection.updateOne(filter, change));
        return result.getMatchedCount() == 1;
    }

    /**
     * A change of one document.
     *
     * @param filter fits it and no other
     */
    public record One(Bson filter, Bson change) {}

    /** Changes each of some documents in its own way, by one command for a thousand of them; others may see some changed and some not. */
    public void updateEach(List<One> changes) {
        List<UpdateOneModel<Document>> all = changes.stream()
                .map(one -> new UpdateOneModel<Document>(one.filter(), one.change()))
                .toList();
        if (!all.isEmpty()) {
            ask(session -> collection.bulkWrite(session, all), () -> collection.bulkWrite(all));
        }
    }

    /** Changes every document that fits, one after the other: others may see some changed and some not. */
    public void updateAll(Bson filter, Bson change) {
        ask(session -> collection.updateMany(session, filter, change), () -> collection.updateMany(filter, change));
    }

    /**
     * Puts a document in the place of the one that fits.
     *
     * @return false when there is none
     * @throws DuplicateKey when a unique index refuses it
     */
    public boolean replace(Bson filter, Document document) {
        UpdateResult result = ask(
                session -> collection.replaceOne(session, filter, document),
                () -> collection.replaceOne(filter, document));
        return result.getMatchedCount() == 1;
    }

    /**
     * Stores a document in the place of the one with its {@code _id}, if there is one.
     *
     * @throws DuplicateKey when another unique index refuses it
     */
    public void put(Document document) {
        Bson place = eq(Documents.optional(document, "_id", Object.class).orElseThrow());
        for (int tries = 1; !stored(place, document, tries); tries++) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** Of two who put the first document of a place at once, the server refuses one, who then finds a document to replace. */
    private boolean stored(Bson place, Document document, int tries) {
        ReplaceOptions orNew = new ReplaceOptions().upsert(true);
        try {
            ask(
                    session -> collection.replaceOne(session, place, document, orNew),
                    () -> collection.replaceOne(place, document, orNew));
            return true;
        } catch (DuplicateKey e) {
            sessions.mustNotGoOnAfter(e);
            if (tries == PUT_TRIES) {
                throw e;
            }
            return false;
        }
    }

    /** Removes the one document that fits, and gives it to whoever removed it and nobody else. */
    public Optional<Document> take(Bson filter) {
        return ask(
                session -> Optional.ofNullable(collection.findOneAndDelete(session, filter)),
                () -> Optional.ofNullable(collection.findOneAndDelete(filter)));
    }

    /**
     * Removes the one document that fits.
     *
     * @return false when there is none
     */
    public boolean remove(Bson filter) {
        return ask(session -> collection.deleteOne(session, filter), () -> collection.deleteOne(filter))
                        .getDeletedCount()
                == 1;
    }

    /** Removes every document that fits, one after the other: others may see some gone and some not. */
    public void removeAll(Bson filter) {
        ask(session -> collection.deleteMany(session, filter), () -> collection.deleteMany(filter));
    }

    /** Changes the document that fits, or makes one, and returns some of its fields as they are then. */
    public Document upsert(Bson filter, Bson change, Bson fields) {
        FindOneAndUpdateOptions options = new FindOneAndUpdateOptions()
                .upsert(true)
                .returnDocument(ReturnDocument.AFTER)
                .projection(fields);
        return ask(
                        session -> Optional.ofNullable(collection.findOneAndUpdate(session, filter, change, options)),
                        () -> Optional.ofNullable(collection.findOneAndUpdate(filter, change, options)))
                .orElseThrow();
    }

    public Optional<Document> first(Bson filter) {
        return read(filter, found -> Optional.ofNullable(found.first()));
    }

    /** As {@link #first(Bson)}, but only some fields of it. */
    public Optional<Document> first(Bson filter, Bson fields) {
        return read(
                filter, found -> Optional.ofNullable(found.projection(fields).first()));
    }

    /** Every document that fits; for sets that are small by nature. */
    public List<Document> all(Bson filter) {
        return read(filter, found -> found.into(new ArrayList<>()));
    }

    /** As {@link #all(Bson)}, but only some fields of each. */
    public List<Document> all(Bson filter, Bson fields) {
        return read(filter, found -> found.projection(fields).into(new ArrayList<>()));
    }

    /** What the server makes of the documents; small by nature. */
    public List<Document> gathered(List<Bson> stages) {
        return ask(
                session -> collection.aggregate(session, stages).into(new ArrayList<>()),
                () -> collection.aggregate(stages).into(new ArrayList<>()));
    }

    /** The first documents that fit, in the order given. */
    public List<Document> list(Bson filter, Bson order, int limit) {
        return read(filter, found -> found.sort(order).limit(limit).into(new ArrayList<>()));
    }

    /** Every document that fits, in the order given; for sets that are small by nature. */
    public List<Document> list(Bson filter, Bson order) {
        return read(filter, found -> found.sort(order).into(new ArrayList<>()));
    }

    /** How many documents fit. */
    public long count(Bson filter) {
        return ask(session -> collection.countDocuments(session, filter), () -> collection.countDocuments(filter));
    }

    /** What a pipeline makes of the collection; for results that are small by nature. */
    public List<Document> aggregate(List<Bson> pipeline) {
        return ask(
                session -> collection.aggregate(session, pipeline).into(new ArrayList<>()),
                () -> collection.aggregate(pipeline).into(new ArrayList<>()));
    }

    /** As {@link #list(Bson, Bson, int)}, but only some fields of each. */
    public List<Document> parts(Bson filter, Bson order, int limit, Bson fields) {
        return read(
                filter,
                found -> found.sort(order).limit(limit).projection(fields).into(new ArrayList<>()));
    }

    /** Some fields of every document that fits, in the order given, one after the other: only what is made of them is kept. */
    public <A, R> R collected(Bson filter, Bson order, Bson fields, Collector<? super Document, A, R> into) {
        return read(filter, found -> {
            A sum = into.supplier().get();
            found.sort(order)
                    .projection(fields)
                    .forEach(document -> into.accumulator().accept(sum, document));
            return into.finisher().apply(sum);
        });
    }

    /**
     * The document that made a unique index refuse another one. It may be so new that the majority does not have it yet: waits
     * until it has, because whoever is given it may take it as stored.
     *
     * @throws Refusal.Unavailable when the majority does not get it in time
     */
    public Document refusedFor(Bson filter, DuplicateKey refused) {
        sessions.mustNotGoOnAfter(refused);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<Document> found = first(filter);
        while (found.isEmpty() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            found = first(filter);
        }
        return found.orElseThrow(() -> Failures.unavailable(refused));
    }

    /** Before one goes on after a refused write: within a transaction, which it has ended, this starts the work anew. */
    public void mustNotGoOnAfter(DuplicateKey refused) {
        sessions.mustNotGoOnAfter(refused);
    }

    private <T> T read(Bson filter, Function<FindIterable<Document>, T> reading) {
        return ask(
                session -> reading.apply(collection.find(session, filter)),
                () -> reading.apply(collection.find(filter)));
    }

    private <T> T ask(Function<ClientSession, T> inTransaction, Supplier<T> alone) {
        Optional<ClientSession> session = sessions.current();
        return Failures.told(sessions, () -> session.isPresent() ? inTransaction.apply(session.get()) : alone.get());
    }

    MongoCollection<Document> collection() {
        return collection;
    }
}
