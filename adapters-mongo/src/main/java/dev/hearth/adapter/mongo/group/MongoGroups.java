package dev.hearth.adapter.mongo.group;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.group.port.Groups;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** Groups in the collection {@code groups}. */
public final class MongoGroups implements Groups {
    /** Is not deleted; also where the field is missing. */
    private static final Bson EXISTS = eq(GroupDocuments.DELETED_AT, null);

    private final Records groups;
    private final Records members;
    private final RevisedWrites writes;
    private final Changeable<Group> kind;

    public MongoGroups(MongoLink link, RevisedWrites writes) {
        this.groups = link.records(MongoSchema.GROUPS);
        this.members = link.records(MongoSchema.GROUP_MEMBERS);
        this.writes = writes;
        this.kind = Changeable.whole(
                groups,
                GroupDocuments::group,
                GroupDocuments::write,
                Group::changedAt,
                group -> GroupDocuments.update(GroupDocuments.write(group)));
    }

    public ChangeSource changes() {
        return new ChangeSource(Scope.Kind.GROUP, groups, "_id", GroupDocuments::group);
    }

    @Override
    public Group add(Group group) {
        return named(() -> writes.insert(groups, group.scope(), group::storedAt, GroupDocuments::write));
    }

    private static <T> T named(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKey e) {
            if (e.in(MongoSchema.GROUPS_NAME)) {
                throw new Refusal.Conflict("name", "There is already a group of this name.");
            }
            throw e;
        }
    }

    @Override
    public Optional<Group> find(GroupId id) {
        return groups.first(existing(id)).map(GroupDocuments::group);
    }

    @Override
    public Group change(GroupId id, UnaryOperator<Group> change) {
        return named(() -> writes.change(kind, existing(id), change)).orElseThrow(() -> new Refusal.NotFound("group"));
    }

    @Override
    public Page<Group> open(Optional<GroupId> after, int limit) {
        return page(eq(GroupDocuments.OPEN, true), after, limit);
    }

    /** Words are looked for in one document after the other, since they may stand anywhere. */
    @Override
    public Page<Group> list(Optional<NameKey> part, Optional<GroupId> after, int limit) {
        Bson named = part.map(key -> regex(GroupDocuments.NAME_KEY, Pattern.quote(key.value())))
                .orElse(empty());
        return page(and(EXISTS, named), after, limit);
    }

    private Page<Group> page(Bson filter, Optional<GroupId> after, int limit) {
        Bson rest = after.map(group -> and(filter, gt("_id", group.value()))).orElse(filter);
        List<Group> found = groups.list(rest, ascending("_id"), limit + 1).stream()
                .map(GroupDocuments::group)
                .toList();
        return Page.cut(found, limit, group -> group.id().toString());
    }

    private static Bson existing(GroupId id) {
        return and(eq(id.value()), EXISTS);
    }

    /** Two reads, however many groups: the memberships of the page, then their groups. */
    @Override
    public Page<JoinedGroup> joinedBy(UserId user, Optional<GroupId> after, int limit) {
        Bson own = and(eq(GroupDocuments.USER, user.value()), MongoGroupMembers.ACTIVE);
        Bson rest = after.map(group -> and(own, gt(GroupDocuments.GROUP, group.value())))
                .orElse(own);
        List<GroupMember> found = members.list(rest, ascending(GroupDocuments.GROUP), limit + 1).stream()
                .map(GroupDocuments::member)
                .toList();
        Page<GroupMember> page = Page.cut(found, limit, member -> member.group().toString());
        return new Page<>(joined(page.items()), page.next());
    }

    private List<JoinedGroup> joined(List<GroupMember> memberships) {
        if (memberships.isEmpty()) {
            return List.of();
        }
        List<?> ids = memberships.stream().map(member -> member.group().value()).toList();
        Map<GroupId, Group> byId = groups.all(and(in("_id", ids), EXISTS)).stream()
                .map(GroupDocuments::group)
                .collect(Collectors.toMap(Group::id, Function.identity()));
        return memberships.stream().flatMap(member -> joined(member, byId)).toList();
    }

    private static Stream<JoinedGroup> joined(GroupMember member, Map<GroupId, Group> byId) {
        return Optional.ofNullable(byId.get(member.group())).map(group -> new JoinedGroup(group, member)).stream();
    }
}
