package dev.hearth.application.work;

import dev.hearth.application.work.port.Projects;
import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.Labels;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskGuest;
import dev.hearth.domain.work.TaskId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The single tasks that somebody was let in to, as far as they are there. Safe from any thread. */
public final class GuestTasks {
    /** Somebody was let in to a task: the scope is their own, the text the task's id. */
    public static final String LET_IN = "guest-let-in";

    private final TaskGuests guests;
    private final Tasks tasks;
    private final Projects projects;

    public GuestTasks(TaskGuests guests, Tasks tasks, Projects projects) {
        this.guests = guests;
        this.tasks = tasks;
        this.projects = projects;
    }

    /**
     * One of them.
     *
     * @param project as {@linkplain #known guests know it}
     */
    public record Lent(Task task, Project project) {}

    /** In the order they were let in; who is a guest nowhere costs one read. */
    public Map<TaskId, Lent> of(UserId person) {
        List<TaskGuest> places = guests.of(person);
        if (places.isEmpty()) {
            return Map.of();
        }
        Map<TaskId, Task> there = tasks
                .among(places.stream().map(TaskGuest::task).collect(Collectors.toSet()))
                .stream()
                .filter(task -> !task.gone())
                .collect(Collectors.toMap(Task::id, Function.identity()));
        Map<ProjectId, Optional<Project>> known = new HashMap<>();
        Map<TaskId, Lent> lent = new LinkedHashMap<>();
        for (TaskGuest place : places) {
            Optional.ofNullable(there.get(place.task()))
                    .filter(place::holds)
                    .ifPresent(task -> known.computeIfAbsent(task.project(), this::known)
                            .ifPresent(project -> lent.put(task.id(), new Lent(task, project))));
        }
        return lent;
    }

    /** As {@link #of(UserId)}, read when the first task is asked for. By one thread at a time. */
    Function<TaskId, Optional<Lent>> whenAsked(UserId person) {
        Map<UserId, Map<TaskId, Lent>> read = new HashMap<>();
        return task ->
                Optional.ofNullable(read.computeIfAbsent(person, this::of).get(task));
    }

    /** As {@link #of(UserId)}, of one task; empty also where it is gone. */
    Optional<Lent> find(UserId person, Task task) {
        return guests.find(task.id(), person)
                .filter(place -> !task.gone() && place.holds(task))
                .flatMap(place -> known(task.project()))
                .map(project -> new Lent(task, project));
    }

    /** Whether somebody was let in to a task, however they see it besides. */
    public boolean isGuest(UserId person, Task task) {
        return guests.find(task.id(), person)
                .filter(place -> !task.gone() && place.holds(task))
                .isPresent();
    }

    /** Those of some people who were let in to a task. */
    Set<UserId> among(Task task, Set<UserId> people) {
        return guests.of(task.id()).stream()
                .filter(place -> place.holds(task))
                .map(TaskGuest::user)
                .filter(people::contains)
                .collect(Collectors.toSet());
    }

    /** A project as far as its guests know it: by the key that is in the task's own name. */
    private Optional<Project> known(ProjectId id) {
        return projects.find(id)
                .map(project -> project.with(new ProjectCard(
                                project.card().key(),
                                new ProjectName(project.card().key().value()),
                                ""))
                        .with(Labels.NONE));
    }
}
