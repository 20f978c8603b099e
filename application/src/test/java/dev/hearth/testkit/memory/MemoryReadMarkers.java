package dev.hearth.testkit.memory;

import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MovedTalk;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

final class MemoryReadMarkers implements ReadMarkers {
    private final MemoryPersonal<Key, ReadMarker> records;

    private record Key(UserId user, Conversation conversation) {}

    MemoryReadMarkers(MemoryStore store) {
        this.records = new MemoryPersonal<>(store, ReadMarker::storedAt);
    }

    @Override
    public ReadMarker find(UserId user, Conversation conversation) {
        return records.find(new Key(user, conversation), ReadMarker.none(user, conversation));
    }

    @Override
    public ReadMarker change(UserId user, Conversation conversation, UnaryOperator<ReadMarker> change) {
        return records.change(new Key(user, conversation), ReadMarker.none(user, conversation), change);
    }

    @Override
    public Page<ReadMarker> followed(UserId user, Optional<MessageId> before, int limit) {
        List<ReadMarker> found = records.all().stream()
                .filter(m -> m.user().equals(user) && m.following() == ReadMarker.Following.YES)
                .filter(m -> m.conversation().thread().isPresent())
                .filter(m ->
                        before.isEmpty() || thread(m).compareTo(before.get().toString()) < 0)
                .sorted(Comparator.comparing(MemoryReadMarkers::thread).reversed())
                .limit(limit + 1L)
                .toList();
        return Page.cut(found, limit, MemoryReadMarkers::thread);
    }

    private static String thread(ReadMarker marker) {
        return marker.conversation().thread().map(MessageId::toString).orElse("");
    }

    @Override
    public Page<UserId> followers(Conversation conversation, Optional<UserId> after, int limit) {
        List<UserId> found = records.all().stream()
                .filter(m -> m.conversation().equals(conversation) && m.following() == ReadMarker.Following.YES)
                .map(ReadMarker::user)
                .filter(user ->
                        after.isEmpty() || user.toString().compareTo(after.get().toString()) > 0)
                .sorted(Comparator.comparing(UserId::toString))
                .limit(limit + 1L)
                .toList();
        return Page.cut(found, limit, UserId::toString);
    }

    @Override
    public List<ReadMarker> of(Conversation.About conversation) {
        return records.all().stream()
                .filter(m -> m.conversation().equals(conversation))
                .toList();
    }

    @Override
    public List<ReadMarker> move(MovedTalk talk, Set<UserId> people) {
        return of(talk.from()).stream()
                .filter(marker -> people.contains(marker.user()))
                .map(marker -> moved(marker, talk))
                .toList();
    }

    private ReadMarker moved(ReadMarker marker, MovedTalk talk) {
        records.remove(new Key(marker.user(), talk.from()));
        records.remove(new Key(marker.user(), talk.to()));
        return change(marker.user(), talk.to(), none -> marker.movedTo(talk));
    }

    @Override
    public void removeAll(UserId user) {
        records.removeAll(user.scope());
    }
}
