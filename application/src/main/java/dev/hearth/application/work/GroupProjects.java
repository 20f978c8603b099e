package dev.hearth.application.work;

import dev.hearth.application.group.MembershipEffects;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.work.Project;
import java.util.List;
import java.util.stream.Collectors;

/** What going from a group means for its projects: whoever goes leaves all of them, also single
 * tasks in them, and a group that is deleted takes them along. */
public final class GroupProjects implements MembershipEffects {
    private final Projects projects;
    private final ProjectMembers members;
    private final ProjectExit exit;

    public GroupProjects(Projects projects, ProjectMembers members, ProjectExit exit) {
        this.projects = projects;
        this.members = members;
        this.exit = exit;
    }

    /** One is let into each project, or joins it. */
    @Override
    public List<Revised> joined(GroupMember member) {
        return List.of();
    }

    @Override
    public List<Revised> left(GroupMember member) {
        exit.endVisits(
                member.user(),
                () -> projects.ofGroup(member.group()).stream().map(Project::id).collect(Collectors.toSet()));
        return members.projectsIn(member.group(), member.user()).stream()
                .flatMap(project -> exit.leave(project, member.user()).stream())
                .toList();
    }

    @Override
    public List<Revised> deleted(Group group) {
        return projects.ofGroup(group.id()).stream()
                .<Revised>flatMap(project -> exit.delete(project).stream())
                .toList();
    }
}
