package dev.hearth.application.work;

import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.JoinedProject;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectPolicy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody has before their eyes, in three reads: the projects they are in, and those that are open to them in their groups. */
public final class VisibleProjects {
    private static final int PAGE = 200;

    private final Projects projects;
    private final GroupMembers groupMembers;

    public VisibleProjects(Projects projects, GroupMembers groupMembers) {
        this.projects = projects;
        this.groupMembers = groupMembers;
    }

    /** By their ids. Somebody may look at other projects, too, that are open to everybody. */
    public Map<ProjectId, Project> of(Caller caller) {
        Map<ProjectId, Project> seen = new HashMap<>();
        Page.all(next -> projects.joinedBy(caller.user(), next.map(ProjectId::parse), PAGE)).stream()
                .map(JoinedProject::project)
                .forEach(project -> seen.put(project.id(), project));
        projects.openIn(groups(caller)).forEach(project -> seen.put(project.id(), project));
        return Map.copyOf(seen);
    }

    /** The groups in which somebody looks around. */
    public Set<GroupId> groups(Caller caller) {
        return groupMembers.membershipsOf(caller.user()).stream()
                .filter(ProjectPolicy::looksAround)
                .map(GroupMember::group)
                .collect(Collectors.toSet());
    }
}
