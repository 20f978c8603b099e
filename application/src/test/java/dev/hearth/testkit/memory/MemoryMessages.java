package dev.hearth.testkit.memory;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.MessageVersion;
import dev.hearth.domain.chat.MovedTalk;
import dev.hearth.domain.chat.ThreadSummary;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

final class MemoryMessages implements Messages {
    private static final Comparator<Message> NEWEST_FIRST =
            Comparator.comparingLong(Message::position).reversed();

    private final MemoryStore store;
    private final Map<MessageId, Message> messages = new HashMap<>();
    private final Map<MessageId, List<MessageVersion>> versions = new HashMap<>();
    private final Map<Send, MessageId> sends = new HashMap<>();

    /** What is the same when a client sends again. */
    private record Send(Scope scope, UserId author, ClientMessageId clientId) {}

    MemoryMessages(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Message append(Message message) {
        return store.locked(() -> {
            Optional<Send> send =
                    message.origin().clientId().map(id -> new Send(message.scope(), message.author(), id));
            return send.flatMap(s -> Optional.ofNullable(sends.get(s)).map(messages::get))
                    .orElseGet(() -> {
                        Message stored = store.record(message.scope(), message::storedAt);
                        store.put(messages, message.id(), stored);
                        send.ifPresent(s -> store.put(sends, s, stored.id()));
                        return stored;
                    });
        });
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return store.locked(() -> Optional.ofNullable(messages.get(id)));
    }

    @Override
    public List<Message> all(Set<MessageId> ids) {
        return all().filter(message -> ids.contains(message.id())).toList();
    }

    @Override
    public Optional<Message> change(MessageId id, UnaryOperator<Message> change) {
        return store.locked(() -> find(id).map(before -> {
            Message after = change.apply(before);
            return after.equals(before) ? before : changed(before, after);
        }));
    }

    private Message changed(Message before, Message after) {
        if (after.body().text().isEmpty()) {
            store.remove(versions, after.id());
        } else if (!after.body().text().equals(before.body().text())) {
            before.body().text().ifPresent(text -> keepVersion(before, text));
        }
        Message stored = store.again(before, after::changedAt);
        store.put(messages, stored.id(), stored);
        return stored;
    }

    private void keepVersion(Message before, MessageText text) {
        List<MessageVersion> all = new ArrayList<>(versions(before.id()));
        all.add(new MessageVersion(
                all.size() + 1,
                text,
                before.body().editedAt().orElse(before.origin().createdAt())));
        store.put(versions, before.id(), all);
    }

    @Override
    public MovedTalk move(Conversation.About from, Scope to, int most) {
        return store.run(() -> {
            List<Message> all = in(from).sorted(NEWEST_FIRST.reversed()).toList();
            if (all.size() > most) {
                throw new Refusal.LimitReached("Too much was said about it.");
            }
            Conversation.About place = new Conversation.About(to, from.subject());
            long before = store.head(to);
            all.forEach(message -> moved(message, place));
            return new MovedTalk(
                    from, place, before, all.stream().map(Message::position).toList());
        });
    }

    private void moved(Message message, Conversation.About place) {
        Optional<ClientMessageId> name =
                message.origin().clientId().filter(id -> !sends.containsKey(send(place.scope(), message, id)));
        message.origin().clientId().ifPresent(id -> store.remove(sends, send(message.scope(), message, id)));
        store.forget(message);
        Message stored = store.record(place.scope(), next -> message.storedAt(next, place, name));
        store.put(messages, stored.id(), stored);
        name.ifPresent(id -> store.put(sends, send(place.scope(), message, id), stored.id()));
    }

    private static Send send(Scope scope, Message message, ClientMessageId id) {
        return new Send(scope, message.author(), id);
    }

    @Override
    public Page<Message> before(Conversation conversation, long position, int limit) {
        return page(in(conversation).filter(m -> m.position() < position), NEWEST_FIRST, limit);
    }

    @Override
    public Page<Message> after(Conversation conversation, long position, int limit) {
        return page(in(conversation).filter(m -> m.position() > position), NEWEST_FIRST.reversed(), limit);
    }

    @Override
    public Page<Message> pinned(ChannelId channel, long position, int limit) {
        Stream<Message> found = all().filter(m ->
                m.channel().filter(channel::equals).isPresent() && m.pinned().isPresent() && m.position() < position);
        return page(found, NEWEST_FIRST, limit);
    }

    @Override
    public List<MessageVersion> versions(MessageId id) {
        return store.locked(() -> versions.getOrDefault(id, List.of()));
    }

    @Override
    public Map<MessageId, ThreadSummary> threads(Set<MessageId> roots) {
        return store.locked(() -> {
            Map<MessageId, ThreadSummary> found = new HashMap<>();
            roots.forEach(root -> {
                List<Message> replies = all().filter(
                                m -> m.origin().thread().filter(root::equals).isPresent())
                        .sorted(NEWEST_FIRST)
                        .toList();
                if (!replies.isEmpty()) {
                    found.put(root, summary(root, replies));
                }
            });
            return found;
        });
    }

    private static ThreadSummary summary(MessageId root, List<Message> replies) {
        List<Message> there =
                replies.stream().filter(m -> m.deleted().isEmpty()).toList();
        return new ThreadSummary(
                root,
                there.size(),
                there.stream().findFirst().map(m -> m.origin().createdAt()),
                there.stream()
                        .limit(ThreadSummary.LOOKED_AT)
                        .map(Message::author)
                        .distinct()
                        .limit(ThreadSummary.MOST_PARTICIPANTS)
                        .toList());
    }

    /** The messages of a conversation, in no order. */
    Stream<Message> in(Conversation conversation) {
        return all().filter(m -> m.origin().conversation().equals(conversation));
    }

    /** Under the store's lock. Deleted ones too. */
    Stream<Message> all() {
        return store.locked(() -> List.copyOf(messages.values()).stream());
    }

    private static Page<Message> page(Stream<Message> found, Comparator<Message> order, int limit) {
        return Page.cut(
                found.sorted(order).limit(limit + 1L).toList(), limit, message -> String.valueOf(message.position()));
    }
}
