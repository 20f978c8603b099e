package dev.hearth.application.group;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import java.util.List;

/** Hands a group over to another member; who owned it stays as an admin. */
public final class TransferGroup {
    private final GroupAccess access;
    private final Handover handover;
    private final Transactions transactions;
    private final EventBus bus;

    public TransferGroup(GroupAccess access, Handover handover, Transactions transactions, EventBus bus) {
        this.access = access;
        this.handover = handover;
        this.transactions = transactions;
        this.bus = bus;
    }

    public GroupView run(Caller caller, GroupId id, UserId heir) {
        List<Revised> changes = transactions.run(() -> {
            JoinedGroup owned = access.joined(caller, id);
            GroupPolicy.mustOwn(owned.group(), caller.user());
            owned.group().mustBeInUse();
            return owned.group().isOwnedBy(heir) ? List.of() : handover.give(owned, heir, "");
        });
        changes.forEach(bus::publish);
        return GroupView.of(access.joined(caller, id));
    }
}
