package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.adapter.mongo.store.Sessions;
import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageVersion;
import dev.hearth.domain.chat.MovedTalk;
import dev.hearth.domain.chat.ThreadSummary;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;

/** Messages in the collection {@code messages}. */
public final class MongoMessages implements Messages {
    private final Records messages;
    private final Sessions sessions;
    private final RevisedWrites writes;
    private final ThreadSummaries summaries;
    private final Changeable<Message> kind;

    public MongoMessages(MongoLink link, RevisedWrites writes) {
        this.messages = link.records(MongoSchema.MESSAGES);
        this.sessions = link.sessions();
        this.writes = writes;
        this.summaries = new ThreadSummaries(messages);
        this.kind = new Changeable<>(
                messages,
                Optional.of(MessageDocuments.CHANNEL),
                VersionDocuments.WITHOUT,
                MessageDocuments::message,
                MessageDocuments::write,
                Message::changedAt,
                VersionDocuments::update);
    }

    /** Of what is said in scopes of a kind. */
    public ChangeSource changes(Scope.Kind kind) {
        return new ChangeSource(
                kind, messages, MessageDocuments.CHANNEL, VersionDocuments.WITHOUT, MessageDocuments::message);
    }

    @Override
    public Message append(Message message) {
        return sentBefore(message).orElseGet(() -> insert(message));
    }

    /**
     * Outside of transactions nobody asks: nearly every send is the first of its kind, and the index catches the others. Within
     * one, a refused insert would end it.
     */
    private Optional<Message> sentBefore(Message message) {
        return sessions.current()
                .flatMap(session -> messages.first(sameSend(message)))
                .map(MessageDocuments::message);
    }

    private Message insert(Message message) {
        try {
            return writes.insert(kind, message.scope(), message::storedAt);
        } catch (DuplicateKey e) {
            if (!e.in(MongoSchema.MESSAGES_SEND)) {
                throw e;
            }
            return MessageDocuments.message(messages.refusedFor(sameSend(message), e));
        }
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return messages.first(eq(id.value()), VersionDocuments.WITHOUT).map(MessageDocuments::message);
    }

    @Override
    public List<Message> all(Set<MessageId> ids) {
        return ids.isEmpty()
                ? List.of()
                : messages
                        .all(in("_id", ids.stream().map(MessageId::value).toList()), VersionDocuments.WITHOUT)
                        .stream()
                        .map(MessageDocuments::message)
                        .toList();
    }

    @Override
    public Optional<Message> change(MessageId id, UnaryOperator<Message> change) {
        return writes.change(kind, eq(id.value()), change);
    }

    @Override
    public Page<Message> before(Conversation conversation, long position, int limit) {
        Bson earlier = and(Lines.messages(conversation), lt(MessageDocuments.POSITION, position));
        return page(earlier, descending(MessageDocuments.POSITION), limit);
    }

    @Override
    public Page<Message> after(Conversation conversation, long position, int limit) {
        Bson later = and(Lines.messages(conversation), gt(MessageDocuments.POSITION, position));
        return page(later, ascending(MessageDocuments.POSITION), limit);
    }

    @Override
    public Page<Message> pinned(ChannelId channel, long position, int limit) {
        Bson pinned = and(
                eq(MessageDocuments.PINNED_IN, channel.value()),
                eq(MessageDocuments.CHANNEL, channel.value()),
                lt(MessageDocuments.POSITION, position));
        return page(pinned, descending(MessageDocuments.POSITION), limit);
    }

    private Page<Message> page(Bson filter, Bson order, int limit) {
        List<Message> found = messages.parts(filter, order, limit + 1, VersionDocuments.WITHOUT).stream()
                .map(MessageDocuments::message)
                .toList();
        return Page.cut(found, limit, message -> String.valueOf(message.position()));
    }

    @Override
    public MovedTalk move(Conversation.About from, Scope to, int most) {
        return new MessageMoves(messages, writes).move(from, new Conversation.About(to, from.subject()), most);
    }

    @Override
    public List<MessageVersion> versions(MessageId id) {
        return messages.first(eq(id.value()), VersionDocuments.ALONE)
                .map(VersionDocuments::read)
                .orElse(List.of());
    }

    @Override
    public Map<MessageId, ThreadSummary> threads(Set<MessageId> roots) {
        return roots.isEmpty() ? Map.of() : summaries.of(roots);
    }

    private static Bson sameSend(Message message) {
        return and(
                eq(MessageDocuments.CHANNEL, message.scope().id()),
                eq(MessageDocuments.SEND_KEY, MessageDocuments.sendKey(message)));
    }
}
