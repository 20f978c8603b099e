package dev.hearth.application.work;

import static dev.hearth.application.work.Yard.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.work.ChangeTask.When;
import dev.hearth.application.work.ChangeTasks.Deed;
import dev.hearth.application.work.TaskEdits.Some;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Colour;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.EventEar;
import dev.hearth.testkit.TaskAsks;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("TM-05: many tasks are changed alike, each as it were alone")
class ManyTasksTest {
    private static final Deed DONE = new Deed.Change(to(TaskStatus.DONE));

    private final Yard shop = new Yard();

    @AfterEach
    void close() {
        shop.close();
    }

    private static TaskEdits to(TaskStatus status) {
        return TaskAsks.many().status(Optional.of(status)).made();
    }

    private static Deed assigned(List<UserId> more, List<UserId> less) {
        return new Deed.Change(TaskAsks.many()
                .priority(Optional.of(TaskPriority.HIGH))
                .assignees(new Some<>(more, less))
                .made());
    }

    private static Deed labelled(LabelId label) {
        return new Deed.Change(
                TaskAsks.many().labels(new Some<>(List.of(label), List.of())).made());
    }

    private static Deed under(TaskView parent) {
        return new Deed.Change(TaskAsks.many()
                .parent(new Edit.Put<>(TaskId.parse(parent.id())))
                .made());
    }

    private static Deed due(Edit<Function<Optional<ZoneId>, TaskTime>> due) {
        return new Deed.Change(TaskAsks.many()
                .when(new When(new Edit.Leave<>(), due, Optional.empty(), Optional.empty()))
                .made());
    }

    private List<TaskOutcome> outcomes(User by, Deed deed, String... ids) {
        return shop.tasks()
                .changeTasks()
                .run(
                        caller(by),
                        new ChangeTasks.Command(
                                Arrays.stream(ids).map(TaskId::parse).toList(), deed));
    }

    private static TaskView done(TaskOutcome outcome) {
        assertThat(outcome).isInstanceOf(TaskOutcome.Done.class);
        return ((TaskOutcome.Done) outcome).task();
    }

    private static Refusal refused(TaskOutcome outcome) {
        assertThat(outcome).isInstanceOf(TaskOutcome.Refused.class);
        return ((TaskOutcome.Refused) outcome).why();
    }

    private TaskView shown(TaskView task) {
        return shop.tasks().showTask().run(caller(shop.owner), Yard.named(task));
    }

    @Test
    void everyTaskIsChangedInTheOrderAskedForAndTold() {
        TaskView one = shop.made(shop.member, "one");
        TaskView two = shop.made(shop.owner, "two");
        try (EventEar ear = EventEar.on(shop.bus)) {
            List<TaskOutcome> outcomes = outcomes(shop.member, DONE, two.id(), one.id(), two.id());
            assertThat(outcomes).extracting(TaskOutcome::id).containsExactly(two.id(), one.id());
            assertThat(outcomes.stream().map(ManyTasksTest::done)).containsExactly(shown(two), shown(one));
            assertThat(outcomes.stream().map(outcome -> done(outcome).status())).containsOnly("done");
            assertThat(ear.heard())
                    .extracting(Revised::revision)
                    .containsExactly(one.revision() + 2, one.revision() + 3);
        }
    }

    @Test
    void whatIsRefusedOfOneKeepsNoOtherFromBeingChanged() {
        TaskView gone = shop.made(shop.member, "gone");
        outcomes(shop.member, new Deed.Delete(), gone.id());
        TaskView here = shop.made(shop.member, "here");
        String none = new UUID(7, 7).toString();
        List<TaskOutcome> outcomes = outcomes(shop.member, DONE, gone.id(), none, here.id());
        assertThat(refused(outcomes.get(0))).isInstanceOf(Refusal.NotFound.class);
        assertThat(refused(outcomes.get(1))).isInstanceOf(Refusal.NotFound.class);
        assertThat(done(outcomes.get(2)).status()).isEqualTo("done");
    }

