package dev.hearth.adapter.mongo.group;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Memberships in the collection {@code group_members}. */
public final class MongoGroupMembers implements GroupMembers {
    private final Records members;
    private final RevisedWrites writes;

    public MongoGroupMembers(MongoLink link, RevisedWrites writes) {
        this.members = link.records(MongoSchema.GROUP_MEMBERS);
        this.writes = writes;
    }

    public ChangeSource changes() {
        return new ChangeSource(Scope.Kind.GROUP, members, GroupDocuments.GROUP, GroupDocuments::member);
    }

    @Override
    public GroupMember add(GroupMember member) {
        return find(member.group(), member.user()).orElseGet(() -> insert(member));
    }

    private GroupMember insert(GroupMember member) {
        try {
            return writes.insert(members, member.scope(), member::storedAt, GroupDocuments::write);
        } catch (DuplicateKey e) {
            if (!e.in(MongoSchema.GROUP_MEMBERS_PLACE)) {
                throw e;
            }
            return GroupDocuments.member(members.refusedFor(place(member.group(), member.user()), e));
        }
    }

    @Override
    public Optional<GroupMember> find(GroupId group, UserId user) {
        return members.first(place(group, user)).map(GroupDocuments::member);
    }

    @Override
    public Page<GroupMember> of(GroupId group, Optional<UserId> after, int limit) {
        Bson all = eq(GroupDocuments.GROUP, group.value());
        Bson rest = after.map(user -> and(all, gt(GroupDocuments.USER, user.value())))
                .orElse(all);
        List<GroupMember> found = members.list(rest, ascending(GroupDocuments.USER), limit + 1).stream()
                .map(GroupDocuments::member)
                .toList();
        return Page.cut(found, limit, member -> member.user().toString());
    }

    @Override
    public List<GroupId> groupsOf(UserId user) {
        return members.all(eq(GroupDocuments.USER, user.value())).stream()
                .map(GroupDocuments::member)
                .map(GroupMember::group)
                .toList();
    }

    private static Bson place(GroupId group, UserId user) {
        return and(eq(GroupDocuments.GROUP, group.value()), eq(GroupDocuments.USER, user.value()));
    }
}
