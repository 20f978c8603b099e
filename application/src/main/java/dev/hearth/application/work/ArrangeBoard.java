package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Board;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectPolicy;
import java.util.Optional;

/** Lays out a project's board anew. */
public final class ArrangeBoard {
    private final ProjectAccess access;
    private final Projects projects;
    private final EventBus bus;

    public ArrangeBoard(ProjectAccess access, Projects projects, EventBus bus) {
        this.access = access;
        this.projects = projects;
        this.bus = bus;
    }

    /**
     * Puts other columns in the place of those there are; refuses as stale when somebody else has changed them.
     *
     * @param seen of the project, as it was shown to whoever changes it
     */
    public ProjectView run(Caller caller, ProjectId id, Board board, Optional<Fingerprint> seen) {
        SeenProject found = access.mustRun(caller, id);
        access.mustBeOpen(found.project());
        Project changed = projects.change(id, project -> {
                    ProjectPolicy.mustBeOpen(project);
                    Project after = project.with(board);
                    seen.ifPresent(s -> s.mustHold(ProjectView.fingerprint(project), ProjectView.fingerprint(after)));
                    return after;
                })
                .orElseThrow(() -> new Refusal.NotFound("project"));
        bus.publish(changed);
        return found.with(changed).view();
    }
}
