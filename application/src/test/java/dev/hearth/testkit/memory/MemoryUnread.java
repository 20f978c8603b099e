package dev.hearth.testkit.memory;

import dev.hearth.application.chat.port.Unread;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.chat.UnreadCount;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts by looking at every message: what the other stores' cleverer ways are held against. */
final class MemoryUnread implements Unread {
    private final MemoryStore store;
    private final MemoryChannelMembers members;
    private final MemoryMessages messages;
    private final MemoryReadMarkers markers;

    MemoryUnread(MemoryStore store, MemoryChannelMembers members, MemoryMessages messages, MemoryReadMarkers markers) {
        this.store = store;
        this.members = members;
        this.messages = messages;
        this.markers = markers;
    }

    @Override
    public Map<Conversation, UnreadCount> of(UserId user, Collection<Conversation> conversations) {
        return store.locked(() -> {
            Map<Conversation, UnreadCount> counts = new HashMap<>();
            conversations.forEach(c -> from(user, c).ifPresent(from -> counts.put(c, count(user, c, from))));
            return counts;
        });
    }

    private UnreadCount count(UserId user, Conversation conversation, long from) {
        List<Message> unread = unread(user, conversation, from);
        long calls = unread.stream().filter(m -> m.body().mentions().call(user)).count();
        return new UnreadCount(conversation, from, unread.size(), calls);
    }

    @Override
    public Page<Message> messages(UserId user, Conversation conversation, long position, int limit) {
        List<Message> found = store.locked(() -> from(user, conversation)
                .map(from -> unread(user, conversation, Math.max(from, position)))
                .orElse(List.of()));
        return Page.cut(found.stream().limit(limit + 1L).toList(), limit, message -> Long.toString(message.position()));
    }

    private List<Message> unread(UserId user, Conversation conversation, long from) {
        return messages.in(conversation)
                .filter(m -> m.position() > from)
                .filter(m -> m.deleted().isEmpty() && !m.author().equals(user))
                .sorted(Comparator.comparingLong(Message::position))
                .toList();
    }

    private Optional<Long> from(UserId user, Conversation conversation) {
        ReadMarker marker = markers.find(user, conversation);
        if (!(conversation instanceof Conversation.Line) && marker.following() != ReadMarker.Following.YES) {
            return Optional.empty();
        }
        Optional<Long> beginning = conversation
                .channel()
                .map(channel -> members.find(channel, user).map(ChannelMember::firstRevision))
                .orElse(Optional.of(0L));
        return beginning.map(first -> marker.position() == ReadMarker.NOT_YET ? first : marker.position());
    }
}