    @Test
    void AZ_3_tasks_of_others_and_none_look_alike_and_nothing_of_them_changes() {
        TaskView theirs = shop.made(shop.member, "theirs");
        List<TaskOutcome> outcomes = outcomes(shop.stranger, DONE, theirs.id(), new UUID(7, 7).toString());
        assertThat(outcomes)
                .extracting(outcome -> refused(outcome).text())
                .containsExactly("There is no such task.", "There is no such task.");
        assertThat(outcomes).allMatch(outcome -> refused(outcome) instanceof Refusal.NotFound);
        assertThat(shown(theirs)).isEqualTo(theirs);
    }

    @Test
    void AZ_2_a_viewer_changes_none_and_nobody_changes_what_is_archived() {
        TaskView task = shop.made(shop.member, "task");
        assertThat(refused(outcomes(shop.viewer, DONE, task.id()).getFirst())).isInstanceOf(Refusal.Forbidden.class);
        shop.hearth
                .stores()
                .projects()
                .change(
                        shop.project.id(),
                        project -> project.with(project.life().archiving(shop.clock.instant())));
        assertThat(refused(outcomes(shop.owner, DONE, task.id()).getFirst())).isInstanceOf(Refusal.Conflict.class);
        assertThat(shown(task)).isEqualTo(task);
    }

    private void onFirstChange(Runnable act, Runnable work) {
        AtomicBoolean first = new AtomicBoolean(true);
        EventBus.Listener listener = new EventBus.Listener() {
            @Override
            public void changed(Revised change) {
                if (change instanceof Task && first.getAndSet(false)) {
                    act.run();
                }
            }
        };
        EventBus.Subscription subscription = shop.bus.subscribe(listener);
        try {
            work.run();
        } finally {
            subscription.close();
        }
        assertThat(first).isFalse();
    }

    private void restIsRefused(Class<? extends Refusal> as, Runnable act) {
        List<TaskView> tasks =
                List.of(shop.made(shop.member, "one"), shop.made(shop.member, "two"), shop.made(shop.member, "three"));
        onFirstChange(act, () -> {
            String[] ids = tasks.stream().map(TaskView::id).toArray(String[]::new);
            List<TaskOutcome> outcomes = outcomes(shop.member, DONE, ids);
            assertThat(done(outcomes.getFirst()).status()).isEqualTo("done");
            assertThat(outcomes.stream().skip(1))
                    .allSatisfy(outcome -> assertThat(refused(outcome)).isInstanceOf(as));
        });
        assertThat(tasks.stream().skip(1).map(this::shown)).containsExactlyElementsOf(tasks.subList(1, 3));
    }

    @Test
    void AZ_5_who_is_removed_between_two_tasks_changes_none_of_the_rest() {
        restIsRefused(Refusal.NotFound.class, () -> shop.given.left(shop.project, shop.member));
    }

    @Test
    void AZ_5_who_is_made_a_viewer_between_two_tasks_changes_none_of_the_rest() {
        restIsRefused(
                Refusal.Forbidden.class,
                () -> shop.hearth
                        .projects()
                        .changeProjectRole()
                        .run(caller(shop.owner), shop.project.id(), shop.member.id(), ProjectRole.VIEWER));
    }

    @Test
    void AZ_5_of_a_project_that_is_archived_between_two_tasks_none_of_the_rest_changes() {
        restIsRefused(
                Refusal.Conflict.class,
                () -> shop.hearth.projects().archiveProject().run(caller(shop.owner), shop.project.id()));
    }

    @Test
    void AZ_10_each_project_has_its_own_people_and_labels() {
        Project other = shop.given.storedProject("ELSE", shop.member);
        shop.joined(other, shop.member, ProjectRole.MEMBER);
        LabelView label = shop.hearth
                .projects()
                .createLabel()
                .run(caller(shop.owner), shop.project.id(), "red", new Colour("#ff0000"));
        TaskView here = shop.made(shop.member, "here");
        TaskView there = shop.made(shop.member, other, TaskDetails.titled(new TaskTitle("there")));
        List<TaskOutcome> called =
                outcomes(shop.member, assigned(List.of(shop.owner.id()), List.of()), there.id(), here.id());
        assertThat(refused(called.getFirst())).isInstanceOf(Refusal.Invalid.class);
        assertThat(done(called.getLast()).assigneeIds())
                .containsExactly(shop.owner.id().toString());
        List<TaskOutcome> marked = outcomes(shop.member, labelled(LabelId.parse(label.id())), there.id(), here.id());
        assertThat(refused(marked.getFirst())).isInstanceOf(Refusal.Invalid.class);
        assertThat(done(marked.getLast()).labelIds()).containsExactly(label.id());
    }

