package dev.hearth.application.work;

import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.ProjectId;

/** Shows a project to somebody who may look at it. */
public final class ShowProject {
    private final Projects projects;
    private final ProjectAccess access;

    public ShowProject(Projects projects, ProjectAccess access) {
        this.projects = projects;
        this.access = access;
    }

    public ProjectView run(Caller caller, ProjectId id) {
        // One read answers for a member, which is nearly everybody.
        return projects.seat(id, caller.user())
                .map(ProjectView::of)
                .orElseGet(() -> access.seen(caller, id).view());
    }
}
