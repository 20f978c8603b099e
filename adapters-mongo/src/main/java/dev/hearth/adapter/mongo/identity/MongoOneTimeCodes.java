package dev.hearth.adapter.mongo.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.identity.port.OneTimeCodes;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.OneTimeCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One-time codes in the collection {@code one_time_codes}; the {@code _id} is person and purpose, which have one code at most. */
public final class MongoOneTimeCodes implements OneTimeCodes {
    private static final String SECRET = "secret";
    private static final String PURPOSE = "purpose";
    private static final String USER = "user";
    private static final String EMAIL = "email";
    private static final String EXPIRES_AT = "expiresAt";

    private final Records codes;

    public MongoOneTimeCodes(MongoLink link) {
        this.codes = link.records(MongoSchema.ONE_TIME_CODES);
    }

    @Override
    public void put(OneTimeCode code) {
        Document document = new Document("_id", code.user() + ":" + code.purpose())
                .append(SECRET, code.digest().value())
                .append(PURPOSE, code.purpose().name())
                .append(USER, code.user().value())
                .append(EXPIRES_AT, Date.from(code.expiresAt()));
        code.email().ifPresent(address -> document.append(EMAIL, address.value()));
        codes.put(document);
    }

    @Override
    public Optional<OneTimeCode> find(SecretDigest digest, CodePurpose purpose) {
        return codes.first(named(digest, purpose)).map(MongoOneTimeCodes::read);
    }

    @Override
    public Optional<OneTimeCode> take(SecretDigest digest, CodePurpose purpose) {
        return codes.take(named(digest, purpose)).map(MongoOneTimeCodes::read);
    }

    @Override
    public void removeAll(UserId user) {
        codes.removeAll(eq(USER, user.value()));
    }

    @Override
    public void sweep(Instant now) {
        codes.removeAll(lte(EXPIRES_AT, Date.from(now)));
    }

    private static Bson named(SecretDigest digest, CodePurpose purpose) {
        return and(eq(SECRET, digest.value()), eq(PURPOSE, purpose.name()));
    }

    private static OneTimeCode read(Document document) {
        return new OneTimeCode(
                new SecretDigest(text(document, SECRET)),
                CodePurpose.valueOf(text(document, PURPOSE)),
                new UserId(Documents.id(document, USER)),
                Documents.optional(document, EMAIL, String.class).map(EmailAddress::new),
                Documents.instant(document, EXPIRES_AT));
    }
}
