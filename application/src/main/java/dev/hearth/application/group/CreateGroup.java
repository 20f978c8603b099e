package dev.hearth.application.group;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.Caller;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Founds a group; who founds it owns it. */
public final class CreateGroup {
    private final Groups groups;
    private final Admission admission;
    private final GroupJournal journal;
    private final Transactions transactions;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    public CreateGroup(
            Groups groups,
            Admission admission,
            GroupJournal journal,
            Transactions transactions,
            EventBus bus,
            IdSource ids,
            Clock clock) {
        this.groups = groups;
        this.admission = admission;
        this.journal = journal;
        this.transactions = transactions;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    public record Command(GroupName name, String description) {}

    public GroupView run(Caller caller, Command command) {
        Group group = Group.found(
                new GroupId(ids.next()), command.name(), command.description(), caller.user(), clock.instant());
        // The group first: a name that is taken must leave nothing behind, also where the store has no transactions. An
        // owner
        // missing after a crash in between leaves a name that is taken and nothing that anybody can see.
        List<Revised> changes = new ArrayList<>();
        JoinedGroup stored = transactions.run(() -> {
            changes.clear();
            Group founded = groups.add(group);
            Admission.Admitted owner = admission.admit(group.id(), caller.user(), GroupRole.OWNER);
            changes.add(founded);
            changes.addAll(owner.changes());
            String name = group.name().value();
            journal.note(group.id(), caller.user(), ActivityKind.GROUP_CREATED, name);
            return new JoinedGroup(founded, owner.member());
        });
        changes.forEach(bus::publish);
        return GroupView.of(stored);
    }
}
