package dev.hearth.application.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.FieldEdits.Given;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldValue;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.OptionId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.TaskAsks;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What tasks say in the custom fields of their project. */
class TaskFieldsTest {
    private final Yard yard = new Yard();

    @AfterEach
    void end() {
        yard.close();
    }

    @Test
    void TM_05_a_task_says_something_of_each_kind_and_takes_it_back() {
        FieldView size = yard.field("Size", FieldKind.CHOICE, "small", "large");
        Map<FieldView, Given> said = new HashMap<>(Map.of(
                size,
                words(size.options().getLast().id()),
                yard.field("Note", FieldKind.TEXT),
                words("two\nlines"),
                yard.field("Cost", FieldKind.NUMBER),
                words("-12.50"),
                yard.field("Day", FieldKind.DATE),
                words("2026-03-14"),
                yard.field("Tester", FieldKind.PERSON),
                words(yard.viewer.id().toString()),
                yard.field("Billed", FieldKind.CHECKBOX),
                new Given.Tick(true),
                yard.field("Source", FieldKind.URL),
                words("http://example.org")));
        TaskView task = yard.made(yard.member, "Water the plants");
        assertThat(task.fields()).isEmpty();
        TaskView full = says(task, puts(said), Optional.empty());
        assertThat(full.fields().values())
                .containsExactlyInAnyOrder(
                        size.options().getLast().id(),
                        "two\nlines",
                        "-12.5",
                        "2026-03-14",
                        yard.viewer.id().toString(),
                        true,
                        "http://example.org");
        assertThat(yard.tasks()
                        .showTask()
                        .run(Yard.caller(yard.viewer), Yard.named(task))
                        .fields())
                .isEqualTo(full.fields());
        Map<FieldId, Edit<Given>> none = new HashMap<>();
        said.keySet().forEach(field -> none.put(id(field), new Edit.Clear<>()));
        assertThat(says(full, new FieldEdits(none), Optional.empty()).fields()).isEmpty();
    }

