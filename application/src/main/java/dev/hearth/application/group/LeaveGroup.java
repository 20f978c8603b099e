package dev.hearth.application.group;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.Caller;
import java.util.List;

/** Takes somebody out of a group they no longer want to be in, archived or not. */
public final class LeaveGroup {
    private final GroupAccess access;
    private final Departure departure;
    private final GroupJournal journal;
    private final Transactions transactions;
    private final EventBus bus;

    public LeaveGroup(
            GroupAccess access, Departure departure, GroupJournal journal, Transactions transactions, EventBus bus) {
        this.access = access;
        this.departure = departure;
        this.journal = journal;
        this.transactions = transactions;
        this.bus = bus;
    }

    public void run(Caller caller, GroupId id) {
        List<Revised> changes = transactions.run(() -> {
            JoinedGroup joined = access.joined(caller, id);
            GroupPolicy.mayLeave(joined.role());
            List<Revised> ended = departure.end(joined.member());
            journal.note(id, caller.user(), ActivityKind.MEMBER_LEFT, "");
            return ended;
        });
        changes.forEach(bus::publish);
    }
}
