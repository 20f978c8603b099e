package dev.hearth.application.work;

import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.work.JoinedProject;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectPolicy;
import dev.hearth.domain.work.ProjectRole;
import java.util.Optional;

/**
 * A project with what decides who somebody is in it.
 *
 * @param member their place in it, empty where they only look
 * @param groupMember their place in its group, empty where there is none
 */
public record SeenProject(Project project, Optional<ProjectMember> member, Optional<GroupMember> groupMember) {
    /** As what they act; empty where they only look. */
    public Optional<ProjectRole> standing() {
        return ProjectPolicy.standing(project, member, groupMember);
    }

    ProjectView view() {
        return member.map(own -> ProjectView.of(new JoinedProject(project, own)))
                .orElseGet(() -> ProjectView.of(project));
    }

    /** The same as the project is by now. */
    SeenProject with(Project changed) {
        return new SeenProject(changed, member, groupMember);
    }
}
