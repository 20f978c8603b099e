package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.live.port.Changes;
import dev.hearth.application.live.port.Changes.Rest;
import dev.hearth.application.work.port.TaskTransfers;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.Stamp;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Subtasks;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTies;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.domain.work.TaskWalk;
import dev.hearth.domain.work.TransferredTask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The laws of {@link TaskTransfers}. */
public interface TaskTransfersContract extends StoresUnderTest {
    @Test
    default void aTaskIsInTheOtherProjectBehindAllOthersAndNewThere() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Project work = given.projects().storedProject("WORK", ada);
        Task other = given.storedTask(work, ada, "other");
        Task task = given.storedTask(home, ada, "task");
        TransferredTask moved = transfer(task, to(work, given));
        Task there = moved.task();
        assertThat(there.id()).isEqualTo(task.id());
        assertThat(there.project()).isEqualTo(work.id());
        assertThat(there.number()).isEqualTo(2);
        assertThat(there.rank()).isGreaterThan(other.rank());
        assertThat(List.of(there.firstRevision(), there.revision()))
                .containsExactly(other.revision() + 1, other.revision() + 1);
        assertThat(stores().tasks().find(task.id())).contains(there);
        assertThat(stores().tasks().find(work.id(), 2)).contains(there);
        assertThat(stores().changeLog().since(work.scope(), other.revision(), 9))
                .isEqualTo(new Changes(List.of(there), there.revision(), Rest.NONE));
        assertThat(given.storedTask(work, ada, "next").number()).isEqualTo(3);
    }

    @Test
    default void aTraceStaysWithItsNumberAndLeadsToIt() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Project work = given.projects().storedProject("WORK", ada);
        Task task = given.storedTask(home, ada, "task");
        Task stays = given.storedTask(home, ada, "stays");
        TransferredTask moved = transfer(task, to(work, given));
        assertThat(moved.trace())
                .isEqualTo(task.deleted(moved.task().life().changedAt()).changedAt(stays.revision() + 1));
        assertThat(stores().changeLog().since(home.scope(), task.firstRevision() - 1, 9))
                .isEqualTo(
                        new Changes(List.of(stays, moved.trace()), moved.trace().revision(), Rest.NONE));
        assertThat(stores().tasks().find(home.id(), task.number())).contains(moved.task());
        assertThat(given.storedTask(home, ada, "next").number()).isEqualTo(3);
    }

    @Test
    default void itStandsInTheListsAndCountsOfTheOtherProjectAlone() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Project work = given.projects().storedProject("WORK", ada);
        Task task = given.storedTask(
                home,
                ada,
                TaskStatus.TODO,
                TaskDetails.titled(new TaskTitle("task")).assignedTo(List.of(ada.id())));
        Task part = given.storedPart(home, ada, task, "part");
        Task there = transfer(task, to(work, given)).task();
        assertThat(listed(home.scope())).containsExactly(part.id());
        assertThat(listed(work.scope())).containsExactly(task.id());
        assertThat(listed(ada.id().scope())).containsExactly(task.id());
        assertThat(stores().taskLists().counts(home.id())).containsEntry(TaskStatus.TODO, 1L);
        assertThat(stores().taskLists().counts(work.id())).containsEntry(TaskStatus.TODO, 1L);
        assertThat(stores().tasks().among(Set.of(task.id()))).containsExactly(there);
        assertThat(stores().taskLists().subtasks(Set.of(task.id()))).isEqualTo(Map.of(task.id(), new Subtasks(0, 1)));
    }

    @Test
    default void itGoesOnAndComesBackUnderNewNumbers() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Project work = given.projects().storedProject("WORK", ada);
        Task task = given.storedTask(home, ada, "task");
        TransferredTask out = transfer(task, to(work, given));
        TransferredTask back = transfer(task, to(home, given));
        assertThat(back.task().number()).isEqualTo(2);
        assertThat(stores().changeLog().since(home.scope(), 0, 9).records())
                .containsExactly(home, out.trace(), back.task());
        assertThat(stores().changeLog().since(work.scope(), 0, 9).records()).containsExactly(work, back.trace());
        assertThat(stores().tasks().find(home.id(), 1)).contains(back.task());
        assertThat(stores().tasks().find(home.id(), 2)).contains(back.task());
        assertThat(stores().tasks().find(work.id(), 1)).contains(back.task());
        Task changed = given.in(TaskStatus.DONE, back.task());
        assertThat(stores().changeLog().since(home.scope(), 0, 9).records())
                .containsExactly(home, out.trace(), changed);
        TransferredTask again = transfer(task, to(work, given));
        assertThat(stores().changeLog().since(home.scope(), 0, 9).records())
                .containsExactly(home, out.trace(), again.trace());
    }

    @Test
    default void whatWasSaidAboutATaskIsCountedUpToABound() {
        GivenTasks given = GivenTasks.in(stores());
        Given talks = Given.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task task = given.storedTask(home, ada, "task");
        Conversation.About talk = new Conversation.About(home.scope(), task.id().value());
        Conversation.About other = new Conversation.About(
                home.scope(), given.storedTask(home, ada, "other").id().value());
        assertThat(stores().taskTransfers().comments(talk, 9)).isZero();
        for (int i = 0; i < 3; i++) {
            talks.storedMessage(talk, ada, Optional.empty(), "comment " + i);
            talks.storedMessage(other, ada, Optional.empty(), "elsewhere " + i);
        }
        MessageId gone =
                talks.storedMessage(talk, ada, Optional.empty(), "gone").id();
        Stamp now = new Stamp(ada.id(), talks.clock().instant());
        assertThat(stores().messages().change(gone, said -> said.deleted(now))).isPresent();
        assertThat(stores().taskTransfers().comments(talk, 9)).isEqualTo(4);
        assertThat(stores().taskTransfers().comments(talk, 4)).isEqualTo(4);
        assertThat(stores().taskTransfers().comments(talk, 2)).isEqualTo(2);
    }

    @Test
    default void whatIsGoneGoesAsWhatIsGone() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Project work = given.projects().storedProject("WORK", ada);
        Task gone = given.deleted(given.storedTask(home, ada, "task"));
        TransferredTask moved = transfer(gone, to(work, given));
        assertThat(moved.task().gone()).isTrue();
        assertThat(moved.trace().life().deletedAt()).isEqualTo(gone.life().deletedAt());
        assertThat(listed(work.scope())).isEmpty();
        Task back = stores().tasks()
                .change(gone.id(), task -> task.restored(given.clock().instant()))
                .orElseThrow();
        assertThat(listed(work.scope())).containsExactly(back.id());
        assertThat(stores().taskLists().counts(home.id())).containsEntry(TaskStatus.TODO, 0L);
    }

    @Test
    default void aRefusalStoresNothing() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task task = given.storedTask(home, ada, "task");
        assertThatThrownBy(() -> stores().taskTransfers().transfer(task.id(), before -> {
                    throw new Refusal.NotFound("task");
                }))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(stores().tasks().find(task.id())).contains(task);
        assertThat(stores().changeLog().since(home.scope(), task.revision(), 9).records())
                .isEmpty();
        TaskId nobody = new TaskId(new UUID(1, 2));
        assertThat(stores().taskTransfers().transfer(nobody, before -> before)).isEmpty();
    }

    @Test
    default void manyWhoComeAtOnceAllGetAPlace() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Project work = given.projects().storedProject("WORK", ada);
        List<Task> tasks = List.of(
                given.storedTask(home, ada, "one"),
                given.storedTask(home, ada, "two"),
                given.storedTask(home, ada, "three"),
                given.storedTask(home, ada, "four"));
        UnaryOperator<Task> change = to(work, given);
        List<Task> there = Race.of(
                        tasks.size(), n -> transfer(tasks.get(n), change).task())
                .everybody();
        assertThat(there).extracting(Task::number).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(there.stream().map(Task::rank).distinct()).hasSize(4);
        graceTimePasses();
        assertThat(stores().changeLog().since(work.scope(), work.revision(), 9).records())
                .containsExactlyInAnyOrderElementsOf(there);
    }

    private TransferredTask transfer(Task task, UnaryOperator<Task> change) {
        return stores().transactions()
                .run(() -> stores().taskTransfers().transfer(task.id(), change))
                .orElseThrow();
    }

    private static UnaryOperator<Task> to(Project project, GivenTasks given) {
        return task -> task.transferred(
                project.id(),
                task.details(),
                TaskTies.NONE,
                task.watchers(),
                given.clock().instant());
    }

    private List<TaskId> listed(Scope place) {
        TaskWalk walk = TaskWalk.of(place, TaskFilter.NONE, TaskOrder.USUAL);
        return stores().taskLists().list(walk, Optional.empty(), 9).items().stream()
                .map(Task::id)
                .toList();
    }
}
