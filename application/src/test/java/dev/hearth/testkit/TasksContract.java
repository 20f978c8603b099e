package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldValue;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskEffort;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link Tasks} but for the order of tasks. */
public interface TasksContract extends StoresUnderTest {
    @Test
    default void aTaskIsFoundAsItWasStored() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task unstored = given.newTask(home, ada, TaskStatus.IN_REVIEW, full(given, ada));
        Task stored = stores().tasks().add(unstored);
        assertThat(stored.number()).isEqualTo(1);
        assertThat(stored.revision()).isGreaterThan(home.revision());
        assertThat(stored).isEqualTo(unstored.numbered(1).at(stored.rank()).storedAt(stored.revision()));
        assertThat(stores().tasks().find(stored.id())).contains(stored);
        assertThat(stores().tasks().find(home.id(), 1)).contains(stored);
        assertThat(stores().tasks().find(home.id(), 2)).isEmpty();
        assertThat(stores().tasks().find(new TaskId(given.ids().next()))).isEmpty();
    }

    private static TaskDetails full(GivenTasks given, User ada) {
        User grace = given.projects().storedPerson("grace");
        return new TaskDetails(
                new TaskTitle("Water the plants"),
                "The **ficus** first",
                TaskPriority.URGENT,
                List.of(grace.id(), ada.id()),
                List.of(new LabelId(given.ids().next()), new LabelId(given.ids().next())),
                new TaskSchedule(
                        Optional.of(TaskTime.parse("2026-03-14")),
                        Optional.of(TaskTime.parse("2026-03-15T12:30")),
                        ZoneId.of("Europe/Berlin"),
                        List.of(new Reminder(30), Reminder.A_DAY)),
                new TaskEffort(Optional.of(90), 45),
                said(
                        given,
                        new FieldValue(FieldKind.TEXT, "two\nlines\twith \\ 'all'"),
                        new FieldValue(FieldKind.NUMBER, "-123456789012345678.123456789012"),
                        new FieldValue(FieldKind.DATE, "0001-12-31"),
                        new FieldValue(FieldKind.CHOICE, ada.id().toString()),
                        new FieldValue(FieldKind.PERSON, ada.id().toString()),
                        FieldValue.CHECKED,
                        new FieldValue(FieldKind.URL, "https://example.org/a?b=c#d")));
    }

    /** Each in a field of its own. */
    private static FieldValues said(GivenTasks given, FieldValue... values) {
        return new FieldValues(Arrays.stream(values)
                .collect(Collectors.toMap(value -> new FieldId(given.ids().next()), Function.identity())));
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#texts")
    default void awkwardTextsComeBackExactly(String text) {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task stored = given.storedTask(
                home,
                ada,
                TaskStatus.TODO,
                TaskDetails.titled(new TaskTitle("é 🌱 \"'")).describedAs(text));
        assertThat(stores().tasks().find(stored.id())).contains(stored);
    }

    @ParameterizedTest
    @EnumSource
    default void everyStatusIsKept(TaskStatus status) {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task todo = given.storedTask(home, ada, "one");
        Task changed = stores().tasks()
                .change(todo.id(), task -> task.in(status, given.clock().instant()))
                .orElseThrow();
        assertThat(changed.stage().status()).isEqualTo(status);
        assertThat(stores().tasks().find(todo.id())).contains(changed);
    }

    @Test
    default void aChangeTakesTheScopesNextRevisionAndNoneWhereNothingChanged() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task stored = given.storedTask(home, ada, "one");
        Task other = given.storedTask(home, ada, "two");
        Task changed = given.changed(stored, details -> details.with(TaskPriority.LOW));
        assertThat(changed.revision()).isGreaterThan(other.revision());
        assertThat(changed.firstRevision()).isEqualTo(stored.firstRevision());
        assertThat(changed.rank()).isEqualTo(stored.rank());
        assertThat(stores().tasks().find(stored.id())).contains(changed);
        assertThat(stores().tasks().change(stored.id(), task -> task)).contains(changed);
        assertThat(stores().changeLog().head(home.scope())).isEqualTo(changed.revision());
        assertThat(stores().tasks().change(new TaskId(given.ids().next()), task -> task))
                .isEmpty();
    }

    @Test
    default void theTasksThatWereMadeFromMessagesAreFoundWhileTheyAreThere() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        MessageId said = new MessageId(given.ids().next());
        MessageId other = new MessageId(given.ids().next());
        Task one = stores().tasks().add(given.newTask(home, ada, "one").from(said));
        Task two = stores().tasks().add(given.newTask(home, ada, "two").from(other));
        Task three = stores().tasks().add(given.newTask(home, ada, "three").from(said));
        given.storedTask(home, ada, "four");
        assertThat(stores().tasks().find(one.id())).contains(one);
        assertThat(stores().tasks().from(Set.of(said))).containsExactlyInAnyOrder(one, three);
        assertThat(stores().tasks().from(Set.of(said, other))).containsExactlyInAnyOrder(one, two, three);
        assertThat(stores().tasks().from(Set.of(new MessageId(given.ids().next()))))
                .isEmpty();
        assertThat(stores().tasks().from(Set.of())).isEmpty();
        Task changed = given.changed(three, details -> details.with(TaskPriority.LOW));
        given.deleted(one);
        assertThat(stores().tasks().from(Set.of(said))).containsExactly(changed);
    }

    @Test
    default void whoFollowsATaskIsKeptAndTheTaskIsNoOther() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        User grace = given.projects().storedPerson("grace");
        Task stored = given.storedTask(given.projects().storedProject("HOME", ada), ada, "one");
        assertThat(stored.watchers()).containsExactly(ada.id());
        Task followed = stores().tasks()
                .change(stored.id(), task -> task.watchedBy(grace.id()))
                .orElseThrow();
        assertThat(followed.watchers()).containsExactlyInAnyOrder(ada.id(), grace.id());
        assertThat(followed.life()).isEqualTo(stored.life());
        assertThat(stores().tasks().find(stored.id())).contains(followed);
        assertThat(stores().tasks()
                        .change(stored.id(), task -> task.unwatchedBy(ada.id()).unwatchedBy(grace.id())))
                .hasValueSatisfying(task -> assertThat(task.watchers()).isEmpty());
    }

    @Test
    default void aRefusedChangeIsNone() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Task stored = given.storedTask(given.projects().storedProject("HOME", ada), ada, "one");
        assertThatThrownBy(() -> stores().tasks().change(stored.id(), task -> {
                    throw new Refusal.Forbidden("no");
                }))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(stores().tasks().find(stored.id())).contains(stored);
    }

    @Test
    default void aDeletedTaskIsATraceThatCanBeBroughtBack() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task stored = given.storedTask(home, ada, "one");
        Task gone = given.deleted(stored);
        assertThat(gone.gone()).isTrue();
        assertThat(stores().tasks().find(stored.id())).contains(gone);
        Task two = given.storedTask(home, ada, "two");
        Task back = stores().tasks()
                .change(stored.id(), task -> task.restored(given.clock().instant()))
                .orElseThrow();
        assertThat(back.gone()).isFalse();
        assertThat(back.rank()).isGreaterThan(two.rank());
        assertThat(List.of(back.number(), two.number())).containsExactly(1L, 2L);
    }

    @Test
    default void whoCatchesUpIsToldOfEachTaskAsItIsByNowAlsoOfThoseThatAreGone() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task one = given.storedTask(home, ada, "one");
        Task two = given.storedTask(home, ada, "two");
        Task three = given.storedTask(home, ada, "three");
        Task gone = given.deleted(one);
        Task changed = given.changed(two, details -> details.with(TaskPriority.LOW));
        assertThat(stores().changeLog().since(home.scope(), 0, 9).records())
                .containsExactly(home, three, gone, changed);
        assertThat(stores().changeLog().since(home.scope(), three.revision(), 9).records())
                .containsExactly(gone, changed);
    }

    @Test
    default void eachProjectCountsItsOwnTasks() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Project work = given.projects().storedProject("WORK", ada);
        given.storedTask(home, ada, "one");
        assertThat(given.storedTask(work, ada, "one").number()).isEqualTo(1);
        assertThat(given.storedTask(home, ada, "two").number()).isEqualTo(2);
    }

    @Test
    default void noNumberIsGivenTwiceInARace() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        List<Task> added = Race.of(20, runner -> given.storedTask(home, ada, "task " + runner))
                .everybody();
        assertThat(added)
                .extracting(Task::number)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 20).boxed().toList());
        assertThat(added).extracting(Task::rank).doesNotHaveDuplicates();
    }

    @Test
    default void changesOfOneTaskInARaceAreAllKept() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Task stored = given.storedTask(given.projects().storedProject("HOME", ada), ada, "one");
        Race.of(
                        20,
                        runner -> given.changed(
                                stored,
                                details -> details.with(new TaskEffort(
                                        details.effort().estimate(),
                                        details.effort().spent() + 1))))
                .everybody();
        assertThat(stores().tasks()
                        .find(stored.id())
                        .orElseThrow()
                        .details()
                        .effort()
                        .spent())
                .isEqualTo(20);
    }
}
