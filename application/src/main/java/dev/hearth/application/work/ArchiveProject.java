package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import java.time.Clock;
import java.time.Instant;

/** Puts a project aside: everything in it can be read and nothing changed. Doing it again changes nothing. */
public final class ArchiveProject {
    private final ProjectAccess access;
    private final NotedProjects changes;
    private final EventBus bus;
    private final Clock clock;

    public ArchiveProject(ProjectAccess access, NotedProjects changes, EventBus bus, Clock clock) {
        this.access = access;
        this.changes = changes;
        this.bus = bus;
        this.clock = clock;
    }

    public ProjectView run(Caller caller, ProjectId id) {
        SeenProject found = access.mustOwn(caller, id);
        access.mustBeInUse(found.project());
        Instant now = clock.instant();
        Project changed = changes.change(
                caller.user(),
                id,
                ActivityKind.PROJECT_ARCHIVED,
                project -> project.with(project.life().archiving(now)));
        bus.publish(changed);
        return found.with(changed).view();
    }
}
