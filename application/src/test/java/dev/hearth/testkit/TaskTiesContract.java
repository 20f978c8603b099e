package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.work.port.TaskLists;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.work.Occurrence;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.Subtasks;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskEffort;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLink;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskOrder.Direction;
import dev.hearth.domain.work.TaskSeries;
import dev.hearth.domain.work.TaskSort;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskWalk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws of {@link Tasks} and {@link TaskLists} for tasks that have to do with others. */
public interface TaskTiesContract extends StoresUnderTest {
    @Test
    default void whatATaskIsAPartOfIsKeptAndTakenAway() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task whole = given.storedTask(home, ada, "whole");
        Task part = given.storedPart(home, ada, whole, "part");
        assertThat(part.ties().parent()).contains(whole.id());
        assertThat(stores().tasks().find(part.id())).contains(part);
        Task free = stores().tasks()
                .change(
                        part.id(),
                        task -> task.under(Optional.empty(), given.clock().instant()))
                .orElseThrow();
        assertThat(free.ties().parent()).isEmpty();
        assertThat(stores().tasks().find(part.id())).contains(free);
        assertThat(stores().changeLog().since(home.scope(), whole.revision(), 9).records())
                .containsExactly(free);
    }

    @Test
    default void theDoneAndAllOfThePartsAreCountedAndNotThoseThatAreGone() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task one = given.storedTask(home, ada, "one");
        Task two = given.storedTask(home, ada, "two");
        Task none = given.storedTask(home, ada, "none");
        for (TaskStatus status : TaskStatus.values()) {
            given.in(status, given.storedPart(home, ada, one, "part"));
        }
        given.in(TaskStatus.DONE, given.storedPart(home, ada, one, "more"));
        given.deleted(given.storedPart(home, ada, one, "gone"));
        Task part = given.storedPart(home, ada, two, "of the other");
        given.storedPart(home, ada, part, "of the part");
        Set<TaskId> asked = Set.of(one.id(), two.id(), none.id());
        assertThat(stores().taskLists().subtasks(asked))
                .isEqualTo(Map.of(one.id(), new Subtasks(2, 7), two.id(), new Subtasks(0, 1)));
        given.deleted(part);
        assertThat(stores().taskLists().subtasks(Set.of(two.id()))).isEmpty();
    }

    @Test
    default void whatIsBelowSomeTasksIsFoundAlsoWhereItIsGoneAndNoMoreThanAskedFor() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task one = given.storedTask(home, ada, "one");
        Task two = given.storedTask(home, ada, "two");
        Task here = given.storedPart(home, ada, one, "here");
        Task gone = given.deleted(given.storedPart(home, ada, one, "gone"));
        Task there = given.storedPart(home, ada, two, "there");
        Task below = given.storedPart(home, ada, there, "below");
        assertThat(stores().tasks().below(Set.of(one.id(), two.id()), 9))
                .containsExactlyInAnyOrder(here.id(), gone.id(), there.id());
        assertThat(stores().tasks().below(Set.of(there.id()), 9)).containsExactly(below.id());
        assertThat(stores().tasks().below(Set.of(below.id()), 9)).isEmpty();
        assertThat(stores().tasks().below(Set.of(one.id(), two.id()), 2)).hasSize(2);
    }

    @Test
    default void whatATaskHasToDoWithOthersIsKept() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task one = given.storedTask(home, ada, "one");
        for (TaskLink.Kind kind : TaskLink.Kind.values()) {
            Task other = given.storedTask(home, ada, "other " + kind);
            Task linked = given.linked(one, kind, other);
            assertThat(linked.ties().to(other.id())).contains(new TaskLink(kind, other.id(), home.id()));
            assertThat(stores().tasks().find(one.id())).contains(linked);
            assertThat(given.linked(one, kind, other)).isEqualTo(linked);
        }
        Task full = stores().tasks().find(one.id()).orElseThrow();
        for (TaskLink link : full.ties().links()) {
            stores().tasks()
                    .change(
                            one.id(),
                            task -> task.unlinked(link.other(), given.clock().instant()));
        }
        assertThat(stores().tasks().find(one.id()).orElseThrow().ties()).isEqualTo(one.ties());
    }

    @Test
    default void aTasksPlaceInARowIsKept() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task first = given.storedTask(home, ada, "first");
        TaskId next = new TaskId(given.ids().next());
        Recurrence weekly = new Recurrence("FREQ=WEEKLY;BYDAY=MO");
        Instant now = given.clock().instant();
        Task followed = stores().tasks()
                .change(
                        first.id(),
                        task -> task.recurring(Optional.of(weekly), now).followedBy(next))
                .orElseThrow();
        assertThat(followed.ties().series())
                .isEqualTo(new TaskSeries(Optional.of(weekly), Optional.empty(), Optional.of(next)));
        assertThat(stores().tasks().find(first.id())).contains(followed);
        Occurrence occurrence = new Occurrence(TaskTime.parse("2026-03-16"), weekly);
        Task second = stores().tasks().add(followed.successor(next, occurrence, now));
        assertThat(second.ties().series().previous()).contains(first.id());
        assertThat(stores().tasks().find(next)).contains(second);
        Task ended = stores().tasks()
                .change(next, task -> task.recurring(Optional.empty(), now))
                .orElseThrow();
        assertThat(ended.ties().series().rule()).isEmpty();
        assertThat(stores().tasks().find(next)).contains(ended);
    }

    @Test
    default void severalTasksAreFoundInOneReadAlsoThoseThatAreGone() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Task here = given.storedTask(given.projects().storedProject("HOME", ada), ada, "here");
        Task gone = given.deleted(given.storedTask(given.projects().storedProject("WORK", ada), ada, "gone"));
        TaskId none = new TaskId(given.ids().next());
        assertThat(stores().tasks().among(Set.of(here.id(), gone.id(), none))).containsExactlyInAnyOrder(here, gone);
        assertThat(stores().tasks().among(Set.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VALUE")
    default void theListOfATasksPartsHasThemAndNoOthers(TaskSort sort) {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task whole = given.storedTask(home, ada, "whole");
        Task part = given.storedPart(home, ada, whole, "part");
        given.storedPart(home, ada, part, "of the part");
        given.deleted(given.storedPart(home, ada, whole, "gone"));
        TaskFilter filter = new TaskFilter(
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(whole.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
        TaskWalk walk = TaskWalk.of(home.scope(), filter, new TaskOrder(sort, Direction.RISING));
        assertThat(stores().taskLists().list(walk, Optional.empty(), 9).items()).containsExactly(part);
    }

    @Test
    default void ofThoseWhoLookAndThenWriteTogetherEachSeesWhatTheOnesBeforeWrote() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task seen = given.storedTask(home, ada, "seen");
        List<Task> written = Race.of(10, runner -> given.storedTask(home, ada, "task " + runner))
                .everybody();
        Race.of(
                        10,
                        runner -> stores().transactions()
                                .run(() -> stores().tasks()
                                        .together(home.id(), () -> oneMore(given, seen, written.get(runner)))))
                .everybody();
        assertThat(stores().tasks()
                        .find(seen.id())
                        .orElseThrow()
                        .details()
                        .effort()
                        .spent())
                .isEqualTo(10);
    }

    /** Writes what it has read before, as nobody should who is not alone. */
    private Task oneMore(GivenTasks given, Task seen, Task own) {
        int spent = stores().tasks()
                .find(seen.id())
                .orElseThrow()
                .details()
                .effort()
                .spent();
        given.changed(own, details -> details.describedAs("looked"));
        return given.changed(seen, details -> details.with(new TaskEffort(Optional.empty(), spent + 1)));
    }
}
