package dev.hearth.adapter.mongo.idempotency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.idempotency.port.IdempotencyKeys;
import dev.hearth.domain.idempotency.IdempotencyKey;
import dev.hearth.domain.idempotency.KeptAnswer;
import dev.hearth.domain.idempotency.KeyClaim;
import dev.hearth.domain.idempotency.KeyProgress;
import dev.hearth.domain.idempotency.KnownKey;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keys of requests in the collection {@code idempotency_keys}; the {@code _id} is person and key. */
public final class MongoIdempotencyKeys implements IdempotencyKeys {
    private static final String OWNER = "owner";
    private static final String KEY = "key";
    private static final String PRINT = "print";
    private static final String CLAIM = "claim";
    private static final String LEASED_UNTIL = "leasedUntil";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String PROGRESS = "progress";
    private static final String ANSWER = "answer";

    private static final String STATUS = "status";
    private static final String MEDIA_TYPE = "mediaType";
    private static final String LOCATION = "location";
    private static final String TAG = "tag";
    private static final String BODY = "body";

    private static final int TRIES = 20;

    private final Records keys;

    public MongoIdempotencyKeys(MongoLink link) {
        this.keys = link.records(MongoSchema.IDEMPOTENCY_KEYS);
    }

    /** A key that is freed between the looks is claimed again. */
    @Override
    public KnownKey claim(KeyClaim wanted, Instant now) {
        for (int tries = 1; tries <= TRIES; tries++) {
            if (keys.insertWhereFree(document(wanted)) || keys.update(free(wanted, now), taken(wanted))) {
                return KnownKey.claimed(wanted);
            }
            Optional<KnownKey> known = keys.first(eq(id(wanted))).map(MongoIdempotencyKeys::read);
            if (known.isPresent() && !known.get().isFree(now)) {
                return known.get();
            }
        }
        throw new Refusal.Unavailable(
                "Too many use this key at once. Try again later.",
                new IllegalStateException("lost every race for a key"));
    }

    private static Document document(KeyClaim claim) {
        return new Document("_id", id(claim))
                .append(OWNER, claim.owner().value())
                .append(KEY, claim.key().value())
                .append(PRINT, claim.print())
                .append(CLAIM, claim.id())
                .append(LEASED_UNTIL, Date.from(claim.leasedUntil()))
                .append(EXPIRES_AT, Date.from(claim.expiresAt()))
                .append(PROGRESS, KeyProgress.CLAIMED.name());
    }

    /** As {@link KnownKey#isFree} has it. */
    private static Bson free(KeyClaim wanted, Instant now) {
        Date time = Date.from(now);
        Bson died = and(eq(PROGRESS, KeyProgress.CLAIMED.name()), lte(LEASED_UNTIL, time));
        return and(eq(id(wanted)), or(lte(EXPIRES_AT, time), died));
    }

    private static Bson taken(KeyClaim wanted) {
        return combine(
                set(PRINT, wanted.print()),
                set(CLAIM, wanted.id()),
                set(LEASED_UNTIL, Date.from(wanted.leasedUntil())),
                set(EXPIRES_AT, Date.from(wanted.expiresAt())),
                set(PROGRESS, KeyProgress.CLAIMED.name()),
                unset(ANSWER));
    }

    @Override
    public boolean noteStored(KeyClaim claim) {
        return keys.update(
                and(held(claim), ne(PROGRESS, KeyProgress.ANSWERED.name())), set(PROGRESS, KeyProgress.STORED.name()));
    }

    @Override
    public void answer(KeyClaim claim, Optional<KeptAnswer> answer) {
        Bson done = set(PROGRESS, KeyProgress.ANSWERED.name());
        keys.update(
                held(claim),
                answer.map(kept -> combine(done, set(ANSWER, document(kept)))).orElse(done));
    }

    private static Document document(KeptAnswer answer) {
        Document document = new Document(STATUS, answer.status()).append(BODY, answer.body());
        answer.mediaType().ifPresent(type -> document.append(MEDIA_TYPE, type));
        answer.location().ifPresent(location -> document.append(LOCATION, location));
        answer.tag().ifPresent(tag -> document.append(TAG, tag));
        return document;
    }

    @Override
    public void free(KeyClaim claim) {
        keys.remove(held(claim));
    }

    @Override
    public void giveUp(KeyClaim claim, Instant now) {
        if (!keys.remove(and(held(claim), eq(PROGRESS, KeyProgress.CLAIMED.name())))) {
            keys.update(and(held(claim), eq(PROGRESS, KeyProgress.STORED.name())), set(LEASED_UNTIL, Date.from(now)));
        }
    }

    @Override
    public int count(UserId owner, int most) {
        return (int) Math.min(keys.count(eq(OWNER, owner.value())), most);
    }

    @Override
    public void sweep(Instant now) {
        keys.removeAll(lte(EXPIRES_AT, Date.from(now)));
    }

    private static String id(KeyClaim claim) {
        return claim.owner() + ":" + claim.key();
    }

    private static Bson held(KeyClaim claim) {
        return and(eq(id(claim)), eq(CLAIM, claim.id()));
    }

    private static KnownKey read(Document document) {
        KeyClaim claim = new KeyClaim(
                new UserId(Documents.id(document, OWNER)),
                new IdempotencyKey(Documents.text(document, KEY)),
                Documents.text(document, PRINT),
                Documents.id(document, CLAIM),
                Documents.instant(document, LEASED_UNTIL),
                Documents.instant(document, EXPIRES_AT));
        return new KnownKey(
                claim,
                KeyProgress.valueOf(Documents.text(document, PROGRESS)),
                Documents.optional(document, ANSWER, Document.class).map(MongoIdempotencyKeys::answer));
    }

    private static KeptAnswer answer(Document kept) {
        return new KeptAnswer(
                Documents.optional(kept, STATUS, Integer.class).orElseThrow(),
                Documents.optional(kept, MEDIA_TYPE, String.class),
                Documents.optional(kept, LOCATION, String.class),
                Documents.optional(kept, TAG, String.class),
                Documents.text(kept, BODY));
    }
}
