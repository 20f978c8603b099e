package dev.hearth.application.admin;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.GroupCloser;
import dev.hearth.application.group.GroupView;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.group.Archiving;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Caller;

/** Lets an archived group go on, whoever it belongs to. */
public final class RestoreAnyGroup {
    private final GroupCloser closer;
    private final Auditor auditor;
    private final Transactions transactions;
    private final EventBus bus;

    public RestoreAnyGroup(GroupCloser closer, Auditor auditor, Transactions transactions, EventBus bus) {
        this.closer = closer;
        this.auditor = auditor;
        this.transactions = transactions;
        this.bus = bus;
    }

    public GroupView run(Caller caller, GroupId id) {
        AdminPolicy.mustBeAdmin(caller);
        Group restored = transactions.run(() -> {
            Group group = closer.restore(caller.user(), id, Archiving.By.SERVER);
            auditor.note(caller, AuditAction.GROUP_RESTORED, group);
            return group;
        });
        bus.publish(restored);
        return GroupView.of(restored);
    }
}
