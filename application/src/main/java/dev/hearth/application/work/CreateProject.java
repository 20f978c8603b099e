package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.GroupAccess;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.JoinedProject;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectVisibility;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Begins a project, in a group or one's own; who begins it owns it. */
public final class CreateProject {
    private final Projects projects;
    private final ProjectMembers members;
    private final GroupAccess groupAccess;
    private final NotedProjects noted;
    private final Transactions transactions;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    public CreateProject(
            Projects projects,
            ProjectMembers members,
            GroupAccess groupAccess,
            NotedProjects noted,
            Transactions transactions,
            EventBus bus,
            IdSource ids,
            Clock clock) {
        this.projects = projects;
        this.members = members;
        this.groupAccess = groupAccess;
        this.noted = noted;
        this.transactions = transactions;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the project is to be.
     *
     * @param group empty for a personal project
     * @param visibility empty for the usual one: the group's people, or nobody else
     */
    public record Command(Optional<GroupId> group, ProjectCard card, Optional<ProjectVisibility> visibility) {
        private ProjectVisibility seen() {
            return visibility.orElse(group.isPresent() ? ProjectVisibility.GROUP : ProjectVisibility.PRIVATE);
        }
    }

    /** Refuses with a conflict when the key is taken. */
    public ProjectView run(Caller caller, Command command) {
        command.group().ifPresent(group -> groupAccess.permitted(caller, group, GroupPermission.CREATE_PROJECTS));
        Instant now = clock.instant();
        ProjectId id = new ProjectId(ids.next());
        Project project = Project.planned(id, command.group(), command.card(), command.seen(), caller.user(), now);
        ProjectMember owner = ProjectMember.joining(id, caller.user(), ProjectRole.OWNER, now);
        JoinedProject stored = transactions.run(() -> {
            Project begun = projects.add(project);
            JoinedProject joined = new JoinedProject(begun, members.add(owner));
            noted.made(begun);
            return joined;
        });
        bus.publish(stored.project());
        bus.publish(stored.member());
        return ProjectView.of(stored);
    }
}
