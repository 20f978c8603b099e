package dev.hearth.adapter.mongo.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.event.Scopes;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskTies;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.GivenTasks;
import dev.hearth.testkit.TestClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Whoever changes a task that goes to another project meanwhile, and gets the same revision there, changes it there. */
class MovedMeanwhileTest extends OnMemoryMongo {
    private final GivenTasks given = GivenTasks.in(stores());
    private final User ada = given.projects().storedPerson("ada");
    private final Project home = given.projects().storedProject("HOME", ada);
    private final Project work = given.projects().storedProject("WORK", ada);
    private final AtomicBoolean gone = new AtomicBoolean();

    private void goesOnce(Task task) {
        if (gone.compareAndSet(false, true)) {
            Task there = stores().taskTransfers()
                    .transfer(
                            task.id(),
                            now -> now.transferred(
                                    work.id(),
                                    now.details(),
                                    TaskTies.NONE,
                                    now.watchers(),
                                    given.clock().instant()))
                    .orElseThrow()
                    .task();
            assertThat(there.revision()).as("the race is about equal revisions").isEqualTo(task.revision());
        }
    }

    private Task titled(Task task) {
        return task.with(
                task.details().with(new TaskTitle("changed")), given.clock().instant());
    }

    private void mustStandInWorkAlone(Task task) {
        Task stored = stores().tasks().find(task.id()).orElseThrow();
        assertThat(stored.project()).isEqualTo(work.id());
        assertThat(stores().changeLog().since(work.scope(), work.revision(), 9).records())
                .containsExactly(stored);
    }

    @Test
    void aChangeThatBeganBeforeBeginsAnew() {
        Task task = given.storedTask(home, ada, "task");
        Task changed = stores().tasks()
                .change(task.id(), now -> {
                    goesOnce(now);
                    return titled(now);
                })
                .orElseThrow();
        assertThat(changed.project()).isEqualTo(work.id());
        assertThat(changed.details().title()).isEqualTo(new TaskTitle("changed"));
        mustStandInWorkAlone(changed);
    }

    /** A record that was stored too late is moved to a new revision, unless it has gone. */
    @Test
    void whatWasStoredTooLateIsLeftWhereItWentMeanwhile() {
        TestClock slow = TestClock.at(now());
        Records tasks = link().records(MongoSchema.TASKS);
        RevisedWrites writes = new RevisedWrites(new Scopes(link()), link().sessions(), slow, Duration.ofSeconds(2));
        AtomicBoolean stored = new AtomicBoolean();
        Changeable<Task> kind = new Changeable<>(
                tasks,
                Optional.of(TaskDocuments.PROJECT),
                TaskDocuments.WITHOUT_KEYS,
                TaskDocuments::task,
                TaskDocuments::write,
                Task::changedAt,
                TaskDocuments::update);
        Task task = given.newTask(home, ada, "task").numbered(1);
        writes.insert(kind, home.scope(), revision -> {
            if (stored.compareAndSet(false, true)) {
                slow.move(Duration.ofMinutes(1));
            } else {
                goesOnce(tasks.first(Filters.eq(task.id().value()))
                        .map(TaskDocuments::task)
                        .orElseThrow());
            }
            return task.storedAt(revision);
        });
        assertThat(gone).isTrue();
        mustStandInWorkAlone(task);
    }
}
