package dev.hearth.adapter.mongo.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.domain.identity.SealedText;
import dev.hearth.domain.identity.SecondFactor;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Second factors in the collection {@code second_factors}, each with its unused recovery codes. */
public final class MongoSecondFactors implements SecondFactors {
    private static final String SECRET = "secret";
    private static final String CONFIRMED_AT = "confirmedAt";
    private static final String LAST_STEP = "lastStep";
    private static final String RECOVERY = "recovery";

    private final Records factors;

    public MongoSecondFactors(MongoLink link) {
        this.factors = link.records(MongoSchema.SECOND_FACTORS);
    }

    @Override
    public boolean offer(SecondFactor offered) {
        return renewed(offered) || begun(offered);
    }

    private boolean renewed(SecondFactor offered) {
        return factors.replace(and(eq(offered.user().value()), exists(CONFIRMED_AT, false)), written(offered));
    }

    /** Where somebody else was faster, theirs may be an offer, too. */
    private boolean begun(SecondFactor offered) {
        try {
            factors.insert(written(offered));
            return true;
        } catch (DuplicateKey there) {
            return renewed(offered);
        }
    }

    @Override
    public boolean replace(SecondFactor before, SecondFactor after) {
        return factors.replace(and(same(before)), written(after));
    }

    /** Its codes stand in no order, and none twice: it has the same when it has as many and every one. */
    private static List<Bson> same(SecondFactor factor) {
        List<Bson> parts = new ArrayList<>(List.of(
                eq(factor.user().value()),
                eq(SECRET, factor.secret().value()),
                eq(LAST_STEP, factor.lastStep()),
                factor.confirmedAt().map(at -> eq(CONFIRMED_AT, Date.from(at))).orElse(exists(CONFIRMED_AT, false)),
                size(RECOVERY, factor.recovery().size())));
        factor.recovery().forEach(code -> parts.add(eq(RECOVERY, code.value())));
        return parts;
    }

    private static Document written(SecondFactor factor) {
        Document document = new Document("_id", factor.user().value())
                .append(SECRET, factor.secret().value())
                .append(LAST_STEP, factor.lastStep())
                .append(
                        RECOVERY,
                        factor.recovery().stream().map(SecretDigest::value).toList());
        factor.confirmedAt().ifPresent(at -> document.append(CONFIRMED_AT, Date.from(at)));
        return document;
    }

    @Override
    public Optional<SecondFactor> find(UserId user) {
        return factors.first(eq(user.value())).map(MongoSecondFactors::read);
    }

    private static SecondFactor read(Document document) {
        return new SecondFactor(
                new UserId(Documents.id(document, "_id")),
                new SealedText(Documents.text(document, SECRET)),
                Documents.optional(document, CONFIRMED_AT, Date.class).map(Date::toInstant),
                Documents.number(document, LAST_STEP),
                Documents.texts(document, RECOVERY).stream()
                        .map(SecretDigest::new)
                        .collect(Collectors.toSet()));
    }

    @Override
    public boolean spendStep(UserId user, long step) {
        return factors.update(and(eq(user.value()), lt(LAST_STEP, step)), set(LAST_STEP, step));
    }

    @Override
    public boolean spendRecovery(UserId user, SecretDigest code) {
        return factors.update(and(eq(user.value()), eq(RECOVERY, code.value())), pull(RECOVERY, code.value()));
    }

    @Override
    public void remove(UserId user) {
        factors.remove(eq(user.value()));
    }
}
