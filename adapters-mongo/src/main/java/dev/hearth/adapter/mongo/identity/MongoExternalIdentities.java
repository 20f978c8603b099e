package dev.hearth.adapter.mongo.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.identity.port.ExternalIdentities;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.ExternalIdentity;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Links to accounts elsewhere in the collection {@code external_identities}. */
public final class MongoExternalIdentities implements ExternalIdentities {
    private static final String PROVIDER = "provider";
    private static final String SUBJECT = "subject";
    private static final String USER = "user";
    private static final String EMAIL = "email";
    private static final String LINKED_AT = "linkedAt";

    private final Records identities;

    public MongoExternalIdentities(MongoLink link) {
        this.identities = link.records(MongoSchema.EXTERNAL_IDENTITIES);
    }

    @Override
    public void add(ExternalIdentity identity) {
        Document document = new Document(PROVIDER, identity.provider().value())
                .append(SUBJECT, identity.subject())
                .append(USER, identity.user().value())
                .append(LINKED_AT, Date.from(identity.linkedAt()));
        identity.email().ifPresent(address -> document.append(EMAIL, address.value()));
        try {
            identities.insert(document);
        } catch (DuplicateKey e) {
            if (e.in(MongoSchema.EXTERNAL_IDENTITIES_USER) || e.in(MongoSchema.EXTERNAL_IDENTITIES_SUBJECT)) {
                throw new Refusal.Conflict("provider", "One of the two accounts is already linked to another.");
            }
            throw e;
        }
    }

    @Override
    public Optional<ExternalIdentity> find(ProviderId provider, String subject) {
        return identities
                .first(and(eq(PROVIDER, provider.value()), eq(SUBJECT, subject)))
                .map(MongoExternalIdentities::read);
    }

    @Override
    public List<ExternalIdentity> of(UserId user) {
        return identities.list(eq(USER, user.value()), ascending(PROVIDER)).stream()
                .map(MongoExternalIdentities::read)
                .toList();
    }

    private static ExternalIdentity read(Document document) {
        return new ExternalIdentity(
                new ProviderId(text(document, PROVIDER)),
                text(document, SUBJECT),
                new UserId(Documents.id(document, USER)),
                Documents.instant(document, LINKED_AT),
                Documents.optional(document, EMAIL, String.class).map(EmailAddress::new));
    }

    @Override
    public boolean remove(UserId user, ProviderId provider) {
        return identities.remove(and(eq(USER, user.value()), eq(PROVIDER, provider.value())));
    }

    @Override
    public void removeAll(UserId user) {
        identities.removeAll(eq(USER, user.value()));
    }
}
