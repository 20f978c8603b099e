package dev.hearth.application.work;

import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDelay;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskEffort;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.domain.work.TemplateCard;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a task is the same each time such a task is made, and of a template what can still be in a task. */
public final class TaskPatterns {
    private final Tasks tasks;
    private final TaskAccess access;

    public TaskPatterns(Tasks tasks, TaskAccess access) {
        this.tasks = tasks;
        this.access = access;
    }

    /** Like a task of a project: with its parts, and its times as far behind its making as they were. */
    TemplateCard of(Project project, TaskId id, String name) {
        Task task = tasks.find(id)
                .filter(found -> !found.gone() && found.project().equals(project.id()))
                .orElseThrow(() -> new Refusal.Invalid("taskId", "must be a task of the project"));
        TaskSchedule schedule = task.details().schedule();
        Optional<TaskDelay> due = schedule.due().flatMap(time -> behind(task, time));
        TaskDetails details = stillThere(project, task.details())
                .with(TaskSchedule.NONE.remindedOf(schedule.reminders()))
                .with(new TaskEffort(task.details().effort().estimate(), 0));
        return new TemplateCard(
                name,
                TaskStatus.TODO,
                details,
                schedule.start()
                        .flatMap(time -> behind(task, time))
                        .filter(start -> TemplateCard.fits(Optional.of(start), due)),
                due,
                parts(id));
    }

    /** In whole days where a day is named; nothing where it was over when the task was made, or is further away than a template reaches. */
    private static Optional<TaskDelay> behind(Task task, TaskTime time) {
        return TaskDelay.between(
                task.life().createdAt(), time, task.details().schedule().zone());
    }

    /** Those that are there and were not given up. */
    private List<TaskTitle> parts(TaskId id) {
        Set<TaskId> below = tasks.below(Set.of(id), TaskFamily.MOST_SUBTASKS);
        return access.among(below).stream()
                .filter(part -> !part.gone() && part.stage().status() != TaskStatus.CANCELLED)
                .sorted(Comparator.comparingLong(Task::number))
                .limit(TemplateCard.MOST_PARTS)
                .map(part -> part.details().title())
                .toList();
    }

    /** Without people who are not in the project any more, and labels and custom fields that are gone. */
    TaskDetails stillThere(Project project, TaskDetails details) {
        Set<UserId> members = access.among(project.id(), Set.copyOf(details.assignees()));
        List<LabelId> labels = details.labels().stream()
                .filter(label -> project.labels().find(label).isPresent())
                .toList();
        FieldValues said = details.fields().seen(project.fields());
        Set<UserId> strangers = new HashSet<>(said.people());
        strangers.removeAll(access.nameable(project, said.people()));
        return details.with(said.without(strangers))
                .assignedTo(
                        details.assignees().stream().filter(members::contains).toList())
                .labelled(labels);
    }
}
