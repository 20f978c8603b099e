package dev.hearth.benchmark;

import dev.hearth.adapter.sqlite.SqliteStores;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.application.search.SearchSort;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.ChangeTask;
import dev.hearth.application.work.CreateTask;
import dev.hearth.application.work.MoveTask;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.CustomField;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldValue;
import dev.hearth.domain.work.FieldWish;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskOrder.Direction;
import dev.hearth.domain.work.TaskSort;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.domain.work.TaskWalk;
import dev.hearth.testkit.TaskAsks;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what people do with the tasks of a project cost the same with a thousand and with a hundred thousand of them? Prints the median
 * of both, measured in turn so that a busy machine disturbs both alike, and their ratio. The lists are asked of the store, all else of
 * the use cases behind the interface.
 */
@Tag("benchmark")
class TaskCostTest {
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("tasks.many", 100_000);
    private static final int PAGE = 50;
    private static final int WARM = 5;
    private static final int ROUNDS = 15;
    private static final int TIMES = 100;

    @Test
    void a_project_of_a_thousand_and_one_of_a_hundred_thousand_tasks(@TempDir Path folder) {
        try (SqliteStores one = SqliteStores.open(SqliteSettings.in(folder.resolve("few")));
                SqliteStores other = SqliteStores.open(SqliteSettings.in(folder.resolve("many")))) {
            Plot few = Plot.filled(one, FEW);
            Plot many = Plot.filled(other, MANY);
            asked().forEach((name, walk) -> report(name, few, many, plot -> page(plot, walk)));
            looked().forEach((name, deed) -> report(name, few, many, deed));
            done().forEach((name, deed) -> report(name, few, many, deed));
            few.hearth().close();
            many.hearth().close();
        }
    }

    /** A way through a plot's tasks. */
    private interface Way {
        TaskWalk in(ProjectId project);
    }

    private static Map<String, Way> asked() {
        UserId person = Plot.PEOPLE.getFirst();
        Map<String, Way> asked = new LinkedHashMap<>();
        for (TaskSort sort : TaskSort.ofAnyTasks()) {
            asked.put("all by " + sort, way(TaskFilter.NONE, sort));
        }
        asked.put("status by due", way(TaskFilter.of(TaskStatus.TODO), TaskSort.DUE));
        asked.put("assignee by change", way(filter(Optional.of(person), Optional.empty(), ""), TaskSort.CHANGED));
        asked.put("label by priority", way(labelled(), TaskSort.PRIORITY));
        asked.put("all by a custom number", by(Plot.COST, TaskFilter.NONE));
        asked.put("all by a choice", by(Plot.SIZE, TaskFilter.NONE));
        FieldWish seven = new FieldWish.Is(Plot.COST.id(), new FieldValue(FieldKind.NUMBER, "7.5"));
        asked.put("one number", way(TaskFilter.NONE.with(List.of(seven)), TaskSort.NUMBER));
        FieldWish dear = new FieldWish.Between(
                Plot.COST.id(), Optional.of(new FieldValue(FieldKind.NUMBER, "500")), Optional.empty());
        asked.put("numbers from one on, by number", by(Plot.COST, TaskFilter.NONE.with(List.of(dear))));
        asked.put(
                "nothing said in a field",
                way(TaskFilter.NONE.with(List.of(new FieldWish.Nothing(Plot.COST))), TaskSort.NUMBER));
        asked.put("word by number", way(filter(Optional.empty(), Optional.empty(), "plants"), TaskSort.NUMBER));
        asked.put("word nobody wrote", way(filter(Optional.empty(), Optional.empty(), "zebra"), TaskSort.NUMBER));
        return asked;
    }

    private static Way way(TaskFilter filter, TaskSort sort) {
        return project -> TaskWalk.of(project.scope(), filter, new TaskOrder(sort, Direction.FALLING));
    }

    private static Way by(CustomField field, TaskFilter filter) {
        return project -> TaskWalk.by(field, project.scope(), filter, Direction.FALLING);
    }

