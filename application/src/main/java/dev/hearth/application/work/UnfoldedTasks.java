package dev.hearth.application.work;

import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.NamedTasks;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a text names, as somebody may see it. Who may not sees the same as where there is no such task. Safe from any thread. */
public final class UnfoldedTasks {
    private final Tasks tasks;
    private final VisibleProjects visible;
    private final TaskCards cards;
    private final GuestTasks guests;

    public UnfoldedTasks(Tasks tasks, VisibleProjects visible, TaskCards cards, GuestTasks guests) {
        this.tasks = tasks;
        this.visible = visible;
        this.cards = cards;
        this.guests = guests;
    }

    /** A key that several of the caller's projects have names a task in each. */
    List<TaskCardView> of(Caller caller, Message message) {
        Set<TaskName> names = message.body().text().map(NamedTasks::in).orElse(Set.of());
        if (names.isEmpty()) {
            return List.of();
        }
        Map<TaskId, Task> found = new HashMap<>();
        Stream.of(linked(names), called(names, visible.of(caller).values()), lent(caller, names))
                .flatMap(Function.identity())
                .forEach(task -> found.put(task.id(), task));
        return cards.of(caller, found.values());
    }

    private Stream<Task> lent(Caller caller, Set<TaskName> names) {
        return names.stream().anyMatch(TaskName.ByKey.class::isInstance)
                ? guests.of(caller.user()).values().stream()
                        .filter(lent -> names.contains(new TaskName.ByKey(
                                lent.project().card().key(), lent.task().number())))
                        .map(GuestTasks.Lent::task)
                : Stream.empty();
    }

    private Stream<Task> linked(Set<TaskName> names) {
        return tasks
                .among(names.stream()
                        .flatMap(name -> name instanceof TaskName.ById linked ? Stream.of(linked.id()) : Stream.empty())
                        .collect(Collectors.toSet()))
                .stream();
    }

    private Stream<Task> called(Set<TaskName> names, Collection<Project> projects) {
        return names.stream()
                .flatMap(name -> name instanceof TaskName.ByKey called ? called(called, projects) : Stream.empty())
                .filter(task -> !task.gone());
    }

    private Stream<Task> called(TaskName.ByKey name, Collection<Project> projects) {
        return projects.stream()
                .filter(project -> project.card().key().equals(name.key()))
                .flatMap(project -> tasks.find(project.id(), name.number()).stream());
    }
}
