package dev.hearth.application.group;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.util.List;

/** Takes somebody into an open group. Joining again changes nothing; any other group is not there. */
public final class JoinGroup {
    private final Groups groups;
    private final GroupMembers members;
    private final Admission admission;
    private final GroupJournal journal;
    private final Transactions transactions;
    private final EventBus bus;

    public JoinGroup(
            Groups groups,
            GroupMembers members,
            Admission admission,
            GroupJournal journal,
            Transactions transactions,
            EventBus bus) {
        this.groups = groups;
        this.members = members;
        this.admission = admission;
        this.journal = journal;
        this.transactions = transactions;
        this.bus = bus;
    }

    public GroupView run(Caller caller, GroupId id) {
        Admission.Admitted admitted = transactions.run(() -> members.find(id, caller.user())
                .map(already -> new Admission.Admitted(already, List.of()))
                .orElseGet(() -> joined(caller, id)));
        admitted.changes().forEach(bus::publish);
        return GroupView.of(new JoinedGroup(found(id), admitted.member()));
    }

    private Admission.Admitted joined(Caller caller, GroupId id) {
        Group group = found(id);
        if (!group.isOpen()) {
            throw new Refusal.NotFound("group");
        }
        Admission.Admitted admitted =
                admission.admit(id, caller.user(), group.settings().newcomers());
        journal.note(id, caller.user(), ActivityKind.MEMBER_JOINED, "");
        return admitted;
    }

    private Group found(GroupId id) {
        return groups.find(id).orElseThrow(() -> new Refusal.NotFound("group"));
    }
}
