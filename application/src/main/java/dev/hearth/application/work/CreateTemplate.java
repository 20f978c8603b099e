package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskTemplate;
import dev.hearth.domain.work.TemplateCard;
import dev.hearth.domain.work.TemplateId;
import java.time.Clock;
import java.util.Optional;

/** Makes a template for a project's tasks, from nothing or from a task of the project. */
public final class CreateTemplate {
    private final TemplateAccess templates;
    private final TaskAccess tasks;
    private final TaskPatterns patterns;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    public CreateTemplate(
            TemplateAccess templates,
            TaskAccess tasks,
            TaskPatterns patterns,
            EventBus bus,
            IdSource ids,
            Clock clock) {
        this.templates = templates;
        this.tasks = tasks;
        this.patterns = patterns;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What it is to be.
     *
     * @param task it is to be like, but for what is said besides; empty where its title is said
     * @param said its name at least
     */
    public record Command(Optional<TaskId> task, TemplateEdit said) {}

    /** For who runs the project. Refuses with a conflict when the name is taken. */
    public TemplateView run(Caller caller, ProjectId id, Command command) {
        Project project = templates.mustRun(caller, id);
        TemplateCard card = command.said().like(begun(project, command), KnownFields.of(project.fields()));
        tasks.mustBelong(project, card.details());
        TaskTemplate template = templates.add(
                TaskTemplate.planned(new TemplateId(ids.next()), id, caller.user(), card, clock.instant()));
        bus.publish(template);
        return TemplateView.of(template, project.fields());
    }

    private TemplateCard begun(Project project, Command command) {
        String name = command.said().name().orElseThrow(() -> required("name"));
        return command.task()
                .map(task -> patterns.of(project, task, name))
                .orElseGet(
                        () -> TemplateCard.called(name, command.said().title().orElseThrow(() -> required("title"))));
    }

    private static Refusal required(String field) {
        return new Refusal.Invalid(field, "is required");
    }
}
