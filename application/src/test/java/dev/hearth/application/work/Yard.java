package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.local.LocalEventBus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.GivenProjects;
import dev.hearth.testkit.TestClock;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.TestTasks;
import dev.hearth.testkit.memory.MemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A project with an owner, a member and a viewer in it, and a stranger outside. */
final class Yard implements AutoCloseable {
    final TestClock clock = TestClock.someDay();
    final EventBus bus = new LocalEventBus();
    final Meanwhile meanwhile = new Meanwhile();
    final TestHearth hearth = TestHearth.on(MemoryStore.fresh().behind(meanwhile), bus, clock);
    final GivenProjects given = GivenProjects.in(hearth.stores());
    final User owner = given.storedPerson("olga");
    final User member = given.storedPerson("mia");
    final User viewer = given.storedPerson("vera");
    final User stranger = given.storedPerson("sam");
    final Project project = given.storedProject("HOME", owner);

    Yard() {
        joined(project, owner, ProjectRole.OWNER);
        joined(project, member, ProjectRole.MEMBER);
        joined(project, viewer, ProjectRole.VIEWER);
    }

    TestTasks tasks() {
        return hearth.tasks();
    }

    ProjectMember joined(Project place, User user, ProjectRole role) {
        return hearth.stores().projectMembers().add(given.newMember(place, user).with(role));
    }

    static Caller caller(User user) {
        return new Caller(user.id(), SystemRole.USER, new SessionId(new UUID(5, 5)), Instant.MAX);
    }

    static TaskName named(TaskView task) {
        return TaskName.of(TaskId.parse(task.id()));
    }

    TaskView made(User by, String title) {
        return made(by, project, TaskDetails.titled(new TaskTitle(title)));
    }

    TaskView made(User by, Project place, TaskDetails details) {
        return tasks().createTask()
                .run(
                        caller(by),
                        new CreateTask.Command(
                                place.id(), TaskStatus.TODO, details, Optional.empty(), Optional.empty()));
    }

    TaskView made(User by, UnaryOperator<TaskDetails> details) {
        return made(by, project, details.apply(TaskDetails.titled(new TaskTitle("Water the plants"))));
    }

    /** A custom field of the project. */
    FieldView field(String name, FieldKind kind, String... options) {
        return field(owner, project, name, kind, options);
    }

    /** A custom field of a project. */
    FieldView field(User by, Project place, String name, FieldKind kind, String... options) {
        return hearth.projects()
                .createField()
                .run(
                        caller(by),
                        place.id(),
                        new CreateField.Command(kind, name, "", List.of(options), Optional.empty()));
    }

    @Override
    public void close() {
        hearth.close();
    }
}
