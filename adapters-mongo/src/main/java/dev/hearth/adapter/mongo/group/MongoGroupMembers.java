package dev.hearth.adapter.mongo.group;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Changeable;
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
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;

/** Memberships in the collection {@code group_members}. */
public final class MongoGroupMembers implements GroupMembers {
    /** Has not ended; also where the field is missing. */
    static final Bson ACTIVE = eq(GroupDocuments.LEFT_AT, null);

    private final Records members;
    private final RevisedWrites writes;
    private final Changeable<GroupMember> kind;
    private final Changeable<GroupMember> anew;

    public MongoGroupMembers(MongoLink link, RevisedWrites writes) {
        this.members = link.records(MongoSchema.GROUP_MEMBERS);
        this.writes = writes;
        this.kind = kind(members, GroupMember::changedAt);
        this.anew = kind(members, GroupMember::storedAt);
    }

    private static Changeable<GroupMember> kind(Records members, BiFunction<GroupMember, Long, GroupMember> revised) {
        return Changeable.whole(
                members,
                GroupDocuments::member,
                GroupDocuments::write,
                revised,
                member -> GroupDocuments.update(GroupDocuments.write(member)));
    }

    public ChangeSource changes() {
        return new ChangeSource(Scope.Kind.GROUP, members, GroupDocuments.GROUP, GroupDocuments::member);
    }

    @Override
    public GroupMember add(GroupMember member) {
        return find(member.group(), member.user()).or(() -> rejoined(member)).orElseGet(() -> insert(member));
    }

    /** Somebody who had left begins anew in the document they had. */
    private Optional<GroupMember> rejoined(GroupMember member) {
        return writes.change(
                anew, anytime(member.group(), member.user()), before -> before.isActive() ? before : member);
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
    public GroupMember change(GroupId group, UserId user, UnaryOperator<GroupMember> change) {
        return writes.change(kind, place(group, user), change).orElseThrow(() -> new Refusal.NotFound("member"));
    }

    @Override
    public void endAll(GroupId group, Instant at) {
        members.updateAll(
                and(eq(GroupDocuments.GROUP, group.value()), ACTIVE), set(GroupDocuments.LEFT_AT, Date.from(at)));
    }

    @Override
    public Optional<GroupMember> find(GroupId group, UserId user) {
        return members.first(place(group, user)).map(GroupDocuments::member);
    }

    @Override
    public Page<GroupMember> of(GroupId group, Optional<UserId> after, int limit) {
        Bson all = and(eq(GroupDocuments.GROUP, group.value()), ACTIVE);
        Bson rest = after.map(user -> and(all, gt(GroupDocuments.USER, user.value())))
                .orElse(all);
        List<GroupMember> found = members.list(rest, ascending(GroupDocuments.USER), limit + 1).stream()
                .map(GroupDocuments::member)
                .toList();
        return Page.cut(found, limit, member -> member.user().toString());
    }

    @Override
    public List<GroupMember> membershipsOf(UserId user) {
        return members.all(and(eq(GroupDocuments.USER, user.value()), ACTIVE)).stream()
                .map(GroupDocuments::member)
                .toList();
    }

    private static Bson place(GroupId group, UserId user) {
        return and(anytime(group, user), ACTIVE);
    }

    private static Bson anytime(GroupId group, UserId user) {
        return and(eq(GroupDocuments.GROUP, group.value()), eq(GroupDocuments.USER, user.value()));
    }
}