    @Test
    void everythingThatDoesNotFitIsNamedByItsField() {
        FieldView size = yard.field("Size", FieldKind.CHOICE, "small");
        FieldView cost = yard.field("Cost", FieldKind.NUMBER);
        FieldView tester = yard.field("Tester", FieldKind.PERSON);
        FieldView billed = yard.field("Billed", FieldKind.CHECKBOX);
        FieldId never = new FieldId(new UUID(9, 9));
        Map<FieldId, Edit<Given>> wrong = Map.of(
                id(size),
                put(words(new UUID(3, 3).toString())),
                id(cost),
                put(words("1e400")),
                id(billed),
                put(words("true")),
                never,
                put(words("x")));
        TaskView task = yard.made(yard.member, "Water the plants");
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> says(task, new FieldEdits(wrong), Optional.empty()))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .containsExactlyInAnyOrder(
                                "fields." + size.id(),
                                "fields." + cost.id(),
                                "fields." + billed.id(),
                                "fields." + never));
        Map<FieldId, Edit<Given>> stranger =
                Map.of(id(tester), put(words(yard.stranger.id().toString())));
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> says(task, new FieldEdits(stranger), Optional.empty()))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .containsExactly("fields." + tester.id()));
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> made(new FieldEdits(stranger)))
                .satisfies(refusal -> assertThat(refusal.violations()).hasSize(1));
        assertThat(says(task, FieldEdits.NONE, Optional.empty()).fields()).isEmpty();
    }

    @Test
    void whoNeverWasIsNobodyAlsoWhereEverybodyMayLook() {
        Project open = yard.hearth
                .stores()
                .projects()
                .change(yard.project.id(), now -> now.with(ProjectVisibility.PUBLIC))
                .orElseThrow();
        FieldView tester = yard.field("Tester", FieldKind.PERSON);
        TaskView task = yard.made(yard.member, open, TaskDetails.titled(new TaskTitle("t")));
        Given stranger = words(yard.stranger.id().toString());
        assertThat(says(task, puts(Map.of(tester, stranger)), Optional.empty()).fields())
                .hasSize(1);
        Given nobody = words(new UUID(4, 4).toString());
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> says(task, puts(Map.of(tester, nobody)), Optional.empty()));
    }

    @Test
    void aFieldOfAnotherProjectIsNone() {
        Project other = yard.given.storedProject("OTHER", yard.member);
        yard.joined(other, yard.member, ProjectRole.OWNER);
        FieldView theirs = yard.field(yard.member, other, "Note", FieldKind.TEXT);
        TaskView task = yard.made(yard.member, "Water the plants");
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> says(task, puts(Map.of(theirs, words("x"))), Optional.empty()));
    }

    @Test
    void HX_01_two_who_change_different_fields_both_do_and_of_one_both_are_shown() {
        FieldView cost = yard.field("Cost", FieldKind.NUMBER);
        FieldView note = yard.field("Note", FieldKind.TEXT);
        TaskView seen = yard.made(yard.member, "Water the plants");
        says(seen, puts(Map.of(cost, words("1"))), Optional.of(seen.fingerprint()));
        TaskView both = says(seen, puts(Map.of(note, words("n"))), Optional.of(seen.fingerprint()));
        assertThat(both.fields()).isEqualTo(Map.of(cost.id(), "1", note.id(), "n"));
        Fingerprint told = Fingerprint.parse(seen.fingerprint().toString());
        assertThatExceptionOfType(Refusal.Stale.class)
                .isThrownBy(() -> says(seen, puts(Map.of(cost, words("2"))), Optional.of(told)))
                .satisfies(stale -> assertThat(stale.disputed())
                        .containsExactly(new Violation("fields." + cost.id(), "is “1” by now, and was to be “2”")));
        FieldEdits clear = new FieldEdits(Map.of(id(cost), new Edit.Clear<>()));
        TaskView without = says(both, clear, Optional.of(both.fingerprint()));
        assertThatExceptionOfType(Refusal.Stale.class)
                .isThrownBy(() -> says(both, puts(Map.of(cost, words("3"))), Optional.of(both.fingerprint())))
                .satisfies(stale ->
                        assertThat(stale.disputed().getFirst().message()).isEqualTo("is “” by now, and was to be “3”"));
        assertThat(says(without, puts(Map.of(cost, words("1"))), Optional.of(without.fingerprint()))
                        .fields())
                .containsKey(cost.id());
    }

    @Test
    void whatBecameDifferentIsToldInTheActivityFieldByField() {
        FieldView cost = yard.field("Cost", FieldKind.NUMBER);
        FieldView billed = yard.field("Billed", FieldKind.CHECKBOX);
        TaskView task = yard.made(yard.member, "Water the plants");
        says(task, puts(Map.of(cost, new Given.Digits(new BigDecimal("1.50")))), Optional.empty());
        says(task, puts(Map.of(cost, words("1.5"), billed, new Given.Tick(false))), Optional.empty());
        says(task, puts(Map.of(cost, words("2"), billed, new Given.Tick(true))), Optional.empty());
        List<List<TaskActivityView.Change>> deeds = yard
                .tasks()
                .listTaskActivity()
                .run(Yard.caller(yard.member), Yard.named(task), PageRequest.read(Optional.empty(), Optional.empty()))
                .items()
                .stream()
                .map(TaskActivityView::changes)
                .toList();
        assertThat(deeds.get(0))
                .containsExactlyInAnyOrder(
                        new TaskActivityView.Change("field", Optional.of(cost.id()), "1.5", "2"),
                        new TaskActivityView.Change("field", Optional.of(billed.id()), "", "true"));
        assertThat(deeds.get(1))
                .containsExactly(new TaskActivityView.Change("field", Optional.of(cost.id()), "", "1.5"));
        assertThat(deeds).hasSize(3);
    }

    @Test
    void whatSaysSomethingInAFieldOrAnOptionThatIsGoneSaysNothingThere() {
        FieldView size = yard.field("Size", FieldKind.CHOICE, "small", "large");
        FieldView cost = yard.field("Cost", FieldKind.NUMBER);
        String small = size.options().getFirst().id();
        TaskView task = says(
                yard.made(yard.member, "Water the plants"),
                puts(Map.of(size, words(small), cost, words("1"))),
                Optional.empty());
        yard.hearth.projects().deleteField().run(owner(), yard.project.id(), id(cost));
        assertThat(shown(task).fields()).isEqualTo(Map.of(size.id(), small));
        ChangeField.Command largeOnly = new ChangeField.Command(
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(new OptionEdit(
                        Optional.of(OptionId.parse(size.options().getLast().id())), "large"))),
                Optional.empty(),
                Optional.empty());
        yard.hearth.projects().changeField().run(owner(), yard.project.id(), id(size), largeOnly);
        TaskView now = shown(task);
        assertThat(now.fields()).isEmpty();
        // Whoever saw it before is not in dispute with whoever took the field away.
        TaskView changed = says(
                now,
                puts(Map.of(size, words(size.options().getLast().id()))),
                Optional.of(Fingerprint.parse(now.fingerprint().toString())));
        assertThat(changed.fields()).containsOnlyKeys(size.id());
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> says(now, puts(Map.of(cost, words("2"))), Optional.empty()));
    }

    @Test
    void aFieldThatIsTakenAwayMeanwhileLeavesAValueThatNobodySees() {
        FieldView cost = yard.field("Cost", FieldKind.NUMBER);
        TaskView task = yard.made(yard.member, "Water the plants");
        yard.meanwhile.does(() -> yard.hearth.projects().deleteField().run(owner(), yard.project.id(), id(cost)));
        assertThat(says(task, puts(Map.of(cost, words("1"))), Optional.empty()).fields())
                .isEmpty();
        assertThat(shown(task).fields()).isEmpty();
    }

    @Test
    void whatIsSaidInAFieldThatIsMadeMeanwhileStaysWhereMuchIsDropped() {
        FieldView cost = yard.field("Cost", FieldKind.NUMBER);
        TaskView task = yard.made(yard.member, "Water the plants");
        FieldValue stale = new FieldValue(FieldKind.TEXT, "stale");
        Map<FieldId, FieldValue> gone = new HashMap<>();
        for (int n = 0; n < FieldValues.MOST_KEPT; n++) {
            gone.put(new FieldId(new UUID(2, n)), stale);
        }
        yard.hearth
                .stores()
                .tasks()
                .change(
                        TaskId.parse(task.id()),
                        before -> before.with(
                                before.details().with(new FieldValues(gone)),
                                before.life().changedAt()));
        AtomicReference<Optional<FieldView>> made = new AtomicReference<>(Optional.empty());
        yard.meanwhile.does(() -> {
            FieldView note = yard.field("Note", FieldKind.TEXT);
            made.set(Optional.of(note));
            yard.hearth
                    .stores()
                    .tasks()
                    .change(
                            TaskId.parse(task.id()),
                            before -> before.with(
                                    before.details()
                                            .with(before.details()
                                                    .fields()
                                                    .with(
                                                            Map.of(
                                                                    id(note),
                                                                    Optional.of(
                                                                            new FieldValue(FieldKind.TEXT, "said"))),
                                                            FieldValues.NONE)),
                                    before.life().changedAt()));
        });
        TaskView after = says(task, puts(Map.of(cost, words("1"))), Optional.empty());
        assertThat(after.fields())
                .isEqualTo(Map.of(
                        cost.id(),
                        "1",
                        Objects.requireNonNull(made.get()).orElseThrow().id(),
                        "said"));
        assertThat(yard.hearth
                        .stores()
                        .tasks()
                        .find(TaskId.parse(task.id()))
                        .orElseThrow()
                        .details()
                        .fields()
                        .all())
                .hasSize(2);
    }

    @Test
    void moreThanIsKeptOfAllFieldsTogetherIsRefused() {
        Map<FieldView, Given> much = new HashMap<>();
        for (int n = 0; n <= FieldValues.MOST_TEXT / FieldValue.MAX_TEXT; n++) {
            much.put(yard.field("Note " + n, FieldKind.TEXT), words("x".repeat(FieldValue.MAX_TEXT)));
        }
        TaskView task = yard.made(yard.member, "Water the plants");
        for (ThrowingCallable all :
                List.<ThrowingCallable>of(() -> says(task, puts(much), Optional.empty()), () -> made(puts(much)))) {
            assertThatExceptionOfType(Refusal.Invalid.class)
                    .isThrownBy(all)
                    .satisfies(refusal -> assertThat(refusal.violations())
                            .extracting(Violation::field)
                            .containsExactly("fields"));
        }
        much.remove(much.keySet().iterator().next());
        assertThat(says(task, puts(much), Optional.empty()).fields()).hasSize(much.size());
    }

    @Test
    void manyTasksAreToldTheSameAndThoseOfAnotherProjectRefuseIt() {
        FieldView cost = yard.field("Cost", FieldKind.NUMBER);
        Project other = yard.given.storedProject("OTHER", yard.member);
        yard.joined(other, yard.member, ProjectRole.OWNER);
        TaskView here = yard.made(yard.member, "here");
        TaskView there = yard.made(yard.member, other, TaskDetails.titled(new TaskTitle("there")));
        TaskEdits edits = TaskAsks.many().fields(puts(Map.of(cost, words("7")))).made();
        List<TaskOutcome> outcomes = yard.tasks()
                .changeTasks()
                .run(
                        Yard.caller(yard.member),
                        new ChangeTasks.Command(
                                List.of(TaskId.parse(here.id()), TaskId.parse(there.id())),
                                new ChangeTasks.Deed.Change(edits)));
        assertThat(outcomes.getFirst())
                .isInstanceOfSatisfying(
                        TaskOutcome.Done.class,
                        done -> assertThat(done.task().fields()).isEqualTo(Map.of(cost.id(), "7")));
        assertThat(outcomes.getLast())
                .isInstanceOfSatisfying(
                        TaskOutcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.Invalid.class));
    }

    @Test
    void whatIsWrongWithTimesRemindersAndFieldsIsToldAtOnce() {
        FieldView cost = yard.field("Cost", FieldKind.NUMBER);
        FieldEdits wrong = puts(Map.of(cost, words("a lot")));
        String said = "fields." + cost.id();
        ChangeTask.When late = times("2026-03-15", "2026-03-14", 1);
        TaskView task = yard.made(yard.member, "Water the plants");
        assertThatRefused(() -> made(late, wrong), "start", said);
        assertThatRefused(() -> says(task, late, wrong), "start", said);
        // Midnight ends the day before: only what is said now is asked for that.
        assertThatRefused(() -> says(task, times("2026-03-15T00:00", "2026-03-14", 1), wrong), "start", said);
        assertThatRefused(() -> made(times("2026-03-15T00:00", "2026-03-14", 1), FieldEdits.NONE), "start");
        ChangeTask.When nagging = times("2026-03-15", "2026-03-14", TaskSchedule.MOST_REMINDERS + 1);
        assertThatRefused(() -> made(nagging, wrong), "start", "reminders", said);
        assertThatRefused(() -> says(task, nagging, wrong), "start", "reminders", said);
        ChangeTasks.Command many = new ChangeTasks.Command(
                List.of(TaskId.parse(task.id())),
                new ChangeTasks.Deed.Change(
                        TaskAsks.many().when(late).fields(wrong).made()));
        assertThat(yard.tasks().changeTasks().run(Yard.caller(yard.member), many))
                .singleElement()
                .isInstanceOfSatisfying(
                        TaskOutcome.Refused.class,
                        refused -> assertThatRefused(
                                () -> {
                                    throw refused.why();
                                },
                                "start",
                                said));
    }

    @Test
    void whoMakesATaskSaysWhenItIsToBeDone() {
        TaskView task = made(times("2026-03-14T12:00:00Z", "2026-03-15", 2), FieldEdits.NONE);
        assertThat(task.start()).contains("2026-03-14T12:00");
        assertThat(task.due()).contains("2026-03-15");
        assertThat(task.timeZone()).isEqualTo("UTC");
        assertThat(task.reminders()).containsExactly("PT2M", "PT1M");
        TaskView usual = made(ChangeTask.When.UNCHANGED, FieldEdits.NONE);
        assertThat(usual.reminders()).containsExactly("P1D");
    }

    private static ChangeTask.When times(String start, String due, int reminders) {
        return new ChangeTask.When(
                new Edit.Put<>(TaskTime.given(start)),
                new Edit.Put<>(TaskTime.given(due)),
                Optional.empty(),
                Optional.of(IntStream.rangeClosed(1, reminders)
                        .mapToObj(minutes -> Reminder.parse("PT" + minutes + "M"))
                        .toList()));
    }

    private static void assertThatRefused(ThrowingCallable asked, String... fields) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(asked)
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .containsExactly(fields));
    }

    private TaskView says(TaskView task, ChangeTask.When when, FieldEdits fields) {
        return yard.tasks()
                .changeTask()
                .run(
                        Yard.caller(yard.member),
                        Yard.named(task),
                        TaskAsks.change().when(when).fields(fields).made());
    }

    private TaskView made(FieldEdits fields) {
        return made(ChangeTask.When.UNCHANGED, fields);
    }

    private TaskView made(ChangeTask.When when, FieldEdits fields) {
        return yard.tasks()
                .createTask()
                .run(
                        Yard.caller(yard.member),
                        new CreateTask.Command(
                                yard.project.id(),
                                TaskStatus.TODO,
                                TaskDetails.titled(new TaskTitle("t")),
                                Optional.empty(),
                                Optional.empty(),
                                when,
                                fields));
    }

    private Caller owner() {
        return Yard.caller(yard.owner);
    }

    private TaskView shown(TaskView task) {
        User reader = yard.viewer;
        return yard.tasks().showTask().run(Yard.caller(reader), Yard.named(task));
    }

    private TaskView says(TaskView task, FieldEdits fields, Optional<Fingerprint> seen) {
        ChangeTask.Command command = TaskAsks.change().fields(fields).seen(seen).made();
        return yard.tasks().changeTask().run(Yard.caller(yard.member), Yard.named(task), command);
    }

    private static FieldEdits puts(Map<FieldView, Given> said) {
        Map<FieldId, Edit<Given>> edits = new HashMap<>();
        said.forEach((field, given) -> edits.put(id(field), put(given)));
        return new FieldEdits(edits);
    }

    private static Edit<Given> put(Given given) {
        return new Edit.Put<>(given);
    }

    private static Given words(String text) {
        return new Given.Words(text);
    }

    private static FieldId id(FieldView field) {
        return FieldId.parse(field.id());
    }
}
