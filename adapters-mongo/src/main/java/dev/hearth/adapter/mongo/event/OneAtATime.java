package dev.hearth.adapter.mongo.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Lets work that reads several records of a scope and then writes have the scope for itself, on all nodes. In a transaction the
 * scope's counter does that: two who write into one scope cannot both commit what they read before. Without transactions the scope
 * is taken under a short lease.
 */
public final class OneAtATime {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";

    private final MongoLink link;
    private final Records turns;
    private final Clock clock;
    private final Turns here = new Turns();

    /** @param clock must agree with the other nodes' clocks to within a part of the lease of ten seconds */
    public OneAtATime(MongoLink link, Clock clock) {
        this.link = link;
        this.turns = link.records(MongoSchema.SCOPE_TURNS);
        this.clock = clock;
    }

    /** Runs the work, which must be short, when nobody else runs any in the scope. */
    public <T> T within(Scope scope, Supplier<T> work) {
        return link.sessions().current().isPresent() ? work.get() : here.within(scope, () -> leased(scope, work));
    }

    private <T> T leased(Scope scope, Supplier<T> work) {
        UUID holder = UUID.randomUUID();
        Attempts attempts = new Attempts();
        while (!taken(scope, holder)) {
            if (!attempts.another()) {
                throw new Refusal.Unavailable(
                        "Too many change this at once. Try again later.",
                        new IllegalStateException("never had a turn in " + scope));
            }
        }
        try {
            return work.get();
        } finally {
            turns.remove(and(eq(scope.toString()), eq(HOLDER, holder)));
        }
    }

    /** Who has died, or taken too long, is passed over. */
    private boolean taken(Scope scope, UUID holder) {
        Instant now = clock.instant();
        Date until = Date.from(now.plus(LEASE));
        Bson over = and(eq(scope.toString()), lte(UNTIL, Date.from(now)));
        return turns.update(over, combine(set(HOLDER, holder), set(UNTIL, until)))
                || turns.insertWhereFree(new Document("_id", scope.toString())
                        .append(HOLDER, holder)
                        .append(UNTIL, until));
    }
}
