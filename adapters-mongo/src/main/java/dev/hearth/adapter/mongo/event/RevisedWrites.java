package dev.hearth.adapter.mongo.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.adapter.mongo.store.Sessions;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Stores records with their scope's next revision.
 *
 * <p>Between the taking of a revision and its storing, readers see a gap and wait for it to be filled, but not for ever. A writer
 * that was too slow must take it that they have gone on: it moves its record to a new revision, behind them, before anybody hears
 * that it is stored. So no acknowledged record is ever passed over.
 */
public final class RevisedWrites {
    public static final String REVISION = "revision";
    public static final String STORED_AT = "storedAt";

    /** What a scope remembers is for everybody who changes anything in it. */
    private static final int MOST_LEFT = 100;

    private final Revisions revisions;
    private final Sessions sessions;
    private final Turns turns = new Turns();

    /** @param grace how long readers wait for a gap to be filled; a writer allows itself half, the rest is for clocks that differ */
    public RevisedWrites(Scopes scopes, Sessions sessions, Clock clock, Duration grace) {
        this.revisions = new Revisions(scopes, sessions, clock, grace.dividedBy(2));
        this.sessions = sessions;
    }

    /**
     * Stores a new record of a kind that never goes to another scope.
     *
     * @param atRevision the record as stored at a revision
     * @param document its stored form
     * @throws DuplicateKey when a unique index refuses it
     */
    public <R extends Revised> R insert(
            Records records, Scope scope, LongFunction<R> atRevision, Function<R, Document> document) {
        return inserted(records, scope, atRevision, document, RevisedWrites::atRevision);
    }

    /**
     * As {@link #insert(Records, Scope, LongFunction, Function)}, of any kind.
     *
     * @param atRevision the record as stored at a revision
     * @throws DuplicateKey when a unique index refuses it
     */
    public <R extends Revised> R insert(Changeable<R> kind, Scope scope, LongFunction<R> atRevision) {
        return inserted(kind.records(), scope, atRevision, kind.write(), kind::same);
    }

    private <R extends Revised> R inserted(
            Records records,
            Scope scope,
            LongFunction<R> atRevision,
            Function<R, Document> document,
            BiFunction<Object, R, Bson> same) {
        Instant taken = revisions.now();
        R record = atRevision.apply(revisions.next(scope));
        Document stored = document.apply(record).append(STORED_AT, Date.from(revisions.now()));
        try {
            records.insert(stored);
        } catch (DuplicateKey e) {
            revisions.spend(scope, List.of(record.revision()));
            throw e;
        }
        Object id = Documents.optional(stored, "_id", Object.class).orElseThrow();
        return revisions.inTime(
                records, late -> same.apply(id, late), record, taken, atRevision, moved -> all(document.apply(moved)));
    }

    private static <R extends Revised> Bson atRevision(Object id, R record) {
        return and(eq(id), eq(REVISION, record.revision()));
    }

    /**
     * As {@link #insert}, of what is left where another record was.
     *
     * @param left the revision of the scope that the other one leaves
     */
    public <R extends Revised> R insertLeaving(
            Records records, Scope scope, long left, LongFunction<R> atRevision, Function<R, Document> document) {
        Instant taken = revisions.now();
        R record = atRevision.apply(revisions.nextLeaving(scope, List.of(left)));
        Document stored = document.apply(record).append(STORED_AT, Date.from(revisions.now()));
        records.insert(stored);
        Object id = Documents.optional(stored, "_id", Object.class).orElseThrow();
        return revisions.inTime(
                records, late -> atRevision(id, late), record, taken, atRevision, moved -> all(document.apply(moved)));
    }

    /**
     * Takes so many of a scope's next revisions at once, to be stored at once.
     *
     * @return the last of them
     */
    public long take(Scope scope, int many) {
        return revisions.take(scope, many);
    }

    /** Says of revisions that what was stored with them is in another scope by now; of many only the last few, others are waited for. */
    public void leave(Scope scope, List<Long> left) {
        revisions.leave(scope, left.subList(Math.max(0, left.size() - MOST_LEFT), left.size()));
    }

    /** When something is stored. */
    public Instant now() {
        return revisions.now();
    }

    private static Bson all(Document document) {
        document.remove("_id");
        return new Document("$set", document);
    }

    /**
     * Changes the record at a place, also when many do so at the same time. Where the change gives one of another scope, it takes the
     * revision of that one, and who calls says what became of the revision it leaves.
     *
     * @param change may be called again; where it gives an equal record, nothing is stored
     * @return as stored; empty when there is none
     * @throws DuplicateKey when a unique index refuses the change
     * @throws dev.hearth.domain.shared.Refusal.Unavailable when others change it so often that this one never comes through
     */
    public <R extends Revised> Optional<R> change(Changeable<R> kind, Bson place, UnaryOperator<R> change) {
        return inTurn(place, () -> changed(kind, place, change));
    }

    /**
     * As {@link #change}, beginning with a record that is not stored where there is none.
     *
     * @param none what the place holds before it holds anything
     */
    public <R extends Revised> R changeOrBegin(Changeable<R> kind, Bson place, R none, UnaryOperator<R> change) {
        return inTurn(place, () -> {
            Optional<R> stored = Optional.empty();
            while (stored.isEmpty()) {
                stored = changed(kind, place, change).or(() -> begun(kind, place, none, change));
            }
            return stored.get();
        });
    }

    private <R extends Revised> Optional<R> changed(Changeable<R> kind, Bson place, UnaryOperator<R> change) {
        return new Changing<>(revisions, kind, place, change).run();
    }

    private <R extends Revised> Optional<R> begun(Changeable<R> kind, Bson place, R none, UnaryOperator<R> change) {
        R first = change.apply(none);
        if (first.equals(none)) {
            return Optional.of(none);
        }
        try {
            LongFunction<R> atRevision = next -> kind.revised().apply(first, next);
            return Optional.of(insert(kind, none.scope(), atRevision));
        } catch (DuplicateKey e) {
            // Somebody else began meanwhile: theirs is to be changed, once it is really there.
            kind.records().refusedFor(place, e);
            return Optional.empty();
        }
    }

    /** Whoever is in a transaction holds what others wait for, and must not wait for them. */
    private <T> T inTurn(Bson place, Supplier<T> work) {
        return sessions.current().isPresent() ? work.get() : turns.within(place, work);
    }
}
