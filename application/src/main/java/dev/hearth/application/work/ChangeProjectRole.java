package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectPolicy;
import dev.hearth.domain.work.ProjectRole;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Gives a member another role in a project. */
public final class ChangeProjectRole {
    private final ProjectAccess access;
    private final ProjectOwners owners;
    private final ProjectMembers members;
    private final UserCards cards;
    private final EventBus bus;

    public ChangeProjectRole(
            ProjectAccess access, ProjectOwners owners, ProjectMembers members, UserCards cards, EventBus bus) {
        this.access = access;
        this.owners = owners;
        this.members = members;
        this.cards = cards;
        this.bus = bus;
    }

    public ProjectMemberView run(Caller caller, ProjectId id, UserId person, ProjectRole role) {
        SeenProject found = access.mustRun(caller, id);
        access.mustBeOpen(found.project());
        ProjectRole standing = found.standing().orElseThrow();
        ProjectPolicy.mayGive(standing, role);
        members.find(id, person).ifPresent(member -> ProjectPolicy.mayGive(standing, member.role()));
        ProjectMember changed = change(standing, id, person, role).orElseThrow(() -> new Refusal.NotFound("member"));
        bus.publish(changed);
        return ProjectMemberView.of(changed, cards.one(person));
    }

    private Optional<ProjectMember> change(ProjectRole standing, ProjectId id, UserId person, ProjectRole role) {
        UnaryOperator<ProjectMember> change = member -> {
            ProjectPolicy.mayGive(standing, member.role());
            return member.with(role);
        };
        if (role == ProjectRole.OWNER) {
            return members.change(id, person, change);
        }
        return owners.without(id, person, () -> members.change(id, person, change));
    }
}
