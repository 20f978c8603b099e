package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.work.port.TaskLists;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskOrder.Direction;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskSort;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.domain.work.TaskWalk;
import dev.hearth.domain.work.TaskWalk.Position;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws of {@link TaskLists}. */
public interface TaskListsContract extends StoresUnderTest {
    private List<Task> all(Scope place, TaskFilter filter, TaskSort sort, Direction direction, int limit) {
        TaskWalk walk = TaskWalk.of(place, filter, new TaskOrder(sort, direction));
        return Pages.all(next -> stores().taskLists().list(walk, next.map(Position::parse), limit));
    }

    /** So many tasks, no two alike. */
    private List<Task> stored(GivenTasks given, Project project, User ada, User grace, LabelId label) {
        return IntStream.range(0, 12)
                .mapToObj(n -> {
                    given.clock().move(Duration.ofSeconds(n % 3));
                    TaskDetails details = TaskDetails.titled(
                                    new TaskTitle((n % 2 == 0 ? "Plant " : "plant ä ") + (7 * n) % 12))
                            .describedAs("garden " + n)
                            .with(List.of(TaskPriority.values()).get(n % 5))
                            .assignedTo(
                                    n % 4 == 0
                                            ? List.of(grace.id())
                                            : n % 4 == 1 ? List.of(ada.id(), grace.id()) : List.of())
                            .labelled(n % 3 == 0 ? List.of(label) : List.of())
                            .with(due(n));
                    return given.storedTask(
                            project,
                            n % 5 == 0 ? grace : ada,
                            List.of(TaskStatus.values()).get(n % 6),
                            details);
                })
                .toList();
    }

    private static TaskSchedule due(int n) {
        return n % 3 == 2
                ? TaskSchedule.NONE
                : new TaskSchedule(
                        Optional.empty(),
                        Optional.of(TaskTime.parse("2026-04-%02d".formatted(1 + (5 * n) % 12))),
                        ZoneOffset.UTC);
    }

    @ParameterizedTest
    @EnumSource
    default void everyListIsTheTasksThatFitInTheirOrder(TaskSort sort) {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        User grace = given.projects().storedPerson("grace");
        LabelId label = new LabelId(given.ids().next());
        Project home = given.projects().storedProject("HOME", ada);
        List<Task> tasks = stored(given, home, ada, grace, label);
        given.storedTask(given.projects().storedProject("WORK", ada), ada, "Plant elsewhere");
        for (TaskFilter filter : filters(ada, grace, label)) {
            for (Direction direction : Direction.values()) {
                List<Task> expected = sorted(tasks.stream().filter(filter::fits).toList(), sort, direction);
                for (int limit : new int[] {1, 5, 50}) {
                    assertThat(all(home.scope(), filter, sort, direction, limit))
                            .as("%s %s %s", filter, direction, limit)
                            .containsExactlyElementsOf(expected);
                }
            }
        }
    }

    private static List<TaskFilter> filters(User ada, User grace, LabelId label) {
        var noon = TaskTime.parse("2026-04-06").end(ZoneOffset.UTC);
        return List.of(
                TaskFilter.NONE,
                TaskFilter.of(TaskStatus.IN_PROGRESS),
                filter(Set.of(TaskStatus.TODO, TaskStatus.BACKLOG), Optional.empty(), Optional.empty(), ""),
                filter(Set.of(), Optional.of(grace), Optional.empty(), ""),
                filter(Set.of(), Optional.of(ada), Optional.of(label), ""),
                filter(Set.of(), Optional.empty(), Optional.of(label), "PLANT gard"),
                new TaskFilter(
                        Set.of(),
                        Set.of(TaskPriority.LOW, TaskPriority.HIGH),
                        Optional.empty(),
                        Optional.of(grace.id()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ""),
                new TaskFilter(
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(noon),
                        Optional.of(noon.plusSeconds(400_000)),
                        Optional.empty(),
                        ""),
                new TaskFilter(
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(noon),
                        ""));
    }

    private static TaskFilter filter(
            Set<TaskStatus> statuses, Optional<User> assignee, Optional<LabelId> label, String text) {
        return new TaskFilter(
                statuses,
                Set.of(),
                assignee.map(User::id),
                Optional.empty(),
                label,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text);
    }

    private static List<Task> sorted(List<Task> tasks, TaskSort sort, Direction direction) {
        List<Task> sorted = new ArrayList<>(tasks);
        sorted.sort(Comparator.comparing((Task task) -> sort.key(task))
                .thenComparing(task -> task.id().toString()));
        return direction == Direction.RISING ? sorted : sorted.reversed();
    }

    @Test
    default void whatChangesMovesInEveryListAndWhatIsGoneIsInNone() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task one = given.storedTask(home, ada, "one");
        Task two = given.storedTask(home, ada, "two");
        given.clock().move(Duration.ofSeconds(1));
        Task changed =
                given.changed(one, details -> details.with(TaskPriority.HIGH).assignedTo(List.of(ada.id())));
        assertThat(all(home.scope(), TaskFilter.NONE, TaskSort.CHANGED, Direction.FALLING, 9))
                .containsExactly(changed, two);
        assertThat(all(ada.id().scope(), TaskFilter.NONE, TaskSort.NUMBER, Direction.FALLING, 9))
                .containsExactly(changed);
        given.deleted(one);
        assertThat(all(home.scope(), TaskFilter.NONE, TaskSort.PRIORITY, Direction.FALLING, 9))
                .containsExactly(two);
        assertThat(all(ada.id().scope(), TaskFilter.NONE, TaskSort.NUMBER, Direction.FALLING, 9))
                .isEmpty();
    }

