package dev.hearth.testkit.memory;

import dev.hearth.application.group.port.Groups;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryGroups implements Groups {
    private final MemoryStore store;
    private final MemoryGroupMembers members;
    private final Map<GroupId, Group> groups = new HashMap<>();
    private final Map<NameKey, GroupId> names = new HashMap<>();

    MemoryGroups(MemoryStore store, MemoryGroupMembers members) {
        this.store = store;
        this.members = members;
    }

    @Override
    public Group add(Group group) {
        return store.locked(() -> {
            if (names.containsKey(group.name().key())) {
                throw new Refusal.Conflict("name", "There is already a group of this name.");
            }
            Group stored = store.record(group.scope(), group::storedAt);
            store.put(groups, group.id(), stored);
            store.put(names, group.name().key(), group.id());
            return stored;
        });
    }

    @Override
    public Optional<Group> find(GroupId id) {
        return store.locked(() -> Optional.ofNullable(groups.get(id)));
    }

    @Override
    public Page<JoinedGroup> joinedBy(UserId user, Optional<GroupId> after, int limit) {
        List<JoinedGroup> found = store.locked(() -> members.all(user).stream()
                .flatMap(this::joined)
                .filter(joined -> after.map(GroupId::toString).orElse("").compareTo(key(joined)) < 0)
                .sorted(Comparator.comparing(MemoryGroups::key))
                .limit(limit + 1L)
                .toList());
        return Page.cut(found, limit, MemoryGroups::key);
    }

    private Stream<JoinedGroup> joined(GroupMember member) {
        return Stream.of(member.group())
                .map(groups::get)
                .filter(Objects::nonNull)
                .map(group -> new JoinedGroup(group, member));
    }

    private static String key(JoinedGroup joined) {
        return joined.group().id().toString();
    }
}
