package dev.hearth.application.work;

import static dev.hearth.application.work.Yard.caller;
import static dev.hearth.application.work.Yard.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.hearth.application.live.FollowRules;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.CalendarSheet;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.TaskChange;
import dev.hearth.domain.work.TaskDeed;
import dev.hearth.domain.work.TaskDeedId;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskField;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskGuest;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLink;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskSort;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.Race;
import dev.hearth.testkit.Secrets;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TaskAsks;
import dev.hearth.testkit.TestIdentity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskGuestsTest {
    private static final PageRequest ALL = PageRequest.read(Optional.empty(), Optional.of("200"));

    private final Yard yard = new Yard();
    private final User guest = yard.stranger;
    private final TaskView task = yard.made(yard.member, "Water the plants");
    private final TaskView other = yard.made(yard.member, "Hide the key");

    @AfterEach
    void close() {
        yard.close();
    }

    private TaskGuestView letIn(User by, TaskView which, User person) {
        return yard.tasks().addTaskGuest().run(caller(by), named(which), person.id());
    }

    private void letIn() {
        letIn(yard.owner, task, guest);
    }

    private void takeOut(User by, User person) {
        yard.tasks().removeTaskGuest().run(caller(by), named(task), person.id());
    }

    private TaskView seen(User by, TaskView which) {
        return yard.tasks().showTask().run(caller(by), named(which));
    }

    private CommentView said(User by, String text) {
        return yard.tasks()
                .addComment()
                .run(caller(by), new AddComment.Command(named(task), new MessageText(text), Optional.empty()));
    }

    private List<CommentView> read(User by) {
        return yard.tasks().listComments().run(caller(by), named(task), ALL).items();
    }

    private List<TaskView> toDo(User by) {
        ListTasks.Command mine = TaskAsks.list(
                Optional.empty(), TaskFilter.NONE, new TaskOrder(TaskSort.NUMBER, TaskOrder.Direction.RISING));
        return yard.tasks().listTasks().run(caller(by), mine, ALL).items();
    }

    private void assign(TaskView which, User... people) {
        ChangeTask.Command command = TaskAsks.change()
                .assignees(Optional.of(List.of(people).stream().map(User::id).toList()))
                .made();
        yard.tasks().changeTask().run(caller(yard.member), named(which), command);
    }

    private Caller signedIn(User by) {
        SessionId id = new SessionId(yard.given.ids().next());
        yard.hearth
                .stores()
                .sessions()
                .add(Session.started(
                        id,
                        by.id(),
                        Device.UNKNOWN,
                        yard.clock.instant(),
                        TestIdentity.LIFE,
                        Secrets.digest(id.toString())));
        return new Caller(by.id(), SystemRole.USER, id, Instant.MAX);
    }

    private static void assertNone(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.NotFound.class);
    }

    private void assertSeesNothing(User person) {
        assertNone(() -> seen(person, task));
        assertNone(() -> read(person));
        assertNone(() -> said(person, "Hello"));
        assertThat(toDo(person)).isEmpty();
        assertThat(yard.tasks().listGuestTasks().run(caller(person))).isEmpty();
    }

    @Test
    void aGuestSeesTheTaskAndNothingElseOfItsProject() {
        assertSeesNothing(guest);
        TaskGuestView told = letIn(yard.owner, task, guest);
        assertThat(told.user().username()).isEqualTo("sam");
        assertThat(told.letInBy().username()).isEqualTo("olga");
        assertThat(seen(guest, task).title()).isEqualTo("Water the plants");
        assertNone(() -> seen(guest, other));
        assertNone(() -> yard.hearth.projects().showProject().run(caller(guest), yard.project.id()));
        assertNone(() -> yard.tasks().showBoard().run(caller(guest), yard.project.id(), 10));
        assertNone(() -> yard.hearth.projects().listProjectMembers().run(caller(guest), yard.project.id(), ALL));
        assertNone(() -> yard.tasks()
                .listTasks()
                .run(
                        caller(guest),
                        TaskAsks.list(
                                Optional.of(yard.project.id()),
                                TaskFilter.NONE,
                                new TaskOrder(TaskSort.NUMBER, TaskOrder.Direction.RISING)),
                        ALL));
        FollowRules rules = new FollowRules(
                yard.hearth.stores().transactions(),
                yard.hearth.stores().groupMembers(),
                yard.hearth.stores().channelMembers(),
                yard.hearth.stores().projects(),
                yard.hearth.stores().projectMembers());
        assertThat(rules.mayFollow(guest.id(), yard.project.scope())).isFalse();
        assertThat(rules.followedBy(guest.id())).containsExactly(guest.id().scope());
    }

    @Test
    void whatTheTaskHasToDoWithOthersIsNotTold() {
        yard.tasks()
                .linkTasks()
                .run(
                        caller(yard.member),
                        named(task),
                        new LinkTasks.Command(TaskLink.Kind.RELATES_TO, TaskId.parse(other.id())));
        yard.tasks().followTask().run(caller(yard.viewer), named(task));
        letIn();
        TaskView shown = seen(guest, task);
        assertThat(shown.links()).isEmpty();
        assertThat(shown.rank()).isEmpty();
        assertThat(shown.watcherIds()).isEmpty();
        assertThat(shown.parentId()).isEmpty();
        assertThat(seen(yard.viewer, task).links()).hasSize(1);
        assertThat(yard.tasks().listTaskLinks().run(caller(guest), named(task))).isEmpty();
        letIn(yard.owner, other, guest);
        assertThat(yard.tasks().listTaskLinks().run(caller(guest), named(task)))
                .extracting(link -> link.task().id())
                .containsExactly(other.id());
        assertThat(yard.tasks()
                        .listTaskActivity()
                        .run(caller(guest), named(task), ALL)
                        .items())
                .flatExtracting(TaskActivityView::changes)
                .isEmpty();
        assertThat(yard.tasks()
                        .listTaskActivity()
                        .run(caller(yard.viewer), named(task), ALL)
                        .items())
                .flatExtracting(TaskActivityView::changes)
                .extracting(TaskActivityView.Change::field)
                .containsExactly("guest", "links");
    }

    @Test
    void howMuchElseWasDoneIsNotTold() {
        for (int i = 0; i < 5; i++) {
            LinkTasks.Command link = new LinkTasks.Command(TaskLink.Kind.RELATES_TO, TaskId.parse(other.id()));
            assign(task, yard.member);
            yard.tasks().linkTasks().run(caller(yard.member), named(task), link);
            assign(task);
            yard.tasks().unlinkTasks().run(caller(yard.member), named(task), TaskId.parse(other.id()));
        }
        letIn();
        List<Integer> pages = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<TaskActivityView> page = yard.tasks()
                    .listTaskActivity()
                    .run(caller(guest), named(task), PageRequest.read(next, Optional.of("4")));
            pages.add(page.items().size());
            next = page.next();
        } while (next.isPresent());
        // Made, and given and taken five times.
        assertThat(pages).containsExactly(4, 4, 3);
    }

    @Test
    void whatTheProjectsOwnFieldsSayIsNotTold() {
        FieldId billed = FieldId.parse(yard.field("Billed", FieldKind.CHECKBOX).id());
        yard.hearth
                .stores()
                .taskActivity()
                .add(
                        new TaskDeed(
                                new TaskDeedId(yard.given.ids().next()),
                                TaskId.parse(task.id()),
                                yard.owner.id(),
                                yard.clock.instant(),
                                List.of(new TaskChange(TaskField.FIELD, "", billed.toString()))),
                        List.of());
        letIn();
        assertThat(yard.tasks()
                        .listTaskActivity()
                        .run(caller(guest), named(task), ALL)
                        .items())
                .hasSize(1)
                .flatExtracting(TaskActivityView::changes)
                .isEmpty();
    }

    private List<TaskActivityView> deeds(User by) {
        return yard.tasks().listTaskActivity().run(caller(by), named(task), ALL).items();
    }

    @Test
    void whoWasLetInAndTakenOutIsToldToThoseWhoSeeTheProjectAndToNoGuest() {
        User second = yard.given.storedPerson("gus");
        letIn();
        letIn();
        letIn(yard.owner, task, second);
        takeOut(yard.owner, second);
        takeOut(guest, guest);
        assertNone(() -> takeOut(yard.owner, guest));
        letIn();
        List<TaskActivityView> told = deeds(yard.viewer);
        assertThat(told)
                .extracting(deed -> deed.actor().username())
                .containsExactly("olga", "sam", "olga", "olga", "olga", "mia");
        assertThat(told.reversed())
                .flatExtracting(TaskActivityView::changes)
                .containsExactly(
                        new TaskActivityView.Change("guest", "", guest.id().toString()),
                        new TaskActivityView.Change("guest", "", second.id().toString()),
                        new TaskActivityView.Change("guest", second.id().toString(), ""),
                        new TaskActivityView.Change("guest", guest.id().toString(), ""),
                        new TaskActivityView.Change("guest", "", guest.id().toString()));
        assertThat(deeds(guest))
                .singleElement()
                .satisfies(made -> assertThat(made.changes()).isEmpty());
    }

    @Test
    void whoTakesAGuestOutOfADeletedTaskIsFoundInItOnceItIsBack() {
        letIn();
        yard.tasks().deleteTask().run(caller(yard.member), named(task));
        takeOut(guest, guest);
        yard.tasks().restoreTask().run(caller(yard.member), named(task));
        assertThat(deeds(yard.viewer))
                .flatExtracting(TaskActivityView::changes)
                .extracting("field")
                .containsExactly("deleted", "guest", "deleted", "guest");
    }

    @Test
    void whoseAccountEndsWhileTheyAreLetInIsTakenOutAgain() {
        yard.meanwhile.does(() -> yard.hearth
                .stores()
                .users()
                .replace(guest.withStatus(AccountStatus.SUSPENDED).next()));
        assertThatThrownBy(this::letIn).isInstanceOf(Refusal.Invalid.class);
        assertThat(yard.hearth.stores().taskGuests().of(guest.id())).isEmpty();
        assertThat(deeds(yard.viewer))
                .flatExtracting(TaskActivityView::changes)
                .extracting("from", "to")
                .containsExactly(
                        tuple(guest.id().toString(), ""), tuple("", guest.id().toString()));
    }

    @Test
    void ofManyWhoLetSomebodyInAtOnceOneDoes() {
        Race.of(8, runner -> letIn(yard.owner, task, guest)).everybody();
        assertThat(deeds(yard.owner)).hasSize(2);
        Race<Boolean> out = Race.of(8, runner -> {
            takeOut(yard.owner, guest);
            return true;
        });
        assertThat(out.results()).hasSize(1);
        assertThat(deeds(yard.owner)).hasSize(3);
    }

    @Test
    void aGuestTiesNothingToTheTask() {
        Project own = yard.given.storedProject("OWN", guest);
        yard.joined(own, guest, ProjectRole.OWNER);
        TaskView mine = yard.made(guest, own, TaskDetails.titled(new TaskTitle("Mine")));
        letIn();
        for (TaskLink.Kind kind : List.of(TaskLink.Kind.RELATES_TO, TaskLink.Kind.DUPLICATES)) {
            assertThatThrownBy(() -> yard.tasks()
                            .linkTasks()
                            .run(caller(guest), named(mine), new LinkTasks.Command(kind, TaskId.parse(task.id()))))
                    .isInstanceOf(Refusal.Forbidden.class);
        }
        assertThat(seen(yard.owner, task)).isEqualTo(task);
    }

    @Test
    void aGuestTalksReactsFollowsAndReads() {
        letIn();
        CommentView asked = said(yard.member, "Which ones, @sam?");
        assertThat(asked.mentions().orElseThrow().users())
                .extracting("username")
                .containsExactly("sam");
        ShowUnreadComments unread = yard.tasks().showUnreadComments();
        assertThat(unread.run(caller(guest), named(task)).mentions()).isEqualTo(1);
        yard.tasks().markCommentsRead().run(caller(guest), MessageId.parse(asked.id()));
        assertThat(unread.run(caller(guest), named(task)).unread()).isZero();
        assertThat(yard.tasks()
                        .addCommentReaction()
                        .run(caller(guest), MessageId.parse(asked.id()), new Emoji("👍"))
                        .reactions())
                .hasSize(1);
        CommentView own = said(guest, "All of them");
        assertThat(read(guest)).extracting(CommentView::id).containsExactly(own.id(), asked.id());
        assertThat(yard.tasks()
                        .deleteComment()
                        .run(caller(guest), MessageId.parse(own.id()))
                        .deletedAt())
                .isPresent();
        assertThatThrownBy(() -> yard.tasks().deleteComment().run(caller(guest), MessageId.parse(asked.id())))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(yard.tasks().followTask().run(caller(guest), named(task)).watcherIds())
                .containsExactly(guest.id().toString());
        assertThat(yard.tasks().unfollowTask().run(caller(guest), named(task)).watcherIds())
                .isEmpty();
    }

    @Test
    void aGuestIsGivenTheTaskAndChangesNothingOfIt() {
        assertThatThrownBy(() -> assign(task, guest)).isInstanceOf(Refusal.Invalid.class);
        letIn();
        assign(task, guest);
        assertThatThrownBy(() -> assign(other, guest)).isInstanceOf(Refusal.Invalid.class);
        assertThat(toDo(guest)).extracting(TaskView::id).containsExactly(task.id());
        assertThat(toDo(guest).getFirst().rank()).isEmpty();
        assertThatThrownBy(() -> yard.tasks().deleteTask().run(caller(guest), named(task)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> letIn(guest, task, yard.viewer)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> yard.tasks().listTaskGuests().run(caller(guest), named(task)))
                .isInstanceOf(Refusal.Forbidden.class);
        takeOut(yard.owner, guest);
        assertThat(toDo(guest)).isEmpty();
        assertThat(seen(yard.member, task).assigneeIds())
                .containsExactly(guest.id().toString());
    }

    @Test
    void whoRunsTheProjectLetsInAndTakesOut() {
        assertThatThrownBy(() -> letIn(yard.member, task, guest)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> letIn(yard.viewer, task, guest)).isInstanceOf(Refusal.Forbidden.class);
        assertNone(() -> letIn(guest, task, guest));
        letIn();
        assertThat(yard.tasks().listTaskGuests().run(caller(yard.viewer), named(task)))
                .extracting(one -> one.user().username())
                .containsExactly("sam");
        assertThatThrownBy(() -> takeOut(yard.member, guest)).isInstanceOf(Refusal.Forbidden.class);
        takeOut(yard.owner, guest);
        assertSeesNothing(guest);
        assertNone(() -> takeOut(yard.owner, guest));
        letIn();
        takeOut(guest, guest);
        assertSeesNothing(guest);
    }

    @Test
    void whoIsInTheProjectOrIsNobodyIsNotLetIn() {
        assertThatThrownBy(() -> letIn(yard.owner, task, yard.viewer)).isInstanceOf(Refusal.Conflict.class);
        UserId nobody = new UserId(UUID.randomUUID());
        assertThatThrownBy(() -> yard.tasks().addTaskGuest().run(caller(yard.owner), named(task), nobody))
                .isInstanceOf(Refusal.Invalid.class);
        TaskGuestView first = letIn(yard.owner, task, guest);
        assertThat(letIn(yard.owner, task, guest)).isEqualTo(first);
    }

    @Test
    void noMoreAreLetInThanMayBeAlsoWhereManyAreAtOnce() {
        List<User> people = IntStream.range(0, TaskGuest.MOST + 5)
                .mapToObj(i -> yard.given.storedPerson("guest" + i))
                .toList();
        Race.of(people.size(), runner -> {
                    try {
                        return Optional.of(letIn(yard.owner, task, people.get(runner)));
                    } catch (Refusal.LimitReached full) {
                        return Optional.empty();
                    }
                })
                .everybody();
        assertThat(yard.tasks().listTaskGuests().run(caller(yard.owner), named(task)))
                .hasSize(TaskGuest.MOST);
    }

    @Test
    void whatIsDeletedTakesNoRoom() {
        Stores stores = yard.hearth.stores();
        yard.tasks().deleteTask().run(caller(yard.member), named(other));
        for (int i = 0; i < TaskGuest.MOST_TASKS - 1; i++) {
            stores.taskGuests()
                    .add(new TaskGuest(
                            new TaskId(new UUID(7, i)),
                            yard.project.id(),
                            guest.id(),
                            yard.owner.id(),
                            yard.clock.instant()));
        }
        stores.taskGuests()
                .add(new TaskGuest(
                        TaskId.parse(other.id()),
                        yard.project.id(),
                        guest.id(),
                        yard.owner.id(),
                        yard.clock.instant()));
        letIn();
        assertThat(seen(guest, task).title()).isEqualTo("Water the plants");
        assertThat(stores.taskGuests().of(guest.id())).hasSize(1);
    }

    @Test
    void nobodyIsLetInToMoreThanTheyMay() {
        for (int i = 0; i < TaskGuest.MOST_TASKS; i++) {
            letIn(yard.owner, yard.made(yard.member, "Task " + i), guest);
        }
        assertThatThrownBy(() -> letIn(yard.owner, task, guest)).isInstanceOf(Refusal.LimitReached.class);
    }

    @Test
    void placesInDeletedTasksAreEndedByTheGuestAndByWhoRunsTheProject() {
        letIn();
        letIn(yard.owner, other, guest);
        yard.tasks().deleteTask().run(caller(yard.member), named(task));
        yard.tasks().deleteTask().run(caller(yard.member), named(other));
        takeOut(guest, guest);
        assertThatThrownBy(() -> yard.tasks().removeTaskGuest().run(caller(yard.member), named(other), guest.id()))
                .isInstanceOf(Refusal.Forbidden.class);
        yard.tasks().removeTaskGuest().run(caller(yard.owner), named(other), guest.id());
        assertThat(yard.hearth.stores().taskGuests().of(guest.id())).isEmpty();
        assertNone(() -> letIn());
        assertNone(() -> takeOut(guest, guest));
    }

    @Test
    void aGuestWhoIsNotInTheProjectIsNotTakenOutAsAMember() {
        letIn();
        assertNone(() ->
                yard.hearth.projects().removeProjectMember().run(caller(yard.owner), yard.project.id(), guest.id()));
        assertThat(seen(guest, task).title()).isEqualTo("Water the plants");
    }

    @Test
    void theSightEndsWithTheTaskAndWithTheProject() {
        letIn();
        yard.tasks().deleteTask().run(caller(yard.member), named(task));
        assertSeesNothing(guest);
        assertNone(() -> yard.tasks().restoreTask().run(caller(guest), named(task)));
        yard.tasks().restoreTask().run(caller(yard.member), named(task));
        assertThat(seen(guest, task).title()).isEqualTo("Water the plants");
        yard.hearth.projects().archiveProject().run(caller(yard.owner), yard.project.id());
        assertThat(read(guest)).isEmpty();
        assertThatThrownBy(() -> said(guest, "Hello")).isInstanceOf(Refusal.Conflict.class);
        yard.hearth.projects().deleteProject().run(caller(yard.owner), yard.project.id());
        assertSeesNothing(guest);
    }

    @Test
    void aTaskThatGoesElsewhereLeavesItsGuestsBehind() {
        Project work = yard.given.storedProject("WORK", yard.member);
        yard.joined(work, yard.member, ProjectRole.OWNER);
        letIn();
        assign(task, guest);
        said(guest, "Mine");
        TaskTransferView gone = yard.tasks()
                .transferTask()
                .run(caller(yard.member), named(task), new TransferTask.Command(work.id(), Optional.empty()));
        assertThat(gone.droppedAssigneeIds()).containsExactly(guest.id().toString());
        assertSeesNothing(guest);
        assertThat(yard.tasks().listTaskGuests().run(caller(yard.member), named(task)))
                .isEmpty();
        yard.tasks()
                .transferTask()
                .run(caller(yard.member), named(task), new TransferTask.Command(yard.project.id(), Optional.empty()));
        assertSeesNothing(guest);
    }

    @Test
    void whoComesIntoTheProjectAndGoesIsOutOfItAltogether() {
        letIn();
        yard.hearth
                .projects()
                .addProjectMember()
                .run(caller(yard.owner), yard.project.id(), guest.id(), ProjectRole.VIEWER);
        assertThat(seen(guest, task).rank()).isNotEmpty();
        assertThat(said(guest, "Still a guest").id()).isNotEmpty();
        yard.hearth.projects().removeProjectMember().run(caller(yard.owner), yard.project.id(), guest.id());
        assertSeesNothing(guest);
        letIn();
        yard.hearth
                .projects()
                .addProjectMember()
                .run(caller(yard.owner), yard.project.id(), guest.id(), ProjectRole.VIEWER);
        yard.hearth.projects().leaveProject().run(caller(guest), yard.project.id());
        assertSeesNothing(guest);
    }

    @Test
    void aGuestCallsTheTaskByItsKeyAndUnfoldsIt() {
        letIn();
        TaskName key = new TaskName.ByKey(new ProjectKey("HOME"), task.number());
        assertThat(yard.tasks().showTask().run(caller(guest), key).id()).isEqualTo(task.id());
        assertNone(() ->
                yard.tasks().showTask().run(caller(guest), new TaskName.ByKey(new ProjectKey("HOME"), other.number())));
        CommentView names = said(guest, "HOME-%d and HOME-%d".formatted(task.number(), other.number()));
        assertThat(yard.tasks().unfoldComment().run(caller(guest), MessageId.parse(names.id())))
                .extracting(TaskCardView::id)
                .containsExactly(task.id());
        assertThat(yard.tasks().listGuestTasks().run(caller(guest)))
                .extracting(TaskCardView::name)
                .containsExactly("HOME-" + task.number());
    }

    @Test
    void aGuestsCalendarHasTheTaskUnderNothingButItsKey() {
        TaskView due = yard.made(
                yard.owner,
                yard.project,
                TaskDetails.titled(new TaskTitle("Soup"))
                        .with(new TaskSchedule(
                                Optional.empty(),
                                Optional.of(TaskTime.parse(LocalDate.ofInstant(yard.clock.instant(), ZoneOffset.UTC)
                                        .plusDays(3)
                                        .toString())),
                                ZoneOffset.UTC)));
        letIn(yard.owner, due, guest);
        assign(due, guest);
        CalendarView link = yard.hearth
                .calendars()
                .create()
                .run(signedIn(guest), new CreateCalendar.Command(Optional.empty(), Optional.empty()));
        SecretCode secret = new SecretCode(link.token().orElseThrow());
        assertThat(yard.hearth.calendars().read().run(secret, CalendarSheet.Form.EVENT))
                .contains("SUMMARY:Soup");
        yard.tasks().removeTaskGuest().run(caller(yard.owner), named(due), guest.id());
        assertThat(yard.hearth.calendars().read().run(secret, CalendarSheet.Form.EVENT))
                .doesNotContain("Soup");
    }

    @Test
    void theEndOfAnAccountEndsItsVisits() {
        letIn();
        Stores stores = yard.hearth.stores();
        ProjectExit exit = new ProjectExit(stores.projects(), stores.projectMembers(), stores.taskGuests(), yard.clock);
        new AccountProjects(stores.projectMembers(), stores.savedFilters(), exit, stores.transactions(), yard.bus)
                .deleted(guest.id());
        assertThat(stores.taskGuests().of(guest.id())).isEmpty();
    }
}
