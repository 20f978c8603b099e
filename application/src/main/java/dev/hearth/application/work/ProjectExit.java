package dev.hearth.application.work;

import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.application.work.port.Projects;
import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.domain.work.TaskGuest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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
    private final TaskGuests guests;
    private final Clock clock;

    public ProjectExit(Projects projects, ProjectMembers members, TaskGuests guests, Clock clock) {
        this.projects = projects;
        this.members = members;
        this.guests = guests;
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
        guests.removeAll(project, user);
        members.change(project, user, m -> m.leaving(now)).ifPresent(changes::add);
        if (others.isEmpty()) {
            projects.find(project)
                    .filter(ProjectExit::isNobodysElse)
                    .flatMap(this::delete)
                    .ifPresent(changes::add);
        }
        return List.copyOf(changes);
    }

    /** Takes somebody out of the single tasks of some projects, within the caller's transaction. */
    void endVisits(UserId user, Supplier<Set<ProjectId>> left) {
        List<TaskGuest> visits = guests.of(user);
        if (visits.isEmpty()) {
            return;
        }
        Set<ProjectId> projectsLeft = left.get();
        visits.stream()
                .map(TaskGuest::project)
                .distinct()
                .filter(projectsLeft::contains)
                .forEach(project -> guests.removeAll(project, user));
    }

    /** Takes somebody out of all single tasks. */
    void endVisits(UserId user) {
        guests.removeAll(user);
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
