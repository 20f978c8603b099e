package dev.hearth.application.work;

import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectVisibility;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The way out of a project for who cannot be kept in it: they leave its group, or their account ends. What the last owner had falls
 * to the longest-serving of the managers, else of the members, else of the viewers. With the last person in it a project goes that
 * nobody else could see.
 */
public final class ProjectExit {
    private static final Comparator<ProjectMember> NEXT = Comparator.comparing(ProjectMember::role)
            .thenComparing(ProjectMember::joinedAt)
            .thenComparing(member -> member.user().toString());

    private final Projects projects;
    private final ProjectMembers members;
    private final Clock clock;

    public ProjectExit(Projects projects, ProjectMembers members, Clock clock) {
        this.projects = projects;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Ends a membership, within the caller's transaction. The heir comes first: a crash in between leaves two owners, not none.
     *
     * @return what was stored, to be published after the transaction
     */
    List<Revised> leave(ProjectId project, UserId user) {
        List<ProjectMember> others = others(project, user);
        List<Revised> changes = new ArrayList<>();
        if (ProjectOwners.isLast(members, project, user)) {
            others.stream()
                    .min(NEXT)
                    .flatMap(next -> members.change(project, next.user(), m -> m.with(ProjectRole.OWNER)))
                    .ifPresent(changes::add);
        }
        Instant now = clock.instant();
        members.change(project, user, m -> m.leaving(now)).ifPresent(changes::add);
        if (others.isEmpty()) {
            projects.find(project)
                    .filter(ProjectExit::isNobodysElse)
                    .flatMap(this::delete)
                    .ifPresent(changes::add);
        }
        return List.copyOf(changes);
    }

    /** Takes a project away for good, within the caller's transaction. */
    Optional<Project> delete(Project project) {
        Instant now = clock.instant();
        return projects.change(project.id(), p -> p.with(p.life().deleting(now)));
    }

    /** Whether nobody could run it, with nobody in it. */
    static boolean isNobodysElse(Project project) {
        return project.group().isEmpty() || project.visibility() == ProjectVisibility.PRIVATE;
    }

    private List<ProjectMember> others(ProjectId project, UserId user) {
        return Page.all(from -> members.of(project, from.map(UserId::parse), PageRequest.MAX_LIMIT)).stream()
                .filter(member -> !member.user().equals(user))
                .toList();
    }
}
