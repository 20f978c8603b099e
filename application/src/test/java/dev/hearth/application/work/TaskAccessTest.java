package dev.hearth.application.work;

import static dev.hearth.application.work.Yard.caller;
import static dev.hearth.application.work.Yard.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.MemberPermissions;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.TaskAsks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("AZ-2 AZ-5 AZ-10: who may do what with tasks")
class TaskAccessTest {
    private static final MoveTask.Command TO_THE_END = new MoveTask.Command(TaskStatus.TODO, new Spot.Last());
    private final Yard shop = new Yard();

    @AfterEach
    void close() {
        shop.close();
    }

    private List<TaskView> listed(User user, Optional<Project> project) {
        return shop.tasks()
                .listTasks()
                .run(
                        caller(user),
                        TaskAsks.list(project.map(Project::id), TaskFilter.NONE, TaskOrder.USUAL),
                        PageRequest.first())
                .items();
    }

    @Test
    void AZ_2_to_a_stranger_there_is_no_task() {
        TaskName name = named(shop.made(shop.member, "Water the plants"));
        assertThatThrownBy(() -> shop.tasks().showTask().run(caller(shop.stranger), name))
                .isInstanceOf(Refusal.NotFound.class)
                .hasMessageContaining("task");
        assertThatThrownBy(() -> shop.tasks().moveTask().run(caller(shop.stranger), name, TO_THE_END))
                .isInstanceOf(Refusal.NotFound.class)
                .hasMessageContaining("task");
        assertThatThrownBy(() -> listed(shop.stranger, Optional.of(shop.project)))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> shop.tasks().showBoard().run(caller(shop.stranger), shop.project.id(), 5))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> shop.made(shop.stranger, "Sneak in")).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aViewerLooksAndNoMore() {
        TaskView made = shop.made(shop.member, "Water the plants");
        assertThat(listed(shop.viewer, Optional.of(shop.project))).containsExactly(made);
        assertThatThrownBy(() -> shop.made(shop.viewer, "Sneak in")).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> shop.tasks().moveTask().run(caller(shop.viewer), named(made), TO_THE_END))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> shop.tasks().deleteTask().run(caller(shop.viewer), named(made)))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void whoMadeItAndWhoRunsTheProjectDeleteIt() {
        TaskView owners = shop.made(shop.owner, "Water the plants");
        assertThatThrownBy(() -> shop.tasks().deleteTask().run(caller(shop.member), named(owners)))
                .isInstanceOf(Refusal.Forbidden.class);
        shop.tasks().deleteTask().run(caller(shop.owner), named(owners));
        assertThatThrownBy(() -> shop.tasks().restoreTask().run(caller(shop.member), named(owners)))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void AZ_10_nobody_from_outside_is_assigned_and_no_label_from_elsewhere_is_given() {
        assertThatThrownBy(() -> shop.made(shop.member, d -> d.assignedTo(List.of(shop.stranger.id()))))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.violations().getFirst().field())
                                .isEqualTo("assigneeIds"));
        assertThatThrownBy(() -> shop.made(
                        shop.member,
                        d -> d.labelled(List.of(new LabelId(shop.given.ids().next())))))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(shop.made(shop.member, d -> d.assignedTo(List.of(shop.viewer.id())))
                        .assigneeIds())
                .hasSize(1);
    }

    @Test
    void all_that_does_not_belong_to_the_project_is_named_at_once() {
        List<LabelId> labels = List.of(new LabelId(shop.given.ids().next()));
        List<UserId> people = List.of(shop.stranger.id());
        Recurrence daily = new Recurrence("FREQ=DAILY");
        FieldId tester = FieldId.parse(shop.field("Tester", FieldKind.PERSON).id());
        FieldEdits fields = new FieldEdits(Map.of(
                tester,
                new Edit.Put<>(new FieldEdits.Given.Words(shop.stranger.id().toString()))));
        CreateTask.Command making = new CreateTask.Command(
                shop.project.id(),
                TaskStatus.TODO,
                TaskDetails.titled(new TaskTitle("t")).labelled(labels).assignedTo(people),
                Optional.empty(),
                Optional.of(daily),
                ChangeTask.When.UNCHANGED,
                fields);
        ChangeTask.Command changing = TaskAsks.change()
                .labels(Optional.of(labels))
                .assignees(Optional.of(people))
                .rule(new Edit.Put<>(daily))
                .fields(fields)
                .made();
        TaskView task = shop.made(shop.member, "Water the plants");
        assertThatAllIsNamed(tester, () -> shop.tasks().createTask().run(caller(shop.member), making));
        assertThatAllIsNamed(tester, () -> shop.tasks().changeTask().run(caller(shop.member), named(task), changing));
        ChangeTasks.Command many = new ChangeTasks.Command(
                List.of(TaskId.parse(task.id())),
                new ChangeTasks.Deed.Change(TaskAsks.many()
                        .labels(new TaskEdits.Some<>(labels, List.of()))
                        .assignees(new TaskEdits.Some<>(people, List.of()))
                        .fields(fields)
                        .made()));
        assertThat(shop.tasks().changeTasks().run(caller(shop.member), many))
                .singleElement()
                .isInstanceOfSatisfying(
                        TaskOutcome.Refused.class,
                        refused -> assertThat(((Refusal.Invalid) refused.why()).violations())
                                .extracting(Violation::field)
                                .containsExactly("labelIds", "assigneeIds", "fields." + tester));
    }

    private static void assertThatAllIsNamed(FieldId tester, ThrowingCallable asked) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(asked)
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .containsExactly("labelIds", "assigneeIds", "fields." + tester, "rrule"));
    }

    @Test
    void AZ_5_who_has_left_finds_nothing_of_it_among_their_own_tasks() {
        TaskView made = shop.made(shop.owner, d -> d.assignedTo(List.of(shop.member.id())));
        assertThat(listed(shop.member, Optional.empty())).containsExactly(made);
        shop.given.left(shop.project, shop.member);
        assertThat(listed(shop.member, Optional.empty())).isEmpty();
    }

    @Test
    void inAnArchivedProjectNothingChanges() {
        TaskView made = shop.made(shop.owner, "Water the plants");
        shop.hearth
                .stores()
                .projects()
                .change(shop.project.id(), p -> p.with(p.life().archiving(shop.clock.instant())));
        assertThatThrownBy(() -> shop.made(shop.owner, "Another")).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> shop.tasks().moveTask().run(caller(shop.owner), named(made), TO_THE_END))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(shop.tasks().showTask().run(caller(shop.viewer), named(made)))
                .isEqualTo(made);
    }

    @Test
    void inAGroupOnlyWhoMayCreateTasksThereDoes() {
        Group group = shop.given.storedGroup("Home", shop.owner);
        for (User user : List.of(shop.owner, shop.member)) {
            shop.hearth
                    .stores()
                    .groupMembers()
                    .add(GroupMember.joining(group.id(), user.id(), GroupRole.MEMBER, shop.clock.instant()));
        }
        Project project = shop.given.storedProject(group, ProjectVisibility.GROUP, "WORK", shop.owner);
        shop.joined(project, shop.member, ProjectRole.MEMBER);
        TaskDetails details = TaskDetails.titled(new TaskTitle("Sweep"));
        assertThat(shop.made(shop.member, project, details).number()).isEqualTo(1);
        shop.hearth
                .stores()
                .groupMembers()
                .change(
                        group.id(),
                        shop.member.id(),
                        m -> m.withPermissions(new MemberPermissions(Set.of(), Set.of(GroupPermission.CREATE_TASKS))));
        assertThatThrownBy(() -> shop.made(shop.member, project, details)).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void theBoardShowsTheFirstTasksOfEachColumnAndHowManyThereAre() {
        TaskView one = shop.made(shop.member, "one");
        TaskView two = shop.made(shop.member, "two");
        TaskView three = shop.made(shop.member, "three");
        shop.tasks()
                .moveTask()
                .run(caller(shop.member), named(one), new MoveTask.Command(TaskStatus.DONE, new Spot.Last()));
        List<BoardView.Column> columns = shop.tasks()
                .showBoard()
                .run(caller(shop.viewer), shop.project.id(), 1)
                .columns();
        assertThat(columns)
                .extracting(BoardView.Column::status)
                .containsExactly("todo", "in_progress", "in_review", "done");
        assertThat(columns).extracting(BoardView.Column::count).containsExactly(2L, 0L, 0L, 1L);
        assertThat(columns.getFirst().tasks()).containsExactly(two).doesNotContain(three);
    }
}
