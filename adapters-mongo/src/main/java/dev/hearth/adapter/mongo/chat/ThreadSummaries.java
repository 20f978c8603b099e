package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Accumulators.push;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ThreadSummary;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What is told of threads: two reads however many they are. The first is answered from the index on the lines alone; the second
 * fetches the newest reply of each.
 */
final class ThreadSummaries {
    private static final String REPLIES = "replies";
    private static final String LAST = "last";
    private static final String AUTHORS = "authors";

    private final Records messages;

    ThreadSummaries(Records messages) {
        this.messages = messages;
    }

    Map<MessageId, ThreadSummary> of(Set<MessageId> roots) {
        List<Document> counted = counted(roots);
        Map<UUID, Instant> lastTimes = lastTimes(counted);
        return counted.stream()
                .map(thread -> summary(thread, lastTimes))
                .collect(Collectors.toMap(ThreadSummary::root, Function.identity()));
    }

    private List<Document> counted(Collection<MessageId> roots) {
        List<UUID> lines = roots.stream().map(MessageId::value).toList();
        return messages.gathered(List.of(
                match(in(Lines.LINE, lines)),
                sort(descending(Lines.LINE, MessageDocuments.CHANNEL, MessageDocuments.POSITION)),
                group(
                        "$" + Lines.LINE,
                        sum(REPLIES, unlessGone(1, 0)),
                        max(LAST, unlessGone("$" + MessageDocuments.POSITION, 0)),
                        push(AUTHORS, unlessGone("$" + MessageDocuments.AUTHOR, ""))),
                project(new Document(REPLIES, 1).append(LAST, 1).append(AUTHORS, newest()))));
    }

    private static Document unlessGone(Object there, Object gone) {
        Document isGone = new Document("$eq", List.of("$" + MessageDocuments.GONE, true));
        return new Document("$cond", List.of(isGone, gone, there));
    }

    private static Document newest() {
        Document there = new Document("input", "$" + AUTHORS)
                .append("as", "author")
                .append("cond", new Document("$ne", List.of("$$author", "")));
        return new Document("$slice", List.of(new Document("$filter", there), ThreadSummary.LOOKED_AT));
    }

    private Map<UUID, Instant> lastTimes(List<Document> threads) {
        List<Bson> last = threads.stream()
                .filter(thread -> Documents.number(thread, LAST) > 0)
                .map(thread -> and(
                        eq(Lines.LINE, Documents.id(thread, "_id")),
                        eq(MessageDocuments.POSITION, Documents.number(thread, LAST))))
                .toList();
        if (last.isEmpty()) {
            return Map.of();
        }
        return messages.all(or(last), include(Lines.LINE, MessageDocuments.CREATED_AT)).stream()
                .collect(Collectors.toMap(
                        found -> Documents.id(found, Lines.LINE),
                        found -> Documents.instant(found, MessageDocuments.CREATED_AT),
                        (one, same) -> one));
    }

    private static ThreadSummary summary(Document thread, Map<UUID, Instant> lastTimes) {
        UUID root = Documents.id(thread, "_id");
        List<UserId> participants = Documents.ids(thread, AUTHORS).stream()
                .distinct()
                .limit(ThreadSummary.MOST_PARTICIPANTS)
                .map(UserId::new)
                .toList();
        Optional<Instant> lastReplyAt = Optional.ofNullable(lastTimes.get(root));
        return new ThreadSummary(new MessageId(root), Documents.number(thread, REPLIES), lastReplyAt, participants);
    }
}
