package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskTemplate;
import dev.hearth.domain.work.TemplateId;
import java.util.Optional;

/** Changes what a template says; tasks that were made from it stay as they are. */
public final class ChangeTemplate {
    private final TemplateAccess templates;
    private final TaskAccess tasks;
    private final EventBus bus;

    public ChangeTemplate(TemplateAccess templates, TaskAccess tasks, EventBus bus) {
        this.templates = templates;
        this.tasks = tasks;
        this.bus = bus;
    }

    /**
     * What is to change.
     *
     * @param seen of the template, as it was shown to whoever changes it
     */
    public record Command(TemplateEdit said, Optional<Fingerprint> seen) {
        private TaskTemplate over(TaskTemplate before, KnownFields known) {
            TaskTemplate after = before.with(said.over(before.card(), known));
            seen.ifPresent(s -> s.mustHold(
                    TemplateView.of(before, known.fields()).fingerprint(),
                    TemplateView.of(after, known.fields()).fingerprint()));
            return after;
        }
    }

    /** For who runs the project. Refuses as stale when what is to change was changed by somebody else. */
    public TemplateView run(Caller caller, TemplateId id, Command command) {
        TaskTemplate found = templates.seen(caller, id);
        Project project = templates.mustRun(caller, found.project());
        TaskDetails before = found.card().details();
        KnownFields known = KnownFields.of(project.fields(), before.fields());
        TaskDetails wanted = command.said().over(found.card(), known).details();
        tasks.mustBelong(project, wanted, before);
        TaskTemplate changed = templates.change(id, template -> command.over(template, known));
        bus.publish(changed);
        return TemplateView.of(changed, project.fields());
    }
}
