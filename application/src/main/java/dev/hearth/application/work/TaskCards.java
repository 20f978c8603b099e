package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Shows tasks in short to somebody who may see some of them. Safe from any thread. */
public final class TaskCards {
    private final VisibleProjects visible;
    private final ProjectAccess access;
    private final GuestTasks guests;

    public TaskCards(VisibleProjects visible, ProjectAccess access, GuestTasks guests) {
        this.visible = visible;
        this.guests = guests;
        this.access = access;
    }

    /**
     * Those the caller may see, in the order they were made. The projects that people have before their eyes are read together;
     * another one, which is open to everybody, is looked up once; what the caller is a guest of is read where there are others still.
     */
    List<TaskCardView> of(Caller caller, Collection<Task> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Map<ProjectId, Optional<Project>> projects = new HashMap<>();
        visible.of(caller).forEach((id, project) -> projects.put(id, Optional.of(project)));
        tasks.stream().map(Task::project).forEach(project -> projects.computeIfAbsent(project, id -> open(caller, id)));
        Map<TaskId, GuestTasks.Lent> lent =
                projects.containsValue(Optional.<Project>empty()) ? guests.of(caller.user()) : Map.of();
        return tasks.stream()
                .filter(task -> !task.gone())
                .sorted(Comparator.comparing((Task task) -> task.life().createdAt())
                        .thenComparing(task -> task.id().toString()))
                .flatMap(task -> Optional.ofNullable(projects.get(task.project()))
                        .flatMap(Function.identity())
                        .or(() -> Optional.ofNullable(lent.get(task.id())).map(GuestTasks.Lent::project))
                        .map(project -> TaskCardView.of(task, project))
                        .stream())
                .toList();
    }

    private Optional<Project> open(Caller caller, ProjectId id) {
        try {
            return Optional.of(access.seen(caller, id).project());
        } catch (Refusal.NotFound hidden) {
            return Optional.empty();
        }
    }
}
