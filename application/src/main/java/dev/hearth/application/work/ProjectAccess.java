package dev.hearth.application.work;

import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectPolicy;
import dev.hearth.domain.work.ProjectVisibility;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Fetches what {@link ProjectPolicy} decides upon, and asks it. */
public final class ProjectAccess {
    private final Projects projects;
    private final ProjectMembers members;
    private final Groups groups;
    private final GroupMembers groupMembers;

    public ProjectAccess(Projects projects, ProjectMembers members, Groups groups, GroupMembers groupMembers) {
        this.projects = projects;
        this.members = members;
        this.groups = groups;
        this.groupMembers = groupMembers;
    }

    /** The project, if the caller may look at it; refuses as not found otherwise. */
    public SeenProject seen(Caller caller, ProjectId id) {
        Project project = projects.find(id).orElseThrow(() -> new Refusal.NotFound("project"));
        SeenProject seen = new SeenProject(
                project,
                members.find(id, caller.user()),
                project.group().flatMap(group -> groupMembers.find(group, caller.user())));
        ProjectPolicy.mustSee(project, seen.member(), seen.groupMember());
        return seen;
    }

    /** Those of some people who may look at a project: its members in one read, and of others only who may look around in its group. */
    Set<UserId> lookers(Project project, Set<UserId> people) {
        if (people.isEmpty() || project.visibility() == ProjectVisibility.PUBLIC) {
            return Set.copyOf(people);
        }
        Set<UserId> lookers = new HashSet<>(members.among(project.id(), people));
        people.stream()
                .filter(person -> !lookers.contains(person))
                .filter(person -> ProjectPolicy.maySee(
                        project, Optional.empty(), project.group().flatMap(group -> groupMembers.find(group, person))))
                .toList()
                .forEach(lookers::add);
        return Set.copyOf(lookers);
    }

    /** As {@link #seen}, for somebody who does its work. */
    public SeenProject mustWork(Caller caller, ProjectId id) {
        SeenProject seen = seen(caller, id);
        ProjectPolicy.mayWork(seen.project(), seen.member(), seen.groupMember());
        return seen;
    }

    /** As {@link #seen}, for somebody who runs it. */
    public SeenProject mustRun(Caller caller, ProjectId id) {
        SeenProject seen = seen(caller, id);
        ProjectPolicy.mayRun(seen.project(), seen.member(), seen.groupMember());
        return seen;
    }

    /** As {@link #seen}, for somebody who may end it. */
    public SeenProject mustOwn(Caller caller, ProjectId id) {
        SeenProject seen = seen(caller, id);
        ProjectPolicy.mayOwn(seen.project(), seen.member(), seen.groupMember());
        return seen;
    }

    /** Refuses where the project is archived, or the group it belongs to. */
    public void mustBeOpen(Project project) {
        ProjectPolicy.mustBeOpen(project);
        mustBeInUse(project);
    }

    /** Refuses where the project's group is archived. */
    void mustBeInUse(Project project) {
        project.group().flatMap(groups::find).ifPresent(Group::mustBeInUse);
    }
}
