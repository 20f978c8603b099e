package dev.hearth.adapter.mongo.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;

/** Sessions in the collection {@code sessions}. */
public final class MongoSessions implements Sessions {
    private static final int NO_LIMIT = 0;

    private final Records sessions;

    public MongoSessions(MongoLink link) {
        this.sessions = link.records(MongoSchema.SESSIONS);
    }

    @Override
    public void add(Session session) {
        sessions.insert(SessionDocuments.write(session));
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return sessions.first(eq(id.value())).map(SessionDocuments::read);
    }

    @Override
    public boolean rotate(Session rotated, SecretDigest spent) {
        Bson current = eq(SessionDocuments.CURRENT, spent.value());
        return sessions.replace(and(eq(rotated.id().value()), current), SessionDocuments.write(rotated));
    }

    @Override
    public List<Session> of(UserId user) {
        return sessions.list(ofUser(user), descending(SessionDocuments.STARTED_AT, "_id")).stream()
                .map(SessionDocuments::read)
                .toList();
    }

    @Override
    public Set<SessionId> existing(Set<SessionId> ids) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(found(named(ids)));
    }

    @Override
    public boolean end(SessionId id) {
        return sessions.remove(eq(id.value()));
    }

    /** One that begins meanwhile is neither ended nor told. */
    @Override
    public List<SessionId> endAll(UserId user) {
        List<SessionId> ending = found(ofUser(user));
        if (!ending.isEmpty()) {
            sessions.removeAll(named(ending));
        }
        return ending;
    }

    @Override
    public void sweep(Instant now) {
        sessions.removeAll(lte(SessionDocuments.EXPIRES_AT, Date.from(now)));
    }

    private List<SessionId> found(Bson filter) {
        return sessions.parts(filter, descending("_id"), NO_LIMIT, include("_id")).stream()
                .map(SessionDocuments::id)
                .toList();
    }

    private static Bson ofUser(UserId user) {
        return eq(SessionDocuments.USER, user.value());
    }

    private static Bson named(Collection<SessionId> ids) {
        return in("_id", ids.stream().map(SessionId::value).toList());
    }
}
