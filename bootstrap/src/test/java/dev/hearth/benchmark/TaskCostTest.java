package dev.hearth.benchmark;

import dev.hearth.adapter.sqlite.SqliteStores;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.application.local.TimeOrderedIds;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskOrder.Direction;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskSort;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.domain.work.TaskWalk;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Do board, lists and moves of a project cost the same with a thousand and with a hundred thousand tasks in it? Prints the median of
 * both, measured in turn so that a busy machine disturbs both alike, and their ratio.
 */
@Tag("benchmark")
class TaskCostTest {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int PAGE = 50;
    private static final int ROUNDS = 15;
    private static final int TIMES = 100;
    private static final int WRITERS = 200;
    private static final int PEOPLE = 10;

    private final IdSource ids = new TimeOrderedIds(Clock.systemUTC());
    private final Random chance = new Random(7);
    private final List<UserId> people = new ArrayList<>();
    private final LabelId label = new LabelId(ids.next());

    /** One project with so many tasks. */
    private record Plot(SqliteStores stores, ProjectId project, List<Task> tasks) {}

    @Test
    void lists_with_a_thousand_and_with_a_hundred_thousand_tasks(@TempDir Path folder) throws InterruptedException {
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new UserId(ids.next()));
        }
        try (SqliteStores one = SqliteStores.open(SqliteSettings.in(folder.resolve("few")));
                SqliteStores other = SqliteStores.open(SqliteSettings.in(folder.resolve("many")))) {
            Plot few = filled(one, FEW);
            Plot many = filled(other, MANY);
            asked().forEach((name, walk) -> report(name, few, many, plot -> page(plot, walk)));
            report("board", few, many, this::board);
            report("move", few, many, this::move);
            report("change", few, many, this::change);
        }
    }

    /** A way through a plot's tasks. */
    private interface Way {
        TaskWalk in(ProjectId project);
    }

    private Map<String, Way> asked() {
        Map<String, Way> asked = new LinkedHashMap<>();
        for (TaskSort sort : TaskSort.values()) {
            asked.put("all by " + sort, way(TaskFilter.NONE, sort));
        }
        asked.put("status by due", way(TaskFilter.of(TaskStatus.TODO), TaskSort.DUE));
        asked.put(
                "assignee by change",
                way(filter(Optional.of(people.getFirst()), Optional.empty(), ""), TaskSort.CHANGED));
        asked.put("label by priority", way(filter(Optional.empty(), Optional.of(label), ""), TaskSort.PRIORITY));
        asked.put("word by number", way(filter(Optional.empty(), Optional.empty(), "plants"), TaskSort.NUMBER));
        asked.put("word nobody wrote", way(filter(Optional.empty(), Optional.empty(), "zebra"), TaskSort.NUMBER));
        return asked;
    }

    private static Way way(TaskFilter filter, TaskSort sort) {
        return project -> TaskWalk.of(project.scope(), filter, new TaskOrder(sort, Direction.FALLING));
    }

    private static TaskFilter filter(Optional<UserId> assignee, Optional<LabelId> label, String text) {
        return new TaskFilter(
                Set.of(),
                Set.of(),
                assignee,
                Optional.empty(),
                label,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text);
    }

    private static void page(Plot plot, Way way) {
        plot.stores().taskLists().list(way.in(plot.project()), Optional.empty(), PAGE);
    }

    private void board(Plot plot) {
        plot.stores().taskLists().counts(plot.project());
        for (TaskStatus status : TaskStatus.values()) {
            page(plot, way(TaskFilter.of(status), TaskSort.STATUS));
        }
    }

    private void move(Plot plot) {
        Task behind = plot.tasks().get(chance.nextInt(plot.tasks().size()));
        Task moved = plot.tasks().get(chance.nextInt(plot.tasks().size()));
        plot.stores().tasks().move(moved.id(), new Spot.After(behind.id()), task -> task);
    }

    private void change(Plot plot) {
        Task changed = plot.tasks().get(chance.nextInt(plot.tasks().size()));
        plot.stores()
                .tasks()
                .change(
                        changed.id(),
                        task -> task.with(
                                task.details().describedAs("Changed " + chance.nextInt()),
                                Instant.ofEpochMilli(1_800_000_000_000L + chance.nextInt())));
    }

    private Plot filled(SqliteStores stores, int many) throws InterruptedException {
        ProjectId project = new ProjectId(ids.next());
        List<Task> tasks = new ArrayList<>();
        Semaphore writing = new Semaphore(WRITERS);
        long begin = System.nanoTime();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < many; i++) {
                Task task = task(project, i);
                tasks.add(task);
                writing.acquire();
                writers.execute(() -> {
                    stores.tasks().add(task);
                    writing.release();
                });
            }
        }
        System.out.printf(
                Locale.ROOT, "making %d tasks: %.0f us each%n", many, (System.nanoTime() - begin) / 1_000.0 / many);
        return new Plot(stores, project, tasks);
    }

    private Task task(ProjectId project, int number) {
        TaskDetails details = TaskDetails.titled(new TaskTitle("Water the plants on floor " + number % 977))
                .describedAs("As always on a weekday, number " + number)
                .with(List.of(TaskPriority.values()).get(number % 5))
                .assignedTo(List.of(people.get(number % PEOPLE)))
                .labelled(number % 20 == 0 ? List.of(label) : List.of())
                .with(new TaskSchedule(
                        Optional.empty(),
                        Optional.of(new TaskTime(LocalDate.ofEpochDay(20_000L + number % 700), Optional.empty())),
                        ZoneOffset.UTC));
        return Task.planned(
                new TaskId(ids.next()),
                project,
                List.of(TaskStatus.values()).get(number % 6),
                details,
                people.get(number % 3),
                Instant.ofEpochMilli(1_800_000_000_000L + number));
    }

    /** Something that is done to a plot. */
    private interface Deed {
        void to(Plot plot);
    }

    private static void report(String name, Plot few, Plot many, Deed deed) {
        Cost one = new Cost(ROUNDS, TIMES);
        Cost other = new Cost(ROUNDS, TIMES);
        for (int round = 0; round < ROUNDS; round++) {
            one.round(round, () -> deed.to(few));
            other.round(round, () -> deed.to(many));
        }
        System.out.println(Cost.compared(name, one, other));
    }
}
