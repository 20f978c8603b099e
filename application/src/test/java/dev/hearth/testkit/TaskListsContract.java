package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.work.port.TaskLists;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.CustomField;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldOption;
import dev.hearth.domain.work.FieldValue;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.FieldWish;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.OptionId;
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
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VALUE")
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

    /** A field of each kind that has an order, and what some tasks say there, the same now and then. */
    private static Map<CustomField, List<String>> fields(GivenTasks given) {
        List<FieldOption> options = Stream.of("large", "small", "never")
                .map(name -> new FieldOption(new OptionId(given.ids().next()), name))
                .toList();
        Map<CustomField, List<String>> said = new LinkedHashMap<>();
        said.put(
                field(given, FieldKind.NUMBER, List.of()),
                List.of("0", "-0.5", "-12", "9", "10", "10", "-999999999999999999", "0.000000000001", "9.5"));
        said.put(
                field(given, FieldKind.TEXT, List.of()),
                List.of(
                        "b",
                        "B c",
                        "a",
                        "A",
                        "\u00e4",
                        "b" + "x".repeat(200),
                        "b" + "x".repeat(100),
                        "!",
                        "\ud83c\udf31"));
        said.put(
                field(given, FieldKind.DATE, List.of()),
                List.of("2026-03-14", "0999-12-31", "9999-12-31", "2026-03-14", "2026-03-13"));
        said.put(
                field(given, FieldKind.URL, List.of()),
                List.of("https://b.example.org", "http://a.example.org/x", "HTTPS://a.example.org"));
        said.put(field(given, FieldKind.CHECKBOX, List.of()), List.of("true", "true", "true"));
        said.put(
                field(given, FieldKind.CHOICE, options),
                List.of(1, 0, 0, 1, 0).stream()
                        .map(n -> options.get(n).id().toString())
                        .toList());
        return said;
    }

    private static CustomField field(GivenTasks given, FieldKind kind, List<FieldOption> options) {
        return new CustomField(new FieldId(given.ids().next()), kind, kind.name(), "", options);
    }

    private List<Task> saying(GivenTasks given, Project home, User ada, CustomField field, List<String> said) {
        return IntStream.range(0, said.size() + 3)
                .mapToObj(n -> {
                    given.clock().move(Duration.ofSeconds(n % 2));
                    FieldValues values = n % 4 == 3 || n - n / 4 >= said.size()
                            ? FieldValues.NONE
                            : new FieldValues(Map.of(field.id(), new FieldValue(field.kind(), said.get(n - n / 4))));
                    return given.storedTask(
                            home,
                            n % 2 == 0
                                    ? ada
                                    : given.projects()
                                            .storedPerson("p" + n + home.card().key()),
                            TaskStatus.TODO,
                            TaskDetails.titled(new TaskTitle(field.kind() + " " + n))
                                    .with(values));
                })
                .toList();
    }

    @Test
    default void whatIsSaidInACustomFieldOrdersTheTasksThatSaySomethingThereAndThenComeTheOthers() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        fields(given).forEach((field, said) -> {
            Project home = given.projects().storedProject(field.kind().name().replace("CHECKBOX", "BOX"), ada);
            Project other =
                    given.projects().storedProject("O" + field.kind().name().replace("CHECKBOX", "BOX"), ada);
            List<Task> tasks = saying(given, home, ada, field, said);
            saying(given, other, ada, field, said);
            Task gone = given.storedTask(
                    home, ada, TaskStatus.TODO, tasks.getFirst().details());
            stores().tasks()
                    .change(gone.id(), task -> task.deleted(given.clock().instant()));
            for (Direction direction : Direction.values()) {
                for (TaskFilter filter : List.of(TaskFilter.NONE, madeBy(ada))) {
                    TaskWalk walk = TaskWalk.by(field, home.scope(), filter, direction);
                    List<Task> expected =
                            by(field, tasks.stream().filter(filter::fits).toList(), direction);
                    for (int limit : new int[] {1, 2, 50}) {
                        assertThat(Pages.all(next -> stores().taskLists().list(walk, next.map(Position::parse), limit)))
                                .as("%s %s %s", field.kind(), direction, limit)
                                .containsExactlyElementsOf(expected);
                    }
                }
            }
        });
    }

    private static TaskFilter madeBy(User ada) {
        return new TaskFilter(
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.of(ada.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static List<Task> by(CustomField field, List<Task> tasks, Direction direction) {
        Comparator<Task> rising = Comparator.comparing((Task task) -> worth(field, task))
                .thenComparing(task -> isOrdered(field) ? task.id().toString() : TaskSort.NUMBER.key(task));
        List<Task> says = tasks.stream()
                .filter(task -> task.details().fields().find(field.id()).isPresent())
                .sorted(direction == Direction.RISING ? rising : rising.reversed())
                .toList();
        List<Task> says0 = tasks.stream().filter(task -> !says.contains(task)).toList();
        return Stream.concat(says.stream(), sorted(says0, TaskSort.NUMBER, direction).stream())
                .toList();
    }

    private static boolean isOrdered(CustomField field) {
        return field.kind() != FieldKind.CHOICE && field.kind() != FieldKind.CHECKBOX;
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> worth(CustomField field, Task task) {
        String text = task.details().fields().find(field.id()).orElseThrow().text();
        Object worth = switch (field.kind()) {
            case NUMBER -> new BigDecimal(text);
            case CHOICE ->
                field.options().indexOf(field.option(OptionId.parse(text)).orElseThrow());
            case TEXT, URL ->
                HexFormat.of()
                        .formatHex(task.details()
                                .fields()
                                .find(field.id())
                                .orElseThrow()
                                .key()
                                .getBytes(StandardCharsets.UTF_8));
            default -> text;
        };
        return (Comparable<Object>) worth;
    }

    @Test
    default void whatIsAskedOfACustomFieldIsFoundInEveryOrderThereIs() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        fields(given).forEach((field, said) -> {
            Project home = given.projects().storedProject(field.kind().name().replace("CHECKBOX", "BOX"), ada);
            List<Task> tasks = saying(given, home, ada, field, said);
            FieldValue one = new FieldValue(field.kind(), said.getFirst());
            FieldValue two = new FieldValue(field.kind(), said.get(1));
            FieldWish is = new FieldWish.Is(field.id(), one);
            FieldWish nothing = new FieldWish.Nothing(field);
            FieldWish most = new FieldWish.Between(field.id(), Optional.empty(), Optional.of(two));
            List<List<FieldWish>> wishes = List.of(
                    List.of(is),
                    List.of(nothing),
                    List.of(new FieldWish.Between(field.id(), Optional.of(two), Optional.of(one))),
                    List.of(most),
                    List.of(nothing, is),
                    List.of(most, nothing));
            for (List<FieldWish> wish : wishes) {
                TaskFilter filter = TaskFilter.NONE.with(wish);
                List<Task> fit = tasks.stream().filter(filter::fits).toList();
                for (TaskSort sort : TaskSort.ofAnyTasks()) {
                    assertThat(all(home.scope(), filter, sort, Direction.FALLING, 2))
                            .as("%s %s", wish, sort)
                            .containsExactlyElementsOf(sorted(fit, sort, Direction.FALLING));
                }
                for (Direction direction : Direction.values()) {
                    TaskWalk walk = TaskWalk.by(field, home.scope(), filter, direction);
                    assertThat(Pages.all(next -> stores().taskLists().list(walk, next.map(Position::parse), 2)))
                            .as("%s %s", wish, direction)
                            .containsExactlyElementsOf(by(field, fit, direction));
                }
            }
        });
    }

    @Test
    default void aListInTheOrderOfOptionsGoesOnWhereItWasWhenOptionsAreTakenAway() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        List<FieldOption> all = Stream.of("a", "b", "c")
                .map(name -> new FieldOption(new OptionId(given.ids().next()), name))
                .toList();
        CustomField size = field(given, FieldKind.CHOICE, all);
        List<Task> tasks = IntStream.range(0, 8)
                .mapToObj(n -> given.storedTask(
                        home,
                        ada,
                        TaskStatus.TODO,
                        TaskDetails.titled(new TaskTitle("t" + n))
                                .with(new FieldValues(
                                        n >= 6
                                                ? Map.of()
                                                : Map.of(
                                                        size.id(),
                                                        new FieldValue(
                                                                FieldKind.CHOICE,
                                                                all.get(n / 2)
                                                                        .id()
                                                                        .toString()))))))
                .toList();
        FieldOption a = all.get(0);
        FieldOption b = all.get(1);
        FieldOption c = all.get(2);
        FieldOption d = new FieldOption(new OptionId(given.ids().next()), "d");
        // Tasks 0 and 1 say a, 2 and 3 b, 4 and 5 c, and 6 and 7 nothing.
        goesOn(home, size, tasks, 3, List.of(b, c), List.of(3, 4, 5, 0, 1, 6, 7));
        goesOn(home, size, tasks, 3, List.of(c, b, a), List.of(3, 0, 1, 6, 7));
        goesOn(home, size, tasks, 3, List.of(a, c), List.of(4, 5, 2, 3, 6, 7));
        goesOn(home, size, tasks, 5, List.of(a, b), List.of(4, 5, 6, 7));
        goesOn(home, size, tasks, 5, List.of(d), List.of(0, 1, 2, 3, 4, 5, 6, 7));
        goesOn(home, size, tasks, 6, List.of(a), List.of(2, 3, 4, 5, 6, 7));
        goesOn(home, size, tasks, 7, List.of(a, b), List.of(7));
        goesOn(home, size, tasks, 7, List.of(a, b, c, d), List.of(7));
    }

    /**
     * Reads a page, and the others when other options are there.
     *
     * @param expected which tasks are on the other pages
     */
    private void goesOn(
            Project home,
            CustomField size,
            List<Task> tasks,
            int read,
            List<FieldOption> left,
            List<Integer> expected) {
        TaskWalk before = TaskWalk.by(size, home.scope(), TaskFilter.NONE, Direction.RISING);
        CustomField changed = new CustomField(size.id(), size.kind(), size.name(), size.description(), left);
        TaskWalk after = TaskWalk.by(changed, home.scope(), TaskFilter.NONE, Direction.RISING);
        Page<Task> first = stores().taskLists().list(before, Optional.empty(), read);
        assertThat(first.items()).isEqualTo(tasks.subList(0, read));
        List<Task> others = new ArrayList<>();
        Optional<String> next = first.next();
        for (int pages = 0; next.isPresent(); pages++) {
            assertThat(pages).as("%s", left).isLessThan(20);
            Page<Task> page = stores().taskLists().list(after, next.map(Position::parse), 2);
            others.addAll(page.items());
            next = page.next();
        }
        assertThat(others)
                .as("%s after %s", left, read)
                .isEqualTo(expected.stream().map(tasks::get).toList());
    }

    @Test
    default void aTextIsFoundInItsOrderWhateverItBeginsWith() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        CustomField note = field(given, FieldKind.TEXT, List.of());
        String last = "\udbff\udfff";
        List<Task> tasks = Stream.of("z", last, last + "a", last.repeat(60), last.repeat(70))
                .map(text -> given.storedTask(
                        home,
                        ada,
                        TaskStatus.TODO,
                        TaskDetails.titled(new TaskTitle(text))
                                .with(new FieldValues(Map.of(note.id(), new FieldValue(FieldKind.TEXT, text))))))
                .toList();
        for (Direction direction : Direction.values()) {
            TaskWalk walk = TaskWalk.by(note, home.scope(), TaskFilter.NONE, direction);
            List<Task> expected = direction == Direction.RISING ? tasks : tasks.reversed();
            assertThat(Pages.all(next -> stores().taskLists().list(walk, next.map(Position::parse), 2)))
                    .isEqualTo(expected);
            assertThat(all(home.scope(), TaskFilter.NONE, TaskSort.TITLE, direction, 2))
                    .isEqualTo(expected);
        }
    }

    @Test
    default void whatIsSaidOtherwiseIsFoundThereAndNowhereElse() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        CustomField cost = field(given, FieldKind.NUMBER, List.of());
        FieldValue seven = new FieldValue(FieldKind.NUMBER, "7");
        FieldValue eight = new FieldValue(FieldKind.NUMBER, "8");
        Task task = given.storedTask(home, ada, "one");
        for (Optional<FieldValue> says :
                List.of(Optional.of(seven), Optional.of(eight), Optional.<FieldValue>empty())) {
            FieldValues values =
                    says.map(value -> new FieldValues(Map.of(cost.id(), value))).orElse(FieldValues.NONE);
            Task now = stores().tasks()
                    .change(
                            task.id(),
                            before -> before.with(
                                    before.details().with(values), given.clock().instant()))
                    .orElseThrow();
            for (FieldValue value : List.of(seven, eight)) {
                TaskFilter filter = TaskFilter.NONE.with(List.of(new FieldWish.Is(cost.id(), value)));
                List<Task> expected =
                        says.filter(value::equals).map(there -> List.of(now)).orElse(List.of());
                assertThat(all(home.scope(), filter, TaskSort.NUMBER, Direction.RISING, 5))
                        .isEqualTo(expected);
                TaskWalk walk = TaskWalk.by(cost, home.scope(), filter, Direction.RISING);
                assertThat(stores().taskLists().list(walk, Optional.empty(), 5).items())
                        .isEqualTo(expected);
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
