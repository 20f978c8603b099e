package dev.hearth.application.work;

import static dev.hearth.application.work.Yard.caller;
import static dev.hearth.application.work.Yard.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.ChangeTask.When;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldValue;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskEffort;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.EventEar;
import dev.hearth.testkit.Race;
import dev.hearth.testkit.TaskAsks;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tasks that come again when they are done. */
class RecurringTasksTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Yard shop = new Yard();

    @AfterEach
    void close() {
        shop.close();
    }

    private TaskView made(String rule, Optional<String> start, Optional<String> due) {
        TaskDetails details = TaskDetails.titled(new TaskTitle("Water the plants"))
                .with(TaskPriority.HIGH)
                .assignedTo(List.of(shop.member.id()))
                .with(new TaskEffort(Optional.of(10), 25))
                .with(new FieldValues(Map.of(billed(), FieldValue.CHECKED)))
                .with(new TaskSchedule(start.map(TaskTime::parse), due.map(TaskTime::parse), BERLIN));
        return made(details, rule);
    }

    private TaskView made(TaskDetails details, String rule) {
        return shop.tasks()
                .createTask()
                .run(
                        caller(shop.owner),
                        new CreateTask.Command(
                                shop.project.id(),
                                TaskStatus.IN_PROGRESS,
                                details,
                                Optional.empty(),
                                Optional.of(new Recurrence(rule))));
    }

    /** A custom field of the project. */
    private FieldId billed() {
        return shop.hearth.projects().listFields().run(caller(shop.owner), shop.project.id()).stream()
                .filter(field -> field.name().equals("Billed"))
                .findFirst()
                .map(field -> FieldId.parse(field.id()))
                .orElseGet(() -> field(FieldKind.CHECKBOX, "Billed"));
    }

    private FieldId field(FieldKind kind, String name) {
        return FieldId.parse(shop.field(name, kind).id());
    }

    private TaskView moved(TaskView task, TaskStatus status) {
        return shop.tasks()
                .moveTask()
                .run(caller(shop.member), named(task), new MoveTask.Command(status, new Spot.Last()));
    }

    private TaskView shown(Optional<String> id) {
        return shop.tasks().showTask().run(caller(shop.viewer), TaskName.of(TaskId.parse(id.orElseThrow())));
    }

    private List<TaskView> all() {
        return shop.tasks()
                .listTasks()
                .run(
                        caller(shop.viewer),
                        TaskAsks.list(Optional.of(shop.project.id()), TaskFilter.NONE, TaskOrder.USUAL),
                        PageRequest.first())
                .items();
    }

    @Test
    void whatIsDoneComesAgainAsItWasStillToBeDone() {
        TaskView first = made("FREQ=WEEKLY", Optional.of("2026-03-20T18:00"), Optional.of("2026-03-24T09:00"));
        TaskView done = moved(first, TaskStatus.DONE);
        TaskView second = shown(done.nextId());
        assertThat(second).extracting(TaskView::fields).isEqualTo(Map.of(billed().toString(), true));
        assertThat(second)
                .extracting(TaskView::title, TaskView::priority, TaskView::assigneeIds, TaskView::creatorId)
                .containsExactly(first.title(), first.priority(), first.assigneeIds(), first.creatorId());
        assertThat(second.watcherIds()).isEqualTo(first.watcherIds());
        assertThat(second)
                .extracting(TaskView::status, TaskView::spentMinutes, TaskView::previousId, TaskView::nextId)
                .containsExactly("todo", 0, Optional.of(first.id()), Optional.empty());
        assertThat(second.estimateMinutes()).contains(10);
        assertThat(second.start()).contains("2026-03-27T18:00");
        assertThat(second.due()).contains("2026-03-31T09:00");
        assertThat(second.dueAt()).contains(Instant.parse("2026-03-31T07:00:00Z"));
        assertThat(second.rrule()).isEqualTo(done.rrule()).contains("FREQ=WEEKLY");
    }

    @Test
    void whoLeftOrIsAGuestIsNotGivenTheNext() {
        TaskView first = made("FREQ=DAILY", Optional.empty(), Optional.of("2026-03-14"));
        shop.tasks().addTaskGuest().run(caller(shop.owner), named(first), shop.stranger.id());
        shop.tasks().followTask().run(caller(shop.stranger), named(first));
        shop.tasks().followTask().run(caller(shop.member), named(first));
        shop.tasks().followTask().run(caller(shop.viewer), named(first));
        shop.hearth.projects().removeProjectMember().run(caller(shop.owner), shop.project.id(), shop.member.id());
        TaskView done = shop.tasks()
                .moveTask()
                .run(caller(shop.owner), named(first), new MoveTask.Command(TaskStatus.DONE, new Spot.Last()));
        TaskView second = shown(done.nextId());
        assertThat(done.assigneeIds()).containsExactly(shop.member.id().toString());
        assertThat(second.assigneeIds()).isEmpty();
        assertThat(second.watcherIds())
                .contains(shop.viewer.id().toString())
                .doesNotContain(shop.member.id().toString(), shop.stranger.id().toString());
    }

    @Test
    void customFieldsNameNobodyInTheNextWhoMayNotLookAtTheProjectAnyMore() {
        FieldId tester = field(FieldKind.PERSON, "Tester");
        FieldId buyer = field(FieldKind.PERSON, "Buyer");
        TaskDetails details = TaskDetails.titled(new TaskTitle("Water the plants"))
                .with(new FieldValues(Map.of(
                        tester,
                        new FieldValue(FieldKind.PERSON, shop.member.id().toString()),
                        buyer,
                        new FieldValue(FieldKind.PERSON, shop.viewer.id().toString()),
                        billed(),
                        FieldValue.CHECKED)))
                .with(new TaskSchedule(Optional.empty(), Optional.of(TaskTime.parse("2026-03-14")), BERLIN));
        TaskView first = made(details, "FREQ=DAILY");
        shop.hearth.projects().removeProjectMember().run(caller(shop.owner), shop.project.id(), shop.member.id());
        TaskView done = shop.tasks()
                .moveTask()
                .run(caller(shop.owner), named(first), new MoveTask.Command(TaskStatus.DONE, new Spot.Last()));
        assertThat(done.fields()).containsOnlyKeys(tester.toString(), buyer.toString(), billed().toString());
        assertThat(shown(done.nextId()).fields()).containsOnlyKeys(buyer.toString(), billed().toString());
    }

    @Test
    void bothAreHeardOfAndWhoDidItIsWrittenDown() {
        TaskView first = made("FREQ=DAILY", Optional.empty(), Optional.of("2026-03-14"));
        try (EventEar ear = EventEar.on(shop.bus)) {
            TaskView done = moved(first, TaskStatus.DONE);
            TaskView second = shown(done.nextId());
            assertThat(ear.heard()).extracting("revision").containsExactly(done.revision(), second.revision());
            assertThat(shop.tasks()
                            .listTaskActivity()
                            .run(caller(shop.viewer), named(second), PageRequest.first())
                            .items())
                    .singleElement()
                    .satisfies(deed -> assertThat(deed.actor().id())
                            .isEqualTo(shop.member.id().toString()));
        }
    }

    @Test
    void aRowEndsWhenSoManyAreDone() {
        made("FREQ=DAILY;COUNT=3", Optional.empty(), Optional.of("2026-03-14"));
        for (int n = 0; n < 3; n++) {
            moved(all().getFirst(), TaskStatus.DONE);
        }
        assertThat(all()).extracting(TaskView::status).containsExactly("done", "done", "done");
        assertThat(all())
                .extracting(task -> task.due().orElseThrow())
                .containsExactly("2026-03-16", "2026-03-15", "2026-03-14");
        assertThat(all().getFirst().nextId()).isEmpty();
    }

    @Test
    void fromOneTaskARowGoesOnOnceHoweverOftenItIsDone() {
        TaskView first = made("FREQ=DAILY", Optional.empty(), Optional.of("2026-03-14"));
        Race.of(8, runner -> moved(first, TaskStatus.DONE)).everybody();
        assertThat(all()).hasSize(2);
        moved(first, TaskStatus.TODO);
        moved(first, TaskStatus.DONE);
        assertThat(all()).hasSize(2);
    }

    @Test
    void whatIsCalledOffOrTakenAwayDoesNotComeAgain() {
        TaskView first = made("FREQ=DAILY", Optional.empty(), Optional.of("2026-03-14"));
        moved(first, TaskStatus.CANCELLED);
        shop.tasks().deleteTask().run(caller(shop.owner), named(first));
        assertThat(all()).isEmpty();
    }

    @Test
    void onlyWhatIsDueCanComeAgainAlsoWhenItIsChangedLater() {
        assertThatThrownBy(() -> made("FREQ=DAILY", Optional.empty(), Optional.empty()))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("rrule");
        assertThatThrownBy(() -> made("FREQ=MINUTELY", Optional.empty(), Optional.of("2026-03-14T09:00")))
                .isInstanceOf(Refusal.Invalid.class);
        TaskView task = made("FREQ=DAILY", Optional.empty(), Optional.of("2026-03-14"));
        assertThatThrownBy(() -> changed(task, new Edit.Clear<>(), new Edit.Leave<>()))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(changed(task, new Edit.Clear<>(), new Edit.Clear<>()).rrule())
                .isEmpty();
        moved(task, TaskStatus.DONE);
        assertThat(all()).hasSize(1);
    }

    @Test
    void aRuleThatIsGivenMeanwhileKeepsTheDueDate() {
        TaskView task = changed(
                made("FREQ=DAILY", Optional.empty(), Optional.of("2026-03-14")),
                new Edit.Leave<>(),
                new Edit.Clear<>());
        Edit<Recurrence> daily = new Edit.Put<>(new Recurrence("FREQ=DAILY"));
        shop.meanwhile.does(() -> changed(task, new Edit.Leave<>(), daily));
        assertThatThrownBy(() -> changed(task, new Edit.Clear<>(), new Edit.Leave<>()))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("rrule");
    }

    private TaskView changed(TaskView task, Edit<Function<Optional<ZoneId>, TaskTime>> due, Edit<Recurrence> rule) {
        ChangeTask.Command command = TaskAsks.change()
                .when(new When(new Edit.Leave<>(), due, Optional.empty(), Optional.empty()))
                .rule(rule)
                .seen(Optional.of(task.fingerprint()))
                .made();
        return shop.tasks().changeTask().run(caller(shop.member), named(task), command);
    }
}
