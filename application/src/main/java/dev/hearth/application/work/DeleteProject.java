package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.ProjectId;
import java.time.Clock;
import java.time.Instant;

/** Takes a project away for good, for everybody in it. */
public final class DeleteProject {
    private final ProjectAccess access;
    private final NotedProjects changes;
    private final EventBus bus;
    private final Clock clock;

    public DeleteProject(ProjectAccess access, NotedProjects changes, EventBus bus, Clock clock) {
        this.access = access;
        this.changes = changes;
        this.bus = bus;
        this.clock = clock;
    }

    public void run(Caller caller, ProjectId id) {
        access.mustOwn(caller, id);
        Instant now = clock.instant();
        bus.publish(changes.change(
                caller.user(),
                id,
                ActivityKind.PROJECT_DELETED,
                project -> project.with(project.life().deleting(now))));
    }
}
