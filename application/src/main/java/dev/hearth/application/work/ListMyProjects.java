package dev.hearth.application.work;

import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.JoinedProject;
import dev.hearth.domain.work.ProjectId;
import java.util.Optional;

/** Lists the projects somebody is in. */
public final class ListMyProjects {
    private final Projects projects;
    private final Cursors cursors;

    public ListMyProjects(Projects projects, Cursors cursors) {
        this.projects = projects;
        this.cursors = cursors;
    }

    public Page<ProjectView> run(Caller caller, PageRequest request) {
        String list = "my-projects:" + caller.user();
        Optional<ProjectId> after = cursors.open(list, request.cursor()).map(ProjectId::parse);
        Page<JoinedProject> page = projects.joinedBy(caller.user(), after, request.limit());
        return cursors.seal(list, page.map(ProjectView::of));
    }
}
