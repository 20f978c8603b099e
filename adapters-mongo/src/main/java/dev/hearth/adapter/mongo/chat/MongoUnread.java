package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.chat.port.Unread;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.UnreadCount;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Counted from the collection {@code messages}: four reads, however many conversations. */
public final class MongoUnread implements Unread {
    private static final String COUNT = "count";

    private final Records messages;
    private final Beginnings beginnings;

    public MongoUnread(MongoLink link) {
        this.messages = link.records(MongoSchema.MESSAGES);
        this.beginnings = new Beginnings(link);
    }

    @Override
    public Map<Conversation, UnreadCount> of(UserId user, Collection<Conversation> conversations) {
        Map<Conversation, Long> from = beginnings.of(user, conversations);
        Map<UUID, Long> unread = counted(from.entrySet().stream()
                .map(one -> unread(user, one.getKey(), one.getValue()))
                .toList());
        Map<UUID, Long> calls = counted(from.entrySet().stream()
                .filter(one -> unread.containsKey(Lines.of(one.getKey())))
                .map(one -> and(unread(user, one.getKey(), one.getValue()), calling(user, one.getKey())))
                .toList());
        Map<Conversation, UnreadCount> counts = new HashMap<>();
        from.forEach((conversation, begins) -> {
            UUID line = Lines.of(conversation);
            long all = unread.getOrDefault(line, 0L);
            counts.put(conversation, new UnreadCount(conversation, begins, all, calls.getOrDefault(line, 0L)));
        });
        return counts;
    }

    @Override
    public Page<Message> messages(UserId user, Conversation conversation, long position, int limit) {
        List<Message> found = Optional.ofNullable(
                        beginnings.of(user, List.of(conversation)).get(conversation))
                .map(from -> first(unread(user, conversation, Math.max(from, position)), limit + 1))
                .orElse(List.of());
        return Page.cut(found, limit, message -> String.valueOf(message.position()));
    }

    private List<Message> first(Bson unread, int limit) {
        return messages.parts(unread, ascending(MessageDocuments.POSITION), limit, VersionDocuments.WITHOUT).stream()
                .map(MessageDocuments::message)
                .toList();
    }

    /** By the line of each. Every range is a branch of its own, so that the server goes to the index with it. */
    private Map<UUID, Long> counted(List<Bson> ranges) {
        if (ranges.isEmpty()) {
            return Map.of();
        }
        List<Document> lines = messages.gathered(List.of(match(or(ranges)), group("$" + Lines.LINE, sum(COUNT, 1))));
        return lines.stream()
                .collect(Collectors.toMap(line -> Documents.id(line, "_id"), line -> Documents.number(line, COUNT)));
    }

    private static Bson unread(UserId user, Conversation conversation, long from) {
        return and(
                Lines.messages(conversation),
                gt(MessageDocuments.POSITION, from),
                ne(MessageDocuments.AUTHOR, user.value()),
                ne(MessageDocuments.GONE, true));
    }

    private static Bson calling(UserId user, Conversation conversation) {
        return in(CallDocuments.CALLS, user.value(), Lines.home(conversation));
    }
}
