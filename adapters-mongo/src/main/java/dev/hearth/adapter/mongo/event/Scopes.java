package dev.hearth.adapter.mongo.event;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.domain.event.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One counter for each scope. */
public final class Scopes {
    private static final String HEAD = "head";
    private static final String SPENT = "spent";

    /** Only gaps younger than the grace time are ever looked up, so a short memory will do. */
    private static final int REMEMBERED = 100;

    private final Records scopes;

    public Scopes(MongoLink link) {
        this.scopes = link.records(MongoSchema.SCOPES);
    }

    /** Takes the scope's next revision. Whoever took it stores a record with it, or says that it is spent. */
    long next(Scope scope) {
        return take(scope, inc(HEAD, 1L));
    }

    /** Takes the next revision for a record that leaves its earlier one. */
    long nextLeaving(Scope scope, long earlier) {
        return take(scope, combine(inc(HEAD, 1L), remember(earlier)));
    }

    /** Says that nothing will ever be stored with the revision, so that no reader waits for it. */
    void spend(Scope scope, long revision) {
        scopes.update(eq(scope.toString()), remember(revision));
    }

    /** The latest revisions known to hold nothing. */
    public Set<Long> spent(Scope scope) {
        return scopes.first(eq(scope.toString())).stream()
                .flatMap(found -> found.getList(SPENT, Number.class, List.of()).stream())
                .map(Number::longValue)
                .collect(Collectors.toSet());
    }

    private long take(Scope scope, Bson change) {
        return Documents.number(upserted(scope, change), HEAD);
    }

    private Document upserted(Scope scope, Bson change) {
        try {
            return scopes.upsert(eq(scope.toString()), change, include(HEAD));
        } catch (DuplicateKey raced) {
            // Two writers made the counter at once; now it is there.
            return scopes.upsert(eq(scope.toString()), change, include(HEAD));
        }
    }

    private static Bson remember(long revision) {
        return Updates.pushEach(SPENT, List.of(revision), new PushOptions().slice(-REMEMBERED));
    }
}
