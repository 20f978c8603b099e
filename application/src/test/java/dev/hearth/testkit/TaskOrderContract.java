package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskOrder.Direction;
import dev.hearth.domain.work.TaskSort;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of the order that {@link Tasks} keeps among the tasks of a status. */
public interface TaskOrderContract extends StoresUnderTest {
    private List<String> column(Project project, TaskStatus status) {
        TaskWalk walk =
                TaskWalk.of(project.scope(), TaskFilter.of(status), new TaskOrder(TaskSort.STATUS, Direction.RISING));
        return stores().taskLists().list(walk, Optional.empty(), 100).items().stream()
                .map(task -> task.details().title().value())
                .toList();
    }

    private Task moved(GivenTasks given, Task task, TaskStatus status, Spot spot) {
        return stores().tasks()
                .move(task.id(), spot, now -> now.in(status, given.clock().instant()))
                .orElseThrow();
    }

    private List<Task> five(GivenTasks given, Project home, User ada) {
        return IntStream.range(0, 5)
                .mapToObj(n -> given.storedTask(home, ada, String.valueOf((char) ('a' + n))))
                .toList();
    }

    @Test
    default void aTaskIsPutWhereItIsMovedToAndNoOtherIsTouched() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        List<Task> all = five(given, home, ada);
        assertThat(column(home, TaskStatus.TODO)).containsExactly("a", "b", "c", "d", "e");
        moved(given, all.get(4), TaskStatus.TODO, new Spot.First());
        moved(given, all.get(0), TaskStatus.TODO, new Spot.Last());
        assertThat(column(home, TaskStatus.TODO)).containsExactly("e", "b", "c", "d", "a");
        moved(given, all.get(3), TaskStatus.TODO, new Spot.After(all.get(4).id()));
        moved(given, all.get(0), TaskStatus.TODO, new Spot.Before(all.get(2).id()));
        assertThat(column(home, TaskStatus.TODO)).containsExactly("e", "d", "b", "a", "c");
        assertThat(stores().tasks().find(all.get(1).id())).contains(all.get(1));
    }

    @Test
    default void aTaskThatComesIntoAStatusStandsLastOrWhereItIsPut() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        List<Task> all = five(given, home, ada);
        for (int n : new int[] {2, 0}) {
            stores().tasks()
                    .change(
                            all.get(n).id(),
                            t -> t.in(TaskStatus.DONE, given.clock().instant()));
        }
        moved(given, all.get(1), TaskStatus.DONE, new Spot.After(all.get(2).id()));
        moved(given, all.get(4), TaskStatus.DONE, new Spot.Before(all.get(3).id()));
        assertThat(column(home, TaskStatus.DONE)).containsExactly("c", "b", "a", "e");
        assertThat(column(home, TaskStatus.TODO)).containsExactly("d");
    }

    @Test
    default void theSamePlaceIsTheSameWhoeverElseIsThere() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        List<Task> all = five(given, home, ada);
        given.deleted(all.get(2));
        moved(given, all.get(4), TaskStatus.TODO, new Spot.After(all.get(1).id()));
        moved(given, all.get(3), TaskStatus.TODO, new Spot.After(all.get(2).id()));
        assertThat(column(home, TaskStatus.TODO)).containsExactly("a", "b", "e", "d");
        moved(given, all.get(1), TaskStatus.TODO, new Spot.After(all.get(1).id()));
        assertThat(column(home, TaskStatus.TODO)).containsExactly("a", "e", "d", "b");
    }

    @Test
    default void whoeverIsPutIntoTheSamePlaceAtOnceGetsThere() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        List<Task> all = five(given, home, ada);
        List<Task> others = IntStream.range(0, 6)
                .mapToObj(n -> given.storedTask(home, ada, "other " + n))
                .toList();
        Race.of(
                        6,
                        n -> moved(
                                given,
                                others.get(n),
                                TaskStatus.TODO,
                                new Spot.After(all.getFirst().id())))
                .everybody();
        List<String> column = column(home, TaskStatus.TODO);
        assertThat(column).startsWith("a").endsWith("b", "c", "d", "e").hasSize(11);
        assertThat(column.subList(1, 7)).allMatch(title -> title.startsWith("other"));
    }

    @Test
    default void twoWhoDragTheSameCardBothAreHeardAndItIsInOnePlace() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        List<Task> all = five(given, home, ada);
        List<Task> moved = Race.of(
                        2,
                        n -> moved(
                                given,
                                all.get(2),
                                n == 0 ? TaskStatus.DONE : TaskStatus.TODO,
                                n == 0 ? new Spot.Last() : new Spot.First()))
                .everybody();
        assertThat(moved).extracting(Task::revision).doesNotHaveDuplicates();
        List<String> both = new ArrayList<>(column(home, TaskStatus.TODO));
        both.addAll(column(home, TaskStatus.DONE));
        assertThat(both).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }
}
