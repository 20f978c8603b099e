package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.ProjectPolicy;
import dev.hearth.domain.work.ProjectStatus;
import dev.hearth.domain.work.ProjectVisibility;
import java.util.Optional;

/** Changes what a project says of itself, how it stands with it, and who may look at it. What is not named stays as it is. */
public final class ChangeProject {
    private final ProjectAccess access;
    private final NotedProjects changes;
    private final EventBus bus;

    public ChangeProject(ProjectAccess access, NotedProjects changes, EventBus bus) {
        this.access = access;
        this.changes = changes;
        this.bus = bus;
    }

    /**
     * What is to be different; what is empty stays.
     *
     * @param visibility for its owners to say
     * @param status not archived: see {@link ArchiveProject}
     * @param seen of the project, as it was shown to whoever changes it
     */
    public record Command(
            Optional<ProjectKey> key,
            Optional<ProjectName> name,
            Edit<String> description,
            Optional<ProjectVisibility> visibility,
            Optional<ProjectStatus> status,
            Optional<Fingerprint> seen) {
        private Project over(Project before) {
            ProjectCard card = before.card();
            String text = description.over(Optional.of(card.description())).orElse("");
            return before.with(new ProjectCard(key.orElse(card.key()), name.orElse(card.name()), text))
                    .with(visibility.orElse(before.visibility()))
                    .with(before.life().with(status.orElse(before.life().progress())));
        }
    }

    /** Refuses with a conflict when the key is taken, and as stale when what is to change was changed by somebody else. */
    public ProjectView run(Caller caller, ProjectId id, Command command) {
        SeenProject found = command.visibility().isPresent() ? access.mustOwn(caller, id) : access.mustRun(caller, id);
        access.mustBeOpen(found.project());
        Project changed = changes.change(caller.user(), id, ActivityKind.PROJECT_CHANGED, project -> {
            ProjectPolicy.mustBeOpen(project);
            Project after = command.over(project);
            command.seen()
                    .ifPresent(seen -> seen.mustHold(ProjectView.fingerprint(project), ProjectView.fingerprint(after)));
            return after;
        });
        bus.publish(changed);
        return found.with(changed).view();
    }
}
