package dev.hearth.application.group;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.Archiving;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.identity.Caller;
import java.util.List;

/** Deletes one's own group for good. */
public final class DeleteGroup {
    private final GroupAccess access;
    private final GroupCloser closer;
    private final Transactions transactions;
    private final EventBus bus;

    public DeleteGroup(GroupAccess access, GroupCloser closer, Transactions transactions, EventBus bus) {
        this.access = access;
        this.closer = closer;
        this.transactions = transactions;
        this.bus = bus;
    }

    public void run(Caller caller, GroupId id) {
        List<Revised> changes = transactions.run(() -> {
            GroupPolicy.mustOwn(access.joined(caller, id).group(), caller.user());
            return closer.delete(caller.user(), id, Archiving.By.GROUP);
        });
        changes.forEach(bus::publish);
    }
}
