package dev.hearth.application.admin;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.GroupCloser;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.admin.AdminPolicy;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.Archiving;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.util.List;

/** Deletes a group for good, whoever it belongs to. */
public final class DeleteAnyGroup {
    private final Groups groups;
    private final GroupCloser closer;
    private final Auditor auditor;
    private final Transactions transactions;
    private final EventBus bus;

    public DeleteAnyGroup(Groups groups, GroupCloser closer, Auditor auditor, Transactions transactions, EventBus bus) {
        this.groups = groups;
        this.closer = closer;
        this.auditor = auditor;
        this.transactions = transactions;
        this.bus = bus;
    }

    public void run(Caller caller, GroupId id) {
        AdminPolicy.mustBeAdmin(caller);
        List<Revised> changes = transactions.run(() -> {
            Group group = groups.find(id).orElseThrow(() -> new Refusal.NotFound("group"));
            auditor.note(caller, AuditAction.GROUP_DELETED, group);
            return closer.delete(caller.user(), id, Archiving.By.SERVER);
        });
        changes.forEach(bus::publish);
    }
}
