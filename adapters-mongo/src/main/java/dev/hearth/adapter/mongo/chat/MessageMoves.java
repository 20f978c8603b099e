package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.adapter.mongo.store.StoredIndex;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MovedTalk;
import dev.hearth.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** How what is said about a thing goes to another place: the short fields of each message are read, and written anew. */
final class MessageMoves {
    private static final Bson READ = include(
            MessageDocuments.POSITION,
            RevisedWrites.REVISION,
            MessageDocuments.SEND_KEY,
            MessageDocuments.CLIENT_ID,
            MessageDocuments.GONE,
            CallDocuments.CALLS);

    private final Records messages;
    private final RevisedWrites writes;

    MessageMoves(Records messages, RevisedWrites writes) {
        this.messages = messages;
        this.writes = writes;
    }

    MovedTalk move(Conversation.About from, Conversation.About to, int most) {
        List<Document> found =
                messages.parts(Lines.messages(from), ascending(MessageDocuments.POSITION), most + 1, READ);
        if (found.size() > most) {
            throw new Refusal.LimitReached("More was said about it than can go to another place at once.");
        }
        long before = writes.take(to.scope(), found.size()) - found.size();
        Set<String> taken = taken(found, to);
        List<Records.One> changes = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            changes.add(moved(found.get(i), from, to, before + 1 + i, taken));
        }
        messages.updateEach(changes);
        writes.leave(
                from.scope(),
                found.stream()
                        .map(message -> Documents.number(message, RevisedWrites.REVISION))
                        .sorted()
                        .toList());
        return new MovedTalk(
                from,
                to,
                before,
                found.stream()
                        .map(message -> Documents.number(message, MessageDocuments.POSITION))
                        .toList());
    }

    /** The names that mean another message in the new place. */
    private Set<String> taken(List<Document> found, Conversation.About to) {
        List<String> names = found.stream()
                .filter(message -> message.containsKey(MessageDocuments.CLIENT_ID))
                .map(message -> Documents.text(message, MessageDocuments.SEND_KEY))
                .toList();
        return names.isEmpty()
                ? Set.of()
                : messages
                        .all(
                                and(eq(Lines.HOME, Lines.home(to)), in(MessageDocuments.SEND_KEY, names)),
                                include(MessageDocuments.SEND_KEY))
                        .stream()
                        .map(message -> Documents.text(message, MessageDocuments.SEND_KEY))
                        .collect(Collectors.toSet());
    }

    private Records.One moved(
            Document message, Conversation.About from, Conversation.About to, long position, Set<String> taken) {
        UUID id = Documents.id(message, "_id");
        List<Bson> changes = new ArrayList<>(List.of(
                set(Lines.HOME, Lines.home(to)),
                set(MessageDocuments.POSITION, position),
                set(RevisedWrites.REVISION, position),
                set(RevisedWrites.STORED_AT, Date.from(writes.now()))));
        if (taken.contains(Documents.text(message, MessageDocuments.SEND_KEY))) {
            changes.add(set(MessageDocuments.SEND_KEY, id.toString()));
            changes.add(unset(MessageDocuments.CLIENT_ID));
        }
        if (message.containsKey(CallDocuments.CALLS)) {
            List<UUID> calls = Documents.ids(message, CallDocuments.CALLS).stream()
                    .map(called -> called.equals(Lines.home(from)) ? Lines.home(to) : called)
                    .toList();
            changes.add(set(CallDocuments.CALLS, calls));
        }
        if (!message.getBoolean(MessageDocuments.GONE, false)) {
            changes.add(unset(StoredIndex.KEYS));
        }
        return new Records.One(and(eq(id), eq(Lines.HOME, Lines.home(from))), combine(changes));
    }
}
