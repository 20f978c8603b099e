package dev.hearth.testkit.memory;

import dev.hearth.application.group.port.Groups;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupName;
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
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
            mustBeFree(group.name());
            Group stored = store.record(group.scope(), group::storedAt);
            store.put(groups, group.id(), stored);
            store.put(names, group.name().key(), group.id());
            return stored;
        });
    }

    @Override
    public Optional<Group> find(GroupId id) {
        return store.locked(() -> Optional.ofNullable(groups.get(id))).filter(MemoryGroups::exists);
    }

    @Override
    public Page<JoinedGroup> joinedBy(UserId user, Optional<GroupId> after, int limit) {
        List<JoinedGroup> found = store.locked(() -> members.membershipsOf(user).stream()
                .flatMap(this::joined)
                .filter(joined -> after.map(GroupId::toString).orElse("").compareTo(key(joined)) < 0)
                .sorted(Comparator.comparing(MemoryGroups::key))
                .limit(limit + 1L)
                .toList());
        return Page.cut(found, limit, MemoryGroups::key);
    }

    private void mustBeFree(GroupName name) {
        if (names.containsKey(name.key())) {
            throw new Refusal.Conflict("name", "There is already a group of this name.");
        }
    }

    private static boolean exists(Group group) {
        return group.deletedAt().isEmpty();
    }

    @Override
    public Group change(GroupId id, UnaryOperator<Group> change) {
        return store.run(() -> {
            Group before = find(id).orElseThrow(() -> new Refusal.NotFound("group"));
            Group after = change.apply(before);
            return after.equals(before) ? before : replaced(before, after);
        });
    }

    private Group replaced(Group before, Group after) {
        store.remove(names, before.name().key());
        if (exists(after)) {
            mustBeFree(after.name());
            store.put(names, after.name().key(), after.id());
        }
        Group stored = store.again(before, after::changedAt);
        store.put(groups, stored.id(), stored);
        return stored;
    }

    @Override
    public Page<Group> open(Optional<GroupId> after, int limit) {
        return page(Group::isOpen, after, limit);
    }

    @Override
    public Page<Group> list(Optional<NameKey> part, Optional<GroupId> after, int limit) {
        return page(
                group -> part.map(key -> group.name().key().value().contains(key.value()))
                        .orElse(true),
                after,
                limit);
    }

    private Page<Group> page(Predicate<Group> fits, Optional<GroupId> after, int limit) {
        List<Group> found = store.locked(() -> groups.values().stream()
                .filter(MemoryGroups::exists)
                .filter(fits)
                .filter(group -> after.map(GroupId::toString).orElse("").compareTo(key(group)) < 0)
                .sorted(Comparator.comparing(MemoryGroups::key))
                .limit(limit + 1L)
                .toList());
        return Page.cut(found, limit, MemoryGroups::key);
    }

    private static String key(Group group) {
        return group.id().toString();
    }

    private Stream<JoinedGroup> joined(GroupMember member) {
        return Stream.of(member.group())
                .map(groups::get)
                .filter(Objects::nonNull)
                .filter(MemoryGroups::exists)
                .map(group -> new JoinedGroup(group, member));
    }

    private static String key(JoinedGroup joined) {
        return joined.group().id().toString();
    }
}
