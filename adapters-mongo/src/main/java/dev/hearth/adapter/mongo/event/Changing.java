package dev.hearth.adapter.mongo.event;

import static com.mongodb.client.model.Updates.set;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One change of one record: read, changed, and stored only if it is still as it was read; otherwise from the start. A revision
 * that lost its race is spent together with the taking of the next one, so that no reader ever waits for it.
 */
final class Changing<R extends Revised> {
    private final Revisions revisions;
    private final Changeable<R> kind;
    private final Bson place;
    private final UnaryOperator<R> change;
    private final Attempts attempts = new Attempts();
    private final List<R> unused = new ArrayList<>();

    Changing(Revisions revisions, Changeable<R> kind, Bson place, UnaryOperator<R> change) {
        this.revisions = revisions;
        this.kind = kind;
        this.place = place;
        this.change = change;
    }

    /** The record as stored; empty when there is none. */
    Optional<R> run() {
        try {
            return attempted();
        } finally {
            unused.forEach(lost -> revisions.spend(lost.scope(), List.of(lost.revision())));
        }
    }

    private Optional<R> attempted() {
        while (true) {
            Optional<Document> found = kind.records().first(place, kind.fields());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Optional<R> stored = stored(found.get());
            if (stored.isPresent()) {
                return stored;
            }
            if (!attempts.another()) {
                throw new Refusal.Unavailable(
                        "Too many change this at once. Try again later.",
                        new IllegalStateException("lost every race for " + place));
            }
        }
    }

    private Optional<R> stored(Document found) {
        R before = kind.read().apply(found);
        R after = change.apply(before);
        return after.equals(before) ? Optional.of(before) : replaced(found, before, after);
    }

    private Optional<R> replaced(Document found, R before, R after) {
        Instant taken = revisions.now();
        R next = kind.revised().apply(after, takenBehind(before, after));
        Object id = Documents.optional(found, "_id", Object.class).orElseThrow();
        if (!updated(kind.same(id, found, before.revision()), kind.update().apply(found, next), next)) {
            return Optional.empty();
        }
        return Optional.of(revisions.inTime(
                kind.records(),
                stored -> kind.same(id, stored),
                next,
                taken,
                later -> kind.revised().apply(after, later),
                moved -> set(RevisedWrites.REVISION, moved.revision())));
    }

    /** Where no answer comes, the record may stand at its new revision: only a clear no leaves that unused. */
    private boolean updated(Bson asRead, Bson update, R next) {
        try {
            boolean done = kind.records().update(asRead, revisions.stamped(update));
            if (!done) {
                unused.add(next);
            }
            return done;
        } catch (DuplicateKey e) {
            unused.add(next);
            throw e;
        }
    }

    private long takenBehind(R before, R after) {
        List<Long> left = new ArrayList<>();
        if (after.scope().equals(before.scope())) {
            left.add(before.revision());
        }
        unused.forEach(lost -> left.add(lost.revision()));
        unused.clear();
        return revisions.nextLeaving(after.scope(), left);
    }
}
