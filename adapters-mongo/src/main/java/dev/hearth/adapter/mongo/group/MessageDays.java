package dev.hearth.adapter.mongo.group;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What was written in a channel since a day, without reading what was written before. Messages lie by position, and time rises
 * with it but for clocks that differ: where the day begins is found by halving, and reading begins a little before.
 */
final class MessageDays {
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
    private static final String CHANNEL = "channel";
    private static final String POSITION = "position";
    private static final String CREATED_AT = "createdAt";
    private static final String MESSAGES = "messages";

    private final Records messages;

    MessageDays(Records messages) {
        this.messages = messages;
    }

    List<AuthorDay> since(UUID channel, LocalDate first) {
        Instant start = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        long position = firstAt(channel, start.minus(CLOCKS_DIFFER));
        Bson wanted = and(eq(CHANNEL, channel), gte(POSITION, position), gte(CREATED_AT, Date.from(start)));
        Document day =
                new Document("$dateToString", new Document("format", "%Y-%m-%d").append("date", "$" + CREATED_AT));
        Document key = new Document("day", day).append("author", "$author");
        return messages
                .aggregate(List.of(Aggregates.match(wanted), Aggregates.group(key, Accumulators.sum(MESSAGES, 1L))))
                .stream()
                .map(MessageDays::read)
                .toList();
    }

    private static AuthorDay read(Document found) {
        Document key = Documents.part(found, "_id");
        return new AuthorDay(
                LocalDate.parse(Documents.text(key, "day")),
                Documents.id(key, "author"),
                Documents.number(found, MESSAGES));
    }

    /** The lowest position from which on messages are not older, by halving what is left: some thirty looks at most. */
    private long firstAt(UUID channel, Instant start) {
        Bson all = eq(CHANNEL, channel);
        long low = 0;
        long high = messages.parts(all, descending(POSITION), 1, include(POSITION)).stream()
                .mapToLong(last -> Documents.number(last, POSITION) + 1)
                .findFirst()
                .orElse(0);
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (isOlder(and(all, gte(POSITION, middle)), start)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isOlder(Bson from, Instant start) {
        return messages.parts(from, ascending(POSITION), 1, include(CREATED_AT)).stream()
                .anyMatch(found -> Documents.instant(found, CREATED_AT).isBefore(start));
    }
}
