package dev.hearth.testkit.memory;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MemoryMessages implements Messages {
    private final MemoryStore store;
    private final Map<MessageId, Message> messages = new HashMap<>();
    private final Map<Send, Message> sends = new HashMap<>();

    /** What is the same when a client sends again. */
    private record Send(ChannelId channel, UserId author, ClientMessageId clientId) {}

    MemoryMessages(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Message append(Message message) {
        return store.locked(() -> {
            Optional<Send> send = message.clientId().map(id -> new Send(message.channel(), message.author(), id));
            return send.flatMap(s -> Optional.ofNullable(sends.get(s))).orElseGet(() -> {
                Message stored = store.record(message.scope(), message::storedAt);
                store.put(messages, message.id(), stored);
                send.ifPresent(s -> store.put(sends, s, stored));
                return stored;
            });
        });
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return store.locked(() -> Optional.ofNullable(messages.get(id)));
    }

    @Override
    public Page<Message> before(ChannelId channel, long position, int limit) {
        List<Message> found = store.locked(
                () -> store.history(channel.scope()).headMap(position, false).descendingMap().values().stream()
                        .filter(Message.class::isInstance)
                        .map(Message.class::cast)
                        .limit(limit + 1L)
                        .toList());
        return Page.cut(found, limit, message -> String.valueOf(message.position()));
    }
}
