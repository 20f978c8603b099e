package dev.hearth.application.work;

import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.work.port.TaskTemplates;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskTemplate;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TemplateCard;
import dev.hearth.domain.work.TemplateId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Puts a task into a project, with its parts, as a template has it; what is said besides goes before the template. */
public final class CreateTaskFromTemplate {
    private static final TaskId NOT_YET = new TaskId(new UUID(0, 0));

    private final TaskTemplates templates;
    private final TaskAccess access;
    private final TaskPatterns patterns;
    private final CreateTask create;
    private final Users users;
    private final Clock clock;

    public CreateTaskFromTemplate(
            TaskTemplates templates,
            TaskAccess access,
            TaskPatterns patterns,
            CreateTask create,
            Users users,
            Clock clock) {
        this.templates = templates;
        this.access = access;
        this.patterns = patterns;
        this.create = create;
        this.users = users;
        this.clock = clock;
    }

    /**
     * What is to be made.
     *
     * @param said what is to be otherwise than the template has it
     */
    public record Command(ProjectId project, TemplateId template, ChangeTask.Command said) {}

    /** As {@link CreateTask#run}. The times count from now, on the clocks of the time zone that is said, or of the caller. */
    public TaskView run(Caller caller, Command command) {
        Project project = access.mustWork(caller, command.project());
        TemplateCard card = templates
                .find(command.template())
                .filter(found -> !found.gone() && found.project().equals(project.id()))
                .map(TaskTemplate::card)
                .orElseThrow(() -> new Refusal.Invalid("templateId", "must be a template of the project"));
        Task task = command.said()
                .over(
                        like(card, project, caller, command.said().when()),
                        KnownFields.of(project.fields()),
                        clock.instant());
        return create.made(
                caller,
                new CreateTask.Command(
                        project.id(),
                        task.stage().status(),
                        task.details(),
                        task.ties().parent(),
                        task.ties().series().rule()),
                card.parts());
    }

    /** Where only the end is said, and the template's beginning is behind it, that is none of it. */
    private Task like(TemplateCard card, Project project, Caller caller, ChangeTask.When when) {
        Instant now = clock.instant();
        ZoneId zone = when.zone().orElseGet(() -> zoneOf(caller));
        TemplateCard fitting = beginsBehind(card, when, now, zone) ? card.withoutStart() : card;
        TaskDetails details = patterns.stillThere(project, fitting.made(now, zone));
        return Task.planned(NOT_YET, project.id(), card.status(), details, caller.user(), now);
    }

    private static boolean beginsBehind(TemplateCard card, ChangeTask.When when, Instant now, ZoneId zone) {
        Optional<TaskTime> start = card.withoutEnd()
                .made(now, zone)
                .schedule()
                .start()
                .filter(unsaid -> when.start() instanceof Edit.Leave);
        return when.due() instanceof Edit.Put<Function<Optional<ZoneId>, TaskTime>>(var due)
                && start.filter(time -> time.isBehind(due.apply(Optional.of(zone)), zone))
                        .isPresent();
    }

    private ZoneId zoneOf(Caller caller) {
        return users.find(caller.user()).map(User::zone).orElse(ZoneOffset.UTC);
    }
}
