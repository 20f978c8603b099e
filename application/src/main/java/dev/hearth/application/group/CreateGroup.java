package dev.hearth.application.group;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.Caller;
import java.time.Clock;
import java.time.Instant;

/** Founds a group; who founds it owns it. */
public final class CreateGroup {
    private final Groups groups;
    private final GroupMembers members;
    private final Transactions transactions;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    public CreateGroup(
            Groups groups, GroupMembers members, Transactions transactions, EventBus bus, IdSource ids, Clock clock) {
        this.groups = groups;
        this.members = members;
        this.transactions = transactions;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    public record Command(GroupName name, String description) {}

    public GroupView run(Caller caller, Command command) {
        Instant now = clock.instant();
        Group group = Group.found(new GroupId(ids.next()), command.name(), command.description(), caller.user(), now);
        GroupMember owner = GroupMember.joining(group.id(), caller.user(), GroupRole.OWNER, now);
        // The group first: a name that is taken must leave nothing behind, also where the store has no transactions. An
        // owner
        // missing after a crash in between leaves a name that is taken and nothing that anybody can see.
        JoinedGroup stored = transactions.run(() -> {
            Group founded = groups.add(group);
            return new JoinedGroup(founded, members.add(owner));
        });
        bus.publish(stored.group());
        bus.publish(stored.member());
        return GroupView.of(stored);
    }
}
