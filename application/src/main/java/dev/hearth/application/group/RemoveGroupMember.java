package dev.hearth.application.group;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.List;

/** Sends somebody away from a group, archived or not. */
public final class RemoveGroupMember {
    private final GroupAccess access;
    private final GroupMembers members;
    private final Departure departure;
    private final GroupJournal journal;
    private final Transactions transactions;
    private final EventBus bus;

    public RemoveGroupMember(
            GroupAccess access,
            GroupMembers members,
            Departure departure,
            GroupJournal journal,
            Transactions transactions,
            EventBus bus) {
        this.access = access;
        this.members = members;
        this.departure = departure;
        this.journal = journal;
        this.transactions = transactions;
        this.bus = bus;
    }

    public void run(Caller caller, GroupId id, UserId user) {
        List<Revised> changes = transactions.run(() -> {
            JoinedGroup host = access.joined(caller, id);
            GroupPolicy.must(host, GroupPermission.MANAGE_MEMBERS);
            GroupMember subject = members.find(id, user).orElseThrow(() -> new Refusal.NotFound("member"));
            GroupPolicy.mayManage(host, new JoinedGroup(host.group(), subject));
            List<Revised> ended = departure.end(subject);
            journal.notePerson(id, caller.user(), ActivityKind.MEMBER_REMOVED, user, "");
            return ended;
        });
        changes.forEach(bus::publish);
    }
}
