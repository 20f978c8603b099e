package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectRole;
import java.util.ArrayList;
import java.util.List;

/** Hands a project over: somebody else in it owns it, and whoever did manages it. */
public final class TransferProject {
    private final ProjectAccess access;
    private final ProjectMembers members;
    private final Transactions transactions;
    private final EventBus bus;

    public TransferProject(ProjectAccess access, ProjectMembers members, Transactions transactions, EventBus bus) {
        this.access = access;
        this.members = members;
        this.transactions = transactions;
        this.bus = bus;
    }

    public ProjectView run(Caller caller, ProjectId id, UserId heir) {
        SeenProject found = access.mustOwn(caller, id);
        access.mustBeOpen(found.project());
        List<Revised> changes = transactions.run(() -> given(id, caller.user(), heir));
        changes.forEach(bus::publish);
        return access.seen(caller, id).view();
    }

    /** The heir first: a crash in between leaves two owners, not none. */
    private List<Revised> given(ProjectId id, UserId owner, UserId heir) {
        ProjectMember crowned = members.change(id, heir, member -> member.with(ProjectRole.OWNER))
                .orElseThrow(() -> new Refusal.Invalid("userId", "is not somebody in this project"));
        List<Revised> changes = new ArrayList<>(List.of(crowned));
        if (!heir.equals(owner)) {
            members.change(id, owner, TransferProject::stepDown).ifPresent(changes::add);
        }
        return List.copyOf(changes);
    }

    /** Whoever hands it over for the group keeps the place they have. */
    private static ProjectMember stepDown(ProjectMember member) {
        return member.role() == ProjectRole.OWNER ? member.with(ProjectRole.MANAGER) : member;
    }
}
