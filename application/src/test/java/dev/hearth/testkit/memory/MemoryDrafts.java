package dev.hearth.testkit.memory;

import dev.hearth.application.chat.port.Drafts;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class MemoryDrafts implements Drafts {
    private final MemoryPersonal<Key, Draft> records;

    private record Key(UserId user, Conversation conversation) {}

    MemoryDrafts(MemoryStore store) {
        this.records = new MemoryPersonal<>(store, Draft::storedAt);
    }

    @Override
    public Draft find(UserId user, Conversation conversation) {
        return records.find(new Key(user, conversation), Draft.none(user, conversation));
    }

    @Override
    public Draft change(UserId user, Conversation conversation, UnaryOperator<Draft> change) {
        return records.change(new Key(user, conversation), Draft.none(user, conversation), change);
    }

    @Override
    public Page<Draft> of(UserId user, Optional<Long> after, int limit) {
        List<Draft> found = records.all().stream()
                .filter(d -> d.user().equals(user) && d.text().isPresent() && d.revision() > after.orElse(0L))
                .sorted(Comparator.comparingLong(Draft::revision))
                .limit(limit + 1L)
                .toList();
        return Page.cut(found, limit, draft -> Long.toString(draft.revision()));
    }

    @Override
    public void removeAll(UserId user) {
        records.removeAll(user.scope());
    }
}
