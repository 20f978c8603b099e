package dev.hearth.testkit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.work.port.ProjectStatistics;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.OpenTasks;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDeed;
import dev.hearth.domain.work.TaskDeedId;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskFlow;
import dev.hearth.domain.work.TaskFlow.Kind;
import dev.hearth.domain.work.TaskFlowCount;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The laws of {@link ProjectStatistics}. */
public interface ProjectStatisticsContract extends StoresUnderTest {
    Instant NOON = Instant.parse("2026-04-05T12:00:00Z");

    private static TaskDetails details(TaskPriority priority, List<UserId> people, String due) {
        TaskDetails titled =
                TaskDetails.titled(new TaskTitle("Plant")).with(priority).assignedTo(people);
        return due.isEmpty()
                ? titled
                : titled.with(new TaskSchedule(Optional.empty(), Optional.of(TaskTime.parse(due)), ZoneOffset.UTC));
    }

    /** Stores may count in parts what has everything in common. */
    private Map<List<Object>, List<Long>> open(Project project) {
        Map<List<Object>, List<OpenTasks>> shares = stores().projectStatistics().open(project.id(), NOON).stream()
                .collect(groupingBy(share -> List.of(share.status(), share.priority(), share.assignees())));
        return shares.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        same -> List.of(
                                same.getValue().stream()
                                        .mapToLong(OpenTasks::tasks)
                                        .sum(),
                                same.getValue().stream()
                                        .mapToLong(OpenTasks::overdue)
                                        .sum())));
    }

    private Map<List<Object>, Long> flow(Project project, Instant since) {
        return stores().projectStatistics().flow(project.id(), since).stream()
                .collect(groupingBy(count -> List.of(count.from(), count.kind()), summingLong(TaskFlowCount::tasks)));
    }

    private void noted(GivenTasks given, Task task, List<TaskFlow> flow) {
        stores().taskActivity()
                .add(
                        new TaskDeed(
                                new TaskDeedId(given.ids().next()),
                                task.id(),
                                task.life().creator(),
                                given.clock().instant(),
                                List.of()),
                        flow);
    }

    @Test
    default void whereNothingIsThereIsNothingToCount() {
        GivenTasks given = GivenTasks.in(stores());
        Project home = given.projects().storedProject("HOME", given.projects().storedPerson("ada"));
        assertThat(open(home)).isEmpty();
        assertThat(flow(home, NOON)).isEmpty();
    }

    @Test
    default void whatIsOpenIsCountedByWhatItHasInCommon() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        User grace = given.projects().storedPerson("grace");
        Project home = given.projects().storedProject("HOME", ada);
        List<UserId> nobody = List.of();
        List<UserId> both = List.of(ada.id(), grace.id());
        TaskDetails plain = details(TaskPriority.NONE, nobody, "");
        given.storedTask(home, ada, TaskStatus.TODO, plain);
        given.storedTask(home, ada, TaskStatus.TODO, details(TaskPriority.NONE, nobody, "2026-04-05T12:00"));
        given.storedTask(home, ada, TaskStatus.TODO, details(TaskPriority.NONE, nobody, "2026-04-05T12:01"));
        given.storedTask(home, ada, TaskStatus.BACKLOG, details(TaskPriority.NONE, nobody, "2026-04-04"));
        given.storedTask(home, ada, TaskStatus.TODO, details(TaskPriority.HIGH, both, "2026-04-05"));
        given.storedTask(home, ada, TaskStatus.TODO, details(TaskPriority.HIGH, List.of(ada.id()), ""));
        given.storedTask(home, ada, TaskStatus.DONE, plain);
        given.storedTask(home, ada, TaskStatus.CANCELLED, details(TaskPriority.NONE, nobody, "2026-04-01"));
        given.deleted(given.storedTask(home, ada, TaskStatus.TODO, plain));
        given.storedTask(given.projects().storedProject("WORK", ada), ada, TaskStatus.TODO, plain);
        assertThat(open(home))
                .isEqualTo(Map.of(
                        List.of(TaskStatus.TODO, TaskPriority.NONE, nobody), List.of(3L, 1L),
                        List.of(TaskStatus.BACKLOG, TaskPriority.NONE, nobody), List.of(1L, 1L),
                        List.of(TaskStatus.TODO, TaskPriority.HIGH, both), List.of(1L, 0L),
                        List.of(TaskStatus.TODO, TaskPriority.HIGH, List.of(ada.id())), List.of(1L, 0L)));
    }

    @Test
    default void whatBecameOfTasksIsCountedByQuartersOfAnHour() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Project work = given.projects().storedProject("WORK", ada);
        Task task = given.storedTask(home, ada, "Plant");
        TaskFlow added = new TaskFlow(home.id(), Kind.ADDED);
        TaskFlow done = new TaskFlow(home.id(), Kind.DONE);
        TaskFlow elsewhere = new TaskFlow(work.id(), Kind.ADDED);
        given.clock().moveTo(NOON.minusMillis(1));
        noted(given, task, List.of(added));
        given.clock().moveTo(NOON);
        noted(given, task, List.of(added, done));
        noted(given, task, List.of(elsewhere));
        noted(given, task, List.of());
        given.clock().moveTo(NOON.plus(TaskFlowCount.SPAN).minusMillis(1));
        noted(given, task, List.of(done));
        given.clock().moveTo(NOON.plus(TaskFlowCount.SPAN));
        noted(given, task, List.of(done));
        assertThat(flow(home, NOON))
                .isEqualTo(Map.of(
                        List.of(NOON, Kind.ADDED), 1L,
                        List.of(NOON, Kind.DONE), 2L,
                        List.of(NOON.plus(TaskFlowCount.SPAN), Kind.DONE), 1L));
        assertThat(flow(home, NOON.minus(TaskFlowCount.SPAN))).hasSize(4);
        assertThat(flow(work, NOON)).isEqualTo(Map.of(List.of(NOON, Kind.ADDED), 1L));
    }

    @Test
    default void TM_05_what_a_project_tells_of_its_days_is_what_a_recount_of_its_life_tells() {
        GivenProjects given = GivenProjects.in(stores());
        User ada = given.storedPerson("ada");
        new Random().longs(3).forEach(seed -> ProjectHistory.mustBeToldAsItWas(stores(), given, ada, seed));
    }
}
