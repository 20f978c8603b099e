package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows tasks in short to somebody who may see some of them. Safe from any thread. */
public final class TaskCards {
    private final VisibleProjects visible;
    private final ProjectAccess access;

    public TaskCards(VisibleProjects visible, ProjectAccess access) {
        this.visible = visible;
        this.access = access;
    }

    /**
     * Those the caller may see, in the order they were made. The projects that people have before their eyes are read together;
     * another one, which is open to everybody, is looked up once.
     */
    List<TaskCardView> of(Caller caller, Collection<Task> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Map<ProjectId, Optional<Project>> projects = new HashMap<>();
        visible.of(caller).forEach((id, project) -> projects.put(id, Optional.of(project)));
        return tasks.stream()
                .filter(task -> !task.gone())
                .sorted(Comparator.comparing((Task task) -> task.life().createdAt())
                        .thenComparing(task -> task.id().toString()))
                .flatMap(task -> projects
                        .computeIfAbsent(task.project(), id -> open(caller, id))
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
