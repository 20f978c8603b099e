package dev.hearth.application.work;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectPolicy;
import dev.hearth.domain.work.ProjectRole;
import java.time.Clock;
import java.util.Optional;

/** Lets somebody else into a project. Who is in already keeps the role they have. */
public final class AddProjectMember {
    private final ProjectAccess access;
    private final ProjectMembers members;
    private final GroupMembers groupMembers;
    private final Users users;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final UserCards cards;
    private final EventBus bus;
    private final Clock clock;

    public AddProjectMember(
            ProjectAccess access,
            ProjectMembers members,
            GroupMembers groupMembers,
            Users users,
            FollowUps followUps,
            Transactions transactions,
            UserCards cards,
            EventBus bus,
            Clock clock) {
        this.access = access;
        this.members = members;
        this.groupMembers = groupMembers;
        this.users = users;
        this.followUps = followUps;
        this.transactions = transactions;
        this.cards = cards;
        this.bus = bus;
        this.clock = clock;
    }

    public ProjectMemberView run(Caller caller, ProjectId id, UserId newcomer, ProjectRole role) {
        SeenProject found = access.mustRun(caller, id);
        access.mustBeOpen(found.project());
        ProjectPolicy.mayGive(found.standing().orElseThrow(), role);
        mustFit(found.project(), newcomer);
        ProjectMember member =
                transactions.run(() -> letIn(caller, ProjectMember.joining(id, newcomer, role, clock.instant())));
        mustStillFit(found.project(), member);
        bus.publish(member);
        return ProjectMemberView.of(member, cards.one(newcomer));
    }

    private ProjectMember letIn(Caller caller, ProjectMember joining) {
        Optional<Revised> before =
                members.find(joining.project(), joining.user()).map(Revised.class::cast);
        ProjectMember member = members.add(joining);
        followUps.of(new FollowUps.Change(caller.user().scope(), before, member));
        return member;
    }

    /** In a group's project somebody outside the group is refused like somebody who does not exist: groups are private. */
    private void mustFit(Project project, UserId newcomer) {
        if (!fits(project, newcomer)) {
            throw unfit();
        }
    }

    private boolean fits(Project project, UserId newcomer) {
        return users.find(newcomer).isPresent()
                && project.group()
                        .map(group -> groupMembers.find(group, newcomer).isPresent())
                        .orElse(true);
    }

    /** Looks once more after the membership is stored: they may have left the group, or deleted their account, meanwhile. */
    private void mustStillFit(Project project, ProjectMember member) {
        if (!fits(project, member.user())) {
            members.change(member.project(), member.user(), m -> m.leaving(clock.instant()))
                    .ifPresent(bus::publish);
            throw unfit();
        }
    }

    private static Refusal unfit() {
        return new Refusal.Invalid("userId", "is not somebody who can be in this project");
    }
}
