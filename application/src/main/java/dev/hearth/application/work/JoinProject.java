package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.GroupAccess;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectPolicy;
import dev.hearth.domain.work.ProjectRole;
import java.time.Clock;

/** Takes somebody into a project of their group that they see, if they may make tasks there. Joining again changes nothing. */
public final class JoinProject {
    private final ProjectAccess access;
    private final GroupAccess groupAccess;
    private final ProjectMembers members;
    private final UserCards cards;
    private final EventBus bus;
    private final Clock clock;

    public JoinProject(
            ProjectAccess access,
            GroupAccess groupAccess,
            ProjectMembers members,
            UserCards cards,
            EventBus bus,
            Clock clock) {
        this.access = access;
        this.groupAccess = groupAccess;
        this.members = members;
        this.cards = cards;
        this.bus = bus;
        this.clock = clock;
    }

    public ProjectMemberView run(Caller caller, ProjectId id) {
        SeenProject found = access.seen(caller, id);
        ProjectMember member = found.member().orElseGet(() -> joined(caller, found));
        return ProjectMemberView.of(member, cards.one(caller.user()));
    }

    private ProjectMember joined(Caller caller, SeenProject found) {
        Project project = found.project();
        ProjectPolicy.mayJoin(project, found.groupMember());
        project.group().ifPresent(group -> groupAccess.permitted(caller, group, GroupPermission.CREATE_TASKS));
        access.mustBeOpen(project);
        ProjectMember member =
                members.add(ProjectMember.joining(project.id(), caller.user(), ProjectRole.MEMBER, clock.instant()));
        bus.publish(member);
        return member;
    }
}