    private static TaskFilter labelled() {
        return filter(Optional.empty(), Optional.of(Plot.LABEL), "");
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

    /** What is read. */
    private static Map<String, Consumer<Plot>> looked() {
        Map<String, Consumer<Plot>> looked = new LinkedHashMap<>();
        looked.put(
                "board, 50 in each column",
                plot -> plot.hearth().tasks().showBoard().run(plot.ada(), plot.project(), PAGE));
        looked.put("list of tasks with parts and links", plot -> list(plot, labelled()));
        looked.put("task with parts and links", TaskCostTest::read);
        looked.put(
                "task by its key",
                plot -> plot.hearth()
                        .tasks()
                        .showTask()
                        .run(
                                plot.ada(),
                                TaskName.parse("PLOT-" + (1 + plot.chance().nextInt(FEW)))));
        looked.put("search, word in every task", plot -> search(plot, "plants"));
        looked.put("search, word nobody wrote", plot -> search(plot, "zebra"));
        looked.put("search, words never together", plot -> search(plot, "plants zebra"));
        return looked;
    }

    private static void list(Plot plot, TaskFilter filter) {
        TaskOrder order = new TaskOrder(TaskSort.NUMBER, Direction.FALLING);
        plot.hearth()
                .tasks()
                .listTasks()
                .run(plot.ada(), TaskAsks.list(Optional.of(plot.project()), filter, order), PageRequest.first());
    }

    /** As somebody does who opens it: the task, what it is linked to, and its parts. */
    private static void read(Plot plot) {
        Task whole = plot.whole();
        TaskName name = TaskName.of(whole.id());
        plot.hearth().tasks().showTask().run(plot.ada(), name);
        plot.hearth().tasks().listTaskLinks().run(plot.ada(), name);
        list(plot, partsOf(whole.id()));
    }

    private static TaskFilter partsOf(TaskId whole) {
        return new TaskFilter(
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(whole),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static void search(Plot plot, String text) {
        plot.hearth().search().tasks().run(plot.ada(), text, SearchSort.NEWEST, PageRequest.first());
    }

    /** What is written. New tasks come last: they change how many there are. */
    private static Map<String, Consumer<Plot>> done() {
        Map<String, Consumer<Plot>> done = new LinkedHashMap<>();
        done.put("move to the front of its column", plot -> move(plot, task -> new Spot.First()));
        done.put(
                "move into the middle of its column",
                plot -> move(plot, task -> new Spot.After(plot.beside(task).id())));
        done.put("move to the end of its column", plot -> move(plot, task -> new Spot.Last()));
        done.put(
                "change its title",
                plot -> change(plot, titled("Water them, " + plot.chance().nextInt())));
        done.put("take a part out and put it back", TaskCostTest::regroup);
        done.put("create", plot -> create(plot, Optional.empty()));
        done.put("create a part", plot -> create(plot, Optional.of(plot.whole().id())));
        return done;
    }

    private static void move(Plot plot, Function<Task, Spot> spot) {
        Task task = plot.any();
        plot.hearth()
                .tasks()
                .moveTask()
                .run(
                        plot.ada(),
                        TaskName.of(task.id()),
                        new MoveTask.Command(task.stage().status(), spot.apply(task)));
    }

    private static void change(Plot plot, ChangeTask.Command command) {
        change(plot, plot.any().id(), command);
    }

    private static void change(Plot plot, TaskId task, ChangeTask.Command command) {
        plot.hearth().tasks().changeTask().run(plot.ada(), TaskName.of(task), command);
    }

    private static ChangeTask.Command titled(String title) {
        return TaskAsks.change().title(Optional.of(new TaskTitle(title))).made();
    }

    private static ChangeTask.Command under(Edit<TaskId> parent) {
        return TaskAsks.change().parent(parent).made();
    }

    private static void regroup(Plot plot) {
        int head = plot.head();
        TaskId part = plot.tasks().get(head + 1).id();
        change(plot, part, under(new Edit.Clear<>()));
        change(plot, part, under(new Edit.Put<>(plot.tasks().get(head).id())));
    }

    private static void create(Plot plot, Optional<TaskId> parent) {
        TaskDetails details = TaskDetails.titled(new TaskTitle("Water one more"));
        plot.hearth()
                .tasks()
                .createTask()
                .run(
                        plot.ada(),
                        new CreateTask.Command(plot.project(), TaskStatus.TODO, details, parent, Optional.empty()));
    }

    private static void report(String name, Plot few, Plot many, Consumer<Plot> deed) {
        Cost one = new Cost(ROUNDS, TIMES);
        Cost other = new Cost(ROUNDS, TIMES);
        for (int round = -WARM; round < ROUNDS; round++) {
            one.round(Math.max(0, round), () -> deed.accept(few));
            other.round(Math.max(0, round), () -> deed.accept(many));
        }
        System.out.println(Cost.compared(name, one, other));
    }
}
