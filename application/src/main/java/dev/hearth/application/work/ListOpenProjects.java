package dev.hearth.application.work;

import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectPolicy;
import java.util.Optional;

/** Lists the projects that one may look at without being in them: those of a group one is in, or the public ones. */
public final class ListOpenProjects {
    private final Projects projects;
    private final GroupMembers groupMembers;
    private final Cursors cursors;

    public ListOpenProjects(Projects projects, GroupMembers groupMembers, Cursors cursors) {
        this.projects = projects;
        this.groupMembers = groupMembers;
        this.cursors = cursors;
    }

    /**
     * Lists the projects, oldest first.
     *
     * @param group empty for the public ones of the whole server
     */
    public Page<ProjectView> run(Caller caller, Optional<GroupId> group, PageRequest request) {
        group.ifPresent(g -> mustLookAround(GroupPolicy.mustBeMember(groupMembers.find(g, caller.user()))));
        String list = "open-projects:" + group.map(GroupId::toString).orElse("server") + ":" + caller.user();
        Optional<ProjectId> after = cursors.open(list, request.cursor()).map(ProjectId::parse);
        Page<Project> page = group.map(g -> projects.openIn(g, after, request.limit()))
                .orElseGet(() -> projects.open(after, request.limit()));
        return cursors.seal(list, page.map(ProjectView::of));
    }

    private static void mustLookAround(GroupMember member) {
        if (!ProjectPolicy.looksAround(member)) {
            throw new Refusal.Forbidden("Guests do not see the group's other projects.");
        }
    }
}
