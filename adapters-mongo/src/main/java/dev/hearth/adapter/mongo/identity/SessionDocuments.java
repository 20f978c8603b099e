package dev.hearth.adapter.mongo.identity;

import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import java.util.Date;
import org.bson.Document;

/** The stored form of a session. */
final class SessionDocuments {
    static final String USER = "user";
    static final String STARTED_AT = "startedAt";
    static final String EXPIRES_AT = "expiresAt";
    static final String CURRENT = "current";

    private static final String PREVIOUS = "previous";

    private SessionDocuments() {}

    static Document write(Session session) {
        Document document = new Document("_id", session.id().value())
                .append(USER, session.user().value())
                .append("device", session.device().name())
                .append("address", session.device().address())
                .append(STARTED_AT, Date.from(session.startedAt()))
                .append("usedAt", Date.from(session.usedAt()))
                .append(EXPIRES_AT, Date.from(session.expiresAt()))
                .append(CURRENT, session.current().value());
        session.previous().ifPresent(digest -> document.append(PREVIOUS, digest.value()));
        return document;
    }

    static Session read(Document document) {
        return new Session(
                id(document),
                new UserId(Documents.id(document, USER)),
                new Device(text(document, "device"), text(document, "address")),
                instant(document, STARTED_AT),
                instant(document, "usedAt"),
                instant(document, EXPIRES_AT),
                new SecretDigest(text(document, CURRENT)),
                Documents.optional(document, PREVIOUS, String.class).map(SecretDigest::new));
    }

    static SessionId id(Document document) {
        return new SessionId(Documents.id(document, "_id"));
    }
}
