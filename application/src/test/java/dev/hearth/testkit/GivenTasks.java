package dev.hearth.testkit;

import dev.hearth.domain.identity.User;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLink;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What {@link GivenProjects} is for tasks. */
public final class GivenTasks {
    private final Stores stores;
    private final GivenProjects given;

    private GivenTasks(Stores stores) {
        this.stores = stores;
        this.given = GivenProjects.in(stores);
    }

    public static GivenTasks in(Stores stores) {
        return new GivenTasks(stores);
    }

    public GivenProjects projects() {
        return given;
    }

    public TestIds ids() {
        return given.ids();
    }

    public TestClock clock() {
        return given.clock();
    }

    public Task newTask(Project project, User creator, String title) {
        return newTask(project, creator, TaskStatus.TODO, TaskDetails.titled(new TaskTitle(title)));
    }

    public Task newTask(Project project, User creator, TaskStatus status, TaskDetails details) {
        return Task.planned(new TaskId(ids().next()), project.id(), status, details, creator.id(), clock().instant());
    }

    public Task storedTask(Project project, User creator, String title) {
        return stores.tasks().add(newTask(project, creator, title));
    }

    public Task storedTask(Project project, User creator, TaskStatus status, TaskDetails details) {
        return stores.tasks().add(newTask(project, creator, status, details));
    }

    /** A part of another. */
    public Task storedPart(Project project, User creator, Task parent, String title) {
        Task part = newTask(project, creator, title);
        return stores.tasks().add(part.under(Optional.of(parent.id()), clock().instant()));
    }

    public Task linked(Task task, TaskLink.Kind kind, Task other) {
        return stores.tasks()
                .change(task.id(), now -> now.linked(TaskLink.to(kind, other), clock().instant()))
                .orElseThrow();
    }

    public Task in(TaskStatus status, Task task) {
        return stores.tasks()
                .change(task.id(), now -> now.in(status, clock().instant()))
                .orElseThrow();
    }

    public Task changed(Task task, UnaryOperator<TaskDetails> change) {
        return stores.tasks()
                .change(task.id(), now -> now.with(change.apply(now.details()), clock().instant()))
                .orElseThrow();
    }

    public Task deleted(Task task) {
        return stores.tasks()
                .change(task.id(), now -> now.deleted(clock().instant()))
                .orElseThrow();
    }
}
