package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;

/** Goes on with an archived project, as it stood before. Doing it again changes nothing. */
public final class RestoreProject {
    private final ProjectAccess access;
    private final NotedProjects changes;
    private final EventBus bus;

    public RestoreProject(ProjectAccess access, NotedProjects changes, EventBus bus) {
        this.access = access;
        this.changes = changes;
        this.bus = bus;
    }

    public ProjectView run(Caller caller, ProjectId id) {
        SeenProject found = access.mustOwn(caller, id);
        access.mustBeInUse(found.project());
        Project changed = changes.change(
                caller.user(),
                id,
                ActivityKind.PROJECT_UNARCHIVED,
                project -> project.with(project.life().restored()));
        bus.publish(changed);
        return found.with(changed).view();
    }
}