    @Test
    void peopleAreTakenAwayAndAddedOfWhoIsThere() {
        TaskView task = shop.made(shop.member, d -> d.assignedTo(List.of(shop.owner.id(), shop.viewer.id())));
        TaskView after = done(outcomes(
                        shop.member,
                        assigned(List.of(shop.member.id(), shop.viewer.id()), List.of(shop.owner.id())),
                        task.id())
                .getFirst());
        assertThat(after.assigneeIds())
                .containsExactly(shop.viewer.id().toString(), shop.member.id().toString());
        assertThat(after.priority()).isEqualTo("high");
        assertThat(after.title()).isEqualTo(task.title());
    }

    @Test
    void whoHasLeftMayStayAssigned() {
        TaskView task = shop.made(shop.member, d -> d.assignedTo(List.of(shop.viewer.id())));
        shop.given.left(shop.project, shop.viewer);
        assertThat(done(outcomes(shop.member, DONE, task.id()).getFirst()).assigneeIds())
                .hasSize(1);
    }

    @Test
    void tasksGoUnderOneOfThemAndItDoesNotGoUnderItself() {
        TaskView whole = shop.made(shop.member, "whole");
        TaskView part = shop.made(shop.member, "part");
        List<TaskOutcome> outcomes = outcomes(shop.member, under(whole), part.id(), whole.id());
        assertThat(done(outcomes.getFirst()).parentId()).contains(whole.id());
        assertThat(refused(outcomes.getLast())).isInstanceOf(Refusal.Invalid.class);
        assertThat(shown(whole).subtasks()).contains(new TaskView.Parts(0, 1));
    }

    @Test
    void whatRecursIsMadeAnewAndKeepsItsDueDate() {
        TaskView weekly = shop.tasks()
                .createTask()
                .run(
                        caller(shop.member),
                        new CreateTask.Command(
                                shop.project.id(),
                                TaskStatus.TODO,
                                TaskDetails.titled(new TaskTitle("weekly"))
                                        .with(new TaskSchedule(
                                                Optional.empty(),
                                                Optional.of(TaskTime.parse("2026-03-14")),
                                                ZoneOffset.UTC)),
                                Optional.empty(),
                                Optional.of(new Recurrence("FREQ=DAILY"))));
        assertThat(refused(outcomes(shop.member, due(new Edit.Clear<>()), weekly.id())
                        .getFirst()))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(done(outcomes(shop.member, DONE, weekly.id()).getFirst()).nextId())
                .isPresent();
    }

    @Test
    void onlyWhoMadeATaskOrRunsTheProjectDeletesIt() {
        TaskView own = shop.made(shop.member, "own");
        TaskView owners = shop.made(shop.owner, "owners");
        List<TaskOutcome> outcomes = outcomes(shop.member, new Deed.Delete(), owners.id(), own.id());
        assertThat(refused(outcomes.getFirst())).isInstanceOf(Refusal.Forbidden.class);
        assertThat(done(outcomes.getLast()).deletedAt()).isPresent();
        assertThat(refused(outcomes(shop.member, new Deed.Delete(), own.id()).getFirst()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void moreThanAHundredAreRefused() {
        List<TaskId> many = IntStream.rangeClosed(0, ChangeTasks.MOST)
                .mapToObj(i -> new TaskId(new UUID(1, i)))
                .toList();
        assertThatThrownBy(() -> new ChangeTasks.Command(many, DONE)).isInstanceOf(Refusal.Invalid.class);
        List<TaskId> twice =
                Stream.concat(many.stream().skip(1), many.stream().skip(1)).toList();
        assertThat(new ChangeTasks.Command(twice, DONE).tasks()).hasSize(ChangeTasks.MOST);
    }
}
