package dev.hearth.adapter.mongo.event;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
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
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One counter for each scope. */
public final class Scopes {
    private static final String HEAD = "head";
    private static final String SPENT = "spent";

    /**
     * Only gaps younger than the grace time are ever looked up, and what is remembered tells its time: so many may change in a
     * scope within a grace time before a reader behind them waits.
     */
    private static final int REMEMBERED = 250;

    private final Records scopes;

    public Scopes(MongoLink link) {
        this.scopes = link.records(MongoSchema.SCOPES);
    }

    /** Takes the scope's next revision. Whoever took it stores a record with it, or says that it is spent. */
    long next(Scope scope) {
        return take(scope, inc(HEAD, 1L));
    }

    /** Takes the next revision for a record that leaves its earlier one; what lost races is spent with it. */
    long nextLeaving(Scope scope, Collection<Long> earlier, Instant now) {
        return take(scope, combine(inc(HEAD, 1L), remember(earlier, now)));
    }

    /** Takes so many of the next revisions at once, and tells the last of them. */
    long take(Scope scope, int many) {
        return take(scope, inc(HEAD, (long) many));
    }

    /** What was taken last in each of the scopes; 0 where nothing was. */
    public Map<Scope, Long> heads(Set<Scope> asked) {
        Map<Scope, Long> heads = new HashMap<>();
        asked.forEach(scope -> heads.put(scope, 0L));
        List<String> names = asked.stream().map(Scope::toString).toList();
        scopes.all(in("_id", names), include(HEAD))
                .forEach(found -> heads.put(Scope.parse(found.getString("_id")), Documents.number(found, HEAD)));
        return Map.copyOf(heads);
    }

    /** Says that nothing will ever be stored with the revisions, so that no reader waits for it. */
    void spend(Scope scope, Collection<Long> revisions, Instant now) {
        if (!revisions.isEmpty()) {
            scopes.update(eq(scope.toString()), remember(revisions, now));
        }
    }

    /**
     * What is known to hold nothing. Ask before reading the records that it is held against.
     *
     * @param youngAfter whoever took a revision before this has stored it or never will
     */
    public Spent spent(Scope scope, Instant youngAfter) {
        return scopes.first(eq(scope.toString()))
                .map(found -> spent(found, youngAfter))
                .orElse(Spent.NOTHING);
    }

    private static Spent spent(Document found, Instant youngAfter) {
        return SpentDocuments.read(found.getList(SPENT, Object.class, List.of()), youngAfter);
    }

    /**
     * The counters of those of the scopes in which anything ever happened, in one question. Ask before reading records.
     *
     * @param youngAfter as in {@link #spent}
     */
    public Map<Scope, Counter> counters(Collection<Scope> some, Instant youngAfter) {
        List<String> names = some.stream().map(Scope::toString).toList();
        return scopes.all(in("_id", names)).stream()
                .collect(Collectors.toMap(
                        found -> Scope.parse(Documents.text(found, "_id")),
                        found -> new Counter(Documents.number(found, HEAD), spent(found, youngAfter))));
    }

    /**
     * How far a scope's revisions are handed out.
     *
     * @param head the last one that was taken, be it stored or not
     */
    public record Counter(long head, Spent spent) {}

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

    private static Bson remember(Collection<Long> revisions, Instant now) {
        List<Document> spent = revisions.stream()
                .sorted()
                .map(revision -> SpentDocuments.write(revision, Date.from(now)))
                .toList();
        return Updates.pushEach(SPENT, spent, new PushOptions().slice(-REMEMBERED));
    }
}
