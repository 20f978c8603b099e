package dev.hearth.adapter.mongo.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

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
import java.util.function.Function;
import java.util.function.LongFunction;
import org.bson.Document;

/**
 * Stores new records with their scope's next revision.
 *
 * <p>Between the taking of a revision and its storing, readers see a gap and wait for it to be filled, but not for ever. A writer
 * that was too slow must take it that they have gone on: it moves its record to a new revision, behind them, before anybody hears
 * that it is stored. So no acknowledged record is ever passed over.
 */
public final class RevisedWrites {
    public static final String REVISION = "revision";
    public static final String STORED_AT = "storedAt";

    private final Scopes scopes;
    private final Sessions sessions;
    private final Clock clock;
    private final Duration patience;

    /** @param grace how long readers wait for a gap to be filled; a writer allows itself half, the rest is for clocks that differ */
    public RevisedWrites(Scopes scopes, Sessions sessions, Clock clock, Duration grace) {
        this.scopes = scopes;
        this.sessions = sessions;
        this.clock = clock;
        this.patience = grace.dividedBy(2);
    }

    /**
     * Stores a record.
     *
     * @param atRevision the record as stored at a revision
     * @param document its stored form
     * @throws DuplicateKey when a unique index refuses it
     */
    public <R extends Revised> R insert(
            Records records, Scope scope, LongFunction<R> atRevision, Function<R, Document> document) {
        Instant taken = clock.instant();
        R record = atRevision.apply(scopes.next(scope));
        Document stored = stamped(document.apply(record));
        try {
            records.insert(stored);
        } catch (DuplicateKey e) {
            spend(record);
            throw e;
        }
        Object id = Documents.optional(stored, "_id", Object.class).orElseThrow();
        while (late(taken)) {
            taken = clock.instant();
            record = atRevision.apply(scopes.nextLeaving(scope, record.revision()));
            move(records, id, stamped(document.apply(record)));
        }
        return record;
    }

    /** A refused insert has ended the transaction, and with it the taking of the revision. */
    private void spend(Revised record) {
        if (sessions.current().isEmpty()) {
            scopes.spend(record.scope(), record.revision());
        }
    }

    /** Within a transaction nobody can take a later revision before it ends, so no reader can have gone on. */
    private boolean late(Instant taken) {
        return sessions.current().isEmpty() && taken.plus(patience).isBefore(clock.instant());
    }

    private void move(Records records, Object id, Document moved) {
        long revision = moved.getLong(REVISION);
        records.replace(and(eq(id), lt(REVISION, revision)), moved.append("_id", id));
    }

    private Document stamped(Document document) {
        return document.append(STORED_AT, Date.from(clock.instant()));
    }
}
