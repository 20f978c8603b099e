package dev.hearth.adapter.mongo.group;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How many messages a channel has, counted once: up to a position the number is kept in {@code message_tallies}. Behind it only
 * new positions are filled, but for writers that are still at work; so the kept number ends well before the newest message.
 */
final class MessageTallies {
    /** Fewer are counted as fast as a document is written. */
    private static final int WORTH_KEEPING = 200;

    /** No writer takes so long: one that did would have moved its message to a new position. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private static final String CHANNEL = "channel";
    private static final String POSITION = "position";
    private static final String CREATED_AT = "createdAt";
    private static final String MESSAGES = "messages";

    private final Records messages;
    private final Records tallies;

    MessageTallies(Records messages, Records tallies) {
        this.messages = messages;
        this.tallies = tallies;
    }

    long messages(UUID channel) {
        Optional<Document> kept = tallies.first(eq(channel));
        long position = kept.map(tally -> Documents.number(tally, POSITION)).orElse(0L);
        long before = kept.map(tally -> Documents.number(tally, MESSAGES)).orElse(0L);
        long since = messages.count(and(eq(CHANNEL, channel), gt(POSITION, position)));
        if (since >= WORTH_KEEPING) {
            settled(channel).filter(end -> end > position).ifPresent(end -> keep(channel, position, end, before));
        }
        return before + since;
    }

    private void keep(UUID channel, long from, long end, long before) {
        long more = messages.count(and(eq(CHANNEL, channel), gt(POSITION, from), lte(POSITION, end)));
        tallies.put(new Document("_id", channel).append(POSITION, end).append(MESSAGES, before + more));
    }

    /** The position of the last message that is well older than the newest. */
    private Optional<Long> settled(UUID channel) {
        Bson all = eq(CHANNEL, channel);
        return newest(all)
                .map(message -> Documents.instant(message, CREATED_AT))
                .map((Instant at) -> lt(CREATED_AT, Date.from(at.minus(SETTLED))))
                .flatMap(older -> newest(and(all, older)))
                .map(message -> Documents.number(message, POSITION));
    }

    private Optional<Document> newest(Bson filter) {
        return messages.parts(filter, descending(POSITION), 1, include(POSITION, CREATED_AT)).stream()
                .findFirst();
    }
}
