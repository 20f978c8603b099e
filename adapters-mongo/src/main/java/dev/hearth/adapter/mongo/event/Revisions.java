package dev.hearth.adapter.mongo.event;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.adapter.mongo.store.Sessions;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.bson.conversions.Bson;

/** The taking of revisions, and the care that none is stored when readers may have gone on without it. */
final class Revisions {
    private final Scopes scopes;
    private final Sessions sessions;
    private final Clock clock;
    private final Duration patience;

    Revisions(Scopes scopes, Sessions sessions, Clock clock, Duration patience) {
        this.scopes = scopes;
        this.sessions = sessions;
        this.clock = clock;
        this.patience = patience;
    }

    Instant now() {
        return clock.instant();
    }

    long next(Scope scope) {
        return scopes.next(scope);
    }

    long nextLeaving(Scope scope, Collection<Long> earlier) {
        return scopes.nextLeaving(scope, earlier, now());
    }

    long take(Scope scope, int many) {
        return scopes.take(scope, many);
    }

    /** Of what goes to another scope; within a transaction together with that. */
    void leave(Scope scope, Collection<Long> left) {
        scopes.spend(scope, left, now());
    }

    /** Within a transaction nothing is spent: what was refused has ended it, and with it the taking of the revisions. */
    void spend(Scope scope, Collection<Long> revisions) {
        if (sessions.current().isEmpty()) {
            scopes.spend(scope, revisions, now());
        }
    }

    /** Together with a change of a record: since when it stands so. */
    Bson stamped(Bson update) {
        return combine(update, set(RevisedWrites.STORED_AT, Date.from(now())));
    }

    /**
     * Moves a stored record to a new revision as long as it was stored too late. Where somebody else has changed it meanwhile, it
     * stands behind the readers already.
     *
     * @param same finds it as it was stored, and where it was changed since, nothing
     * @param taken when its revision was taken
     * @param again the record at another revision
     * @param update what makes the stored record that other one
     */
    <R extends Revised> R inTime(
            Records records,
            Function<R, Bson> same,
            R stored,
            Instant taken,
            LongFunction<R> again,
            Function<R, Bson> update) {
        R record = stored;
        Instant since = taken;
        while (late(since)) {
            since = now();
            R moved = again.apply(nextLeaving(record.scope(), List.of(record.revision())));
            if (!records.update(same.apply(record), stamped(update.apply(moved)))) {
                spend(moved.scope(), List.of(moved.revision()));
                return record;
            }
            record = moved;
        }
        return record;
    }

    /** Within a transaction nobody can take a later revision before it ends, so no reader can have gone on. */
    private boolean late(Instant taken) {
        return sessions.current().isEmpty() && taken.plus(patience).isBefore(now());
    }
}
