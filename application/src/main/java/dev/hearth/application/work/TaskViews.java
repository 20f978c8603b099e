package dev.hearth.application.work;

import dev.hearth.application.work.port.Projects;
import dev.hearth.application.work.port.TaskLists;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.CustomFields;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Subtasks;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows tasks with what is looked up anew each time: how far their parts are, and which of their custom fields there still are. */
public final class TaskViews {
    private final TaskLists lists;
    private final Projects projects;

    public TaskViews(TaskLists lists, Projects projects) {
        this.lists = lists;
        this.projects = projects;
    }

    TaskView of(Task task) {
        return of(List.of(task)).getFirst();
    }

    /** A task as somebody saw it, as it is by now. */
    TaskView of(Caller caller, SeenTask seen, Task now) {
        return seen.alone() ? TaskView.forGuest(now, caller.user()) : of(now);
    }

    /** In one read for all of them, and one more where any says something in custom fields. */
    List<TaskView> of(List<Task> tasks) {
        Set<TaskId> ids = tasks.stream().map(Task::id).collect(Collectors.toSet());
        Map<TaskId, Subtasks> parts = ids.isEmpty() ? Map.of() : lists.subtasks(ids);
        Map<ProjectId, CustomFields> fields = fields(tasks);
        return tasks.stream()
                .map(task -> TaskView.of(
                        task,
                        fields.getOrDefault(task.project(), CustomFields.NONE),
                        parts.getOrDefault(task.id(), Subtasks.NONE)))
                .toList();
    }

    private Map<ProjectId, CustomFields> fields(List<Task> tasks) {
        Set<ProjectId> places = tasks.stream()
                .filter(task -> !task.details().fields().all().isEmpty())
                .map(Task::project)
                .collect(Collectors.toSet());
        return places.isEmpty()
                ? Map.of()
                : projects.among(places).stream().collect(Collectors.toMap(Project::id, Project::fields));
    }
}
