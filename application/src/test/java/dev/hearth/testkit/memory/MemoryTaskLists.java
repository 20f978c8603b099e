package dev.hearth.testkit.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hearth.application.work.port.TaskLists;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Subtasks;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskFacet;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskWalk;
import dev.hearth.domain.work.TaskWalk.Position;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class MemoryTaskLists implements TaskLists {
    private static final Comparator<Position> ORDER = Comparator.comparing(
                    (Position place) -> place.key().getBytes(UTF_8), Arrays::compareUnsigned)
            .thenComparing(place -> place.task().toString());

    private final MemoryStore store;
    private final MemoryTasks tasks;

    MemoryTaskLists(MemoryStore store, MemoryTasks tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    @Override
    public Page<Task> list(TaskWalk walk, Optional<Position> after, int limit) {
        return store.locked(() -> walk.page(after, limit, this::stretch));
    }

    private List<Task> stretch(TaskWalk walk, Optional<Position> last, int most) {
        Comparator<Position> order = walk.order().direction() == TaskOrder.Direction.RISING ? ORDER : ORDER.reversed();
        return tasks.all()
                .filter(task -> TaskFacet.of(task).contains(walk.facet()))
                .filter(task -> isWithin(walk, walk.at(task).key()))
                .filter(task -> last.filter(place -> order.compare(place, walk.at(task)) >= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(walk::at, order))
                .limit(most)
                .toList();
    }

    private static boolean isWithin(TaskWalk walk, String key) {
        return key.compareTo(walk.least()) >= 0
                && walk.beyond().filter(end -> key.compareTo(end) >= 0).isEmpty();
    }

    @Override
    public Map<TaskStatus, Long> counts(ProjectId project) {
        Map<TaskStatus, Long> counts = new EnumMap<>(TaskStatus.class);
        List.of(TaskStatus.values()).forEach(status -> counts.put(status, 0L));
        store.locked(() -> tasks.all()
                        .filter(task -> !task.gone() && task.project().equals(project))
                        .toList())
                .forEach(task -> counts.merge(task.stage().status(), 1L, Long::sum));
        return counts;
    }

    @Override
    public Map<TaskId, Subtasks> subtasks(Set<TaskId> parents) {
        Map<TaskId, Subtasks> counts = new HashMap<>();
        store.locked(() -> tasks.all().filter(task -> !task.gone()).toList())
                .forEach(task -> task.ties()
                        .parent()
                        .filter(parents::contains)
                        .ifPresent(parent -> counts.put(
                                parent,
                                counts.getOrDefault(parent, Subtasks.NONE)
                                        .and(task.stage().status(), 1))));
        return counts;
    }
}