    @Test
    default void aPersonsTasksAreThoseOfAllProjects() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        TaskDetails mine = TaskDetails.titled(new TaskTitle("mine")).assignedTo(List.of(ada.id()));
        Task here = given.storedTask(given.projects().storedProject("HOME", ada), ada, TaskStatus.TODO, mine);
        Task there = given.storedTask(given.projects().storedProject("WORK", ada), ada, TaskStatus.DONE, mine);
        assertThat(all(ada.id().scope(), TaskFilter.NONE, TaskSort.NUMBER, Direction.RISING, 1))
                .containsExactly(here, there);
        assertThat(all(ada.id().scope(), TaskFilter.of(TaskStatus.TODO), TaskSort.DUE, Direction.RISING, 1))
                .containsExactly(here);
    }

    @Test
    default void aListStaysInPlaceWhileOthersWrite() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        List<Task> tasks = IntStream.range(0, 6)
                .mapToObj(n -> given.storedTask(home, ada, "task " + n))
                .toList();
        TaskWalk walk = TaskWalk.of(home.scope(), TaskFilter.NONE, TaskOrder.USUAL);
        var first = stores().taskLists().list(walk, Optional.empty(), 2);
        assertThat(first.items()).containsExactly(tasks.get(5), tasks.get(4));
        given.deleted(tasks.get(4));
        given.deleted(tasks.get(5));
        given.storedTask(home, ada, "new");
        var second = stores().taskLists().list(walk, first.next().map(Position::parse), 2);
        assertThat(second.items()).containsExactly(tasks.get(3), tasks.get(2));
    }

    @Test
    default void aPageLooksAtSoManyAndNoMore() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task wanted = given.storedTask(home, ada, "needle");
        IntStream.range(0, TaskWalk.MOST_LOOKED_AT + 5).forEach(n -> given.storedTask(home, ada, "hay " + n));
        TaskWalk walk = TaskWalk.of(
                home.scope(), filter(Set.of(), Optional.empty(), Optional.empty(), "needle"), TaskOrder.USUAL);
        var first = stores().taskLists().list(walk, Optional.empty(), 2);
        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isPresent();
        assertThat(stores().taskLists()
                        .list(walk, first.next().map(Position::parse), 2)
                        .items())
                .containsExactly(wanted);
    }

    @Test
    default void everyStatusIsCounted() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Task one = given.storedTask(home, ada, "one");
        Task two = given.storedTask(home, ada, "two");
        given.storedTask(home, ada, "three");
        stores().tasks()
                .change(one.id(), task -> task.in(TaskStatus.DONE, given.clock().instant()));
        given.deleted(two);
        given.storedTask(given.projects().storedProject("WORK", ada), ada, "elsewhere");
        assertThat(stores().taskLists().counts(home.id()))
                .isEqualTo(Map.of(
                        TaskStatus.BACKLOG, 0L,
                        TaskStatus.TODO, 1L,
                        TaskStatus.IN_PROGRESS, 0L,
                        TaskStatus.IN_REVIEW, 0L,
                        TaskStatus.DONE, 1L,
                        TaskStatus.CANCELLED, 0L));
    }
}
