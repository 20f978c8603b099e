package dev.hearth.application.work;

import static dev.hearth.application.work.Yard.caller;
import static dev.hearth.application.work.Yard.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageBody;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageOrigin;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Colour;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldValue;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskFlowCount;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLink;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.EventEar;
import dev.hearth.testkit.TaskAsks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A task goes to another project with all that belongs to it")
class TransferTest {
    private static final PageRequest ALL = PageRequest.read(Optional.empty(), Optional.of("200"));

    private final Yard shop = new Yard();
    private final Project work = shop.given.storedProject("WORK", shop.member);

    TransferTest() {
        shop.joined(work, shop.member, ProjectRole.MEMBER);
        shop.joined(work, shop.stranger, ProjectRole.MEMBER);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private TaskTransferView transferred(User by, TaskView task) {
        return transferred(by, task, Optional.empty());
    }

    private TaskTransferView transferred(User by, TaskView task, Optional<TaskStatus> status) {
        return shop.tasks().transferTask().run(caller(by), named(task), new TransferTask.Command(work.id(), status));
    }

    private TaskView seen(User by, TaskView task) {
        return shop.tasks().showTask().run(caller(by), named(task));
    }

    private TaskView part(TaskView of, String title) {
        return part(shop.member, of, title);
    }

    private TaskView part(User by, TaskView of, String title) {
        return shop.tasks()
                .createTask()
                .run(
                        caller(by),
                        new CreateTask.Command(
                                shop.project.id(),
                                TaskStatus.TODO,
                                TaskDetails.titled(new TaskTitle(title)),
                                Optional.of(TaskId.parse(of.id())),
                                Optional.empty()));
    }

    private CommentView said(User by, TaskView about, String text) {
        return shop.tasks()
                .addComment()
                .run(
                        caller(by),
                        new AddComment.Command(
                                named(about), new MessageText(text), Optional.of(new ClientMessageId(text))));
    }

    private List<CommentView> comments(User by, TaskView about) {
        return shop.tasks().listComments().run(caller(by), named(about), ALL).items();
    }

    private static void assertNotThere(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.NotFound.class).hasMessageContaining("task");
    }

    @Test
    void whoSeesTheOtherProjectSeesItThereAndNobodyElseSeesIt() {
        TaskView task = shop.made(shop.member, "Water the plants");
        TaskView there = transferred(shop.member, task).task();
        assertThat(there.id()).isEqualTo(task.id());
        assertThat(there.projectId()).isEqualTo(work.id().toString());
        assertThat(there.number()).isEqualTo(1);
        assertThat(seen(shop.stranger, task)).isEqualTo(there);
        assertNotThere(() -> seen(shop.owner, task));
        assertNotThere(() -> shop.tasks().restoreTask().run(caller(shop.owner), named(task)));
    }

    @Test
    void itsOldKeyLeadsToItForWhoSeesIt() {
        TaskView task = shop.made(shop.member, "Water the plants");
        TaskView there = transferred(shop.member, task).task();
        TaskName key = TaskName.parse("HOME-1");
        assertThat(shop.tasks().showTask().run(caller(shop.member), key)).isEqualTo(there);
        assertNotThere(() -> shop.tasks().showTask().run(caller(shop.owner), key));
        assertNotThere(() -> shop.tasks().showTask().run(caller(shop.owner), TaskName.parse("HOME-7")));
    }

    @Test
    void oneMustWorkInBoth() {
        TaskView task = shop.made(shop.owner, "Water the plants");
        assertThatThrownBy(() -> transferred(shop.owner, task))
                .isInstanceOf(Refusal.NotFound.class)
                .hasMessageContaining("project");
        assertNotThere(() -> transferred(shop.stranger, task));
        shop.joined(work, shop.viewer, ProjectRole.MEMBER);
        assertThatThrownBy(() -> transferred(shop.viewer, task)).isInstanceOf(Refusal.Forbidden.class);
        shop.joined(work, shop.owner, ProjectRole.VIEWER);
        assertThatThrownBy(() -> transferred(shop.owner, task)).isInstanceOf(Refusal.Forbidden.class);
        assertThat(seen(shop.owner, task)).isEqualTo(task);
    }

    @Test
    void whoMayNotDeleteItThereTakesNothingAway() {
        TaskView others = shop.made(shop.owner, "Water the plants");
        assertForbidden(() -> transferred(shop.member, others));
        TaskView whole = shop.made(shop.member, "whole");
        TaskView gone = part(shop.owner, whole, "gone");
        shop.tasks().deleteTask().run(caller(shop.owner), named(gone));
        assertForbidden(() -> transferred(shop.member, whole));
        assertThat(seen(shop.owner, whole)).isEqualTo(whole);
        shop.joined(work, shop.owner, ProjectRole.MEMBER);
        assertThat(transferred(shop.owner, whole).transferredIds()).containsExactly(whole.id(), gone.id());
    }

    private static void assertForbidden(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void oneThatIsThereAlreadyStaysAsItIs() {
        TaskView task = transferred(shop.member, shop.made(shop.member, "Water the plants"))
                .task();
        TaskTransferView again = transferred(shop.member, task, Optional.of(TaskStatus.DONE));
        assertThat(again).isEqualTo(new TaskTransferView(task, List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void theOldProjectHearsThatItIsGoneAndTheNewOneThatItCame() {
        TaskView task = shop.made(shop.member, "Water the plants");
        said(shop.owner, task, "first");
        said(shop.owner, task, "second");
        try (EventEar ear = EventEar.on(shop.bus)) {
            transferred(shop.member, task, Optional.of(TaskStatus.DONE));
            assertThat(ear.heard().stream().map(TransferTest::word))
                    .containsExactly(
                            "marker of " + shop.member.id(),
                            "gone from " + shop.project.id(),
                            "task 1 TODO in " + work.id(),
                            "task 1 DONE in " + work.id());
        }
    }

    private static String word(Revised change) {
        return switch (change) {
            case Task task when task.gone() -> "gone from " + task.project();
            case Task task -> "task " + task.number() + " " + task.stage().status() + " in " + task.project();
            case ReadMarker marker -> "marker of " + marker.user();
            default -> change.toString();
        };
    }

    @Test
    void whatWasSaidGoesAlongWithItsHistoryAndWhoFollowsIt() {
        TaskView task = shop.made(shop.member, "Water the plants");
        CommentView first = said(shop.owner, task, "first");
        CommentView second = said(shop.owner, task, "secnd");
        MessageId edited = MessageId.parse(second.id());
        shop.tasks()
                .editComment()
                .run(caller(shop.owner), new EditComment.Command(edited, new MessageText("second"), Optional.empty()));
        shop.tasks().markCommentsRead().run(caller(shop.member), MessageId.parse(first.id()));
        transferred(shop.member, task);
        assertThat(comments(shop.stranger, task)).extracting(CommentView::id).containsExactly(second.id(), first.id());
        assertThat(comments(shop.stranger, task))
                .extracting(CommentView::projectId)
                .containsOnly(work.id().toString());
        assertThat(shop.tasks().listCommentVersions().run(caller(shop.stranger), edited))
                .hasSize(1);
        ShowUnreadComments.UnreadComments unread =
                shop.tasks().showUnreadComments().run(caller(shop.member), named(task));
        assertThat(unread.unread()).isEqualTo(1);
        assertThatThrownBy(() -> shop.tasks().showComment().run(caller(shop.owner), edited))
                .isInstanceOf(Refusal.NotFound.class)
                .hasMessageContaining("comment");
        assertThat(said(shop.member, task, "third").position())
                .isGreaterThan(comments(shop.member, task).get(1).position());
        Conversation.About old = new Conversation.About(
                shop.project.scope(), TaskId.parse(task.id()).value());
        assertThat(shop.hearth.stores().readMarkers().of(old))
                .extracting(ReadMarker::user)
                .containsExactly(shop.owner.id());
    }

    @Test
    void whoReadsItWhileItGoesHasReadItThere() {
        TaskView task = shop.made(shop.member, "Water the plants");
        MessageId first = MessageId.parse(said(shop.owner, task, "first").id());
        shop.meanwhile.doesBeforeAMarker(() -> transferred(shop.member, task));
        shop.tasks().markCommentsRead().run(caller(shop.member), first);
        assertThat(shop.tasks()
                        .showUnreadComments()
                        .run(caller(shop.member), named(task))
                        .unread())
                .isZero();
    }

    @Test
    void aPageOfCommentsEndsWhereTheTaskWas() {
        TaskView task = shop.made(shop.member, "Water the plants");
        said(shop.owner, task, "first");
        said(shop.owner, task, "second");
        Optional<String> next = shop.tasks()
                .listComments()
                .run(caller(shop.member), named(task), PageRequest.read(Optional.empty(), Optional.of("1")))
                .next();
        transferred(shop.member, task);
        PageRequest rest = PageRequest.read(next, Optional.of("1"));
        assertThatThrownBy(() -> shop.tasks().listComments().run(caller(shop.member), named(task), rest))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("cursor");
    }

    @Test
    void aCommentThatIsNotWhereItsTaskIsIsShownToNobody() {
        TaskView task = shop.made(shop.member, "Water the plants");
        MessageId first = MessageId.parse(said(shop.owner, task, "first").id());
        Conversation.About here = new Conversation.About(
                shop.project.scope(), TaskId.parse(task.id()).value());
        shop.hearth.stores().messages().move(here, work.scope(), 1);
        assertThatThrownBy(() -> shop.tasks().showComment().run(caller(shop.member), first))
                .isInstanceOf(Refusal.NotFound.class)
                .hasMessageContaining("comment");
    }

    @Test
    void partsGoAlongInTheirTreeAndAPartLeavesItsParent() {
        TaskView whole = shop.made(shop.member, "whole");
        TaskView part = part(whole, "part");
        TaskView below = part(part, "below");
        TaskView gone = part(part, "gone");
        shop.tasks().deleteTask().run(caller(shop.member), named(gone));
        said(shop.owner, below, "said");
        TaskTransferView moved = transferred(shop.member, part, Optional.of(TaskStatus.IN_REVIEW));
        assertThat(moved.transferredIds()).containsExactly(part.id(), below.id(), gone.id());
        assertThat(moved.task().parentId()).isEmpty();
        assertThat(moved.task().status()).isEqualTo("in_review");
        assertThat(moved.task().subtasks()).contains(new TaskView.Parts(0, 1));
        assertThat(seen(shop.stranger, below).parentId()).contains(part.id());
        assertThat(seen(shop.stranger, below).status()).isEqualTo("todo");
        assertThat(comments(shop.stranger, below)).hasSize(1);
        assertThat(seen(shop.owner, whole).subtasks()).isEmpty();
        TaskView back = shop.tasks().restoreTask().run(caller(shop.member), named(gone));
        assertThat(back.projectId()).isEqualTo(work.id().toString());
        assertThat(back.parentId()).contains(part.id());
    }

    @Test
    void whoIsNotThereDropsOut() {
        TaskView task =
                shop.made(shop.member, details -> details.assignedTo(List.of(shop.owner.id(), shop.member.id())));
        shop.tasks().followTask().run(caller(shop.viewer), named(task));
        TaskTransferView moved = transferred(shop.member, task);
        assertThat(moved.task().assigneeIds()).containsExactly(shop.member.id().toString());
        assertThat(moved.task().watcherIds()).containsExactly(shop.member.id().toString());
        assertThat(moved.droppedAssigneeIds()).containsExactly(shop.owner.id().toString());
    }

    @Test
    void labelsAreFoundByTheirNameAndMadeByWhoRunsTheProject() {
        LabelId urgent = label(shop.owner, shop.project, "Urgent");
        LabelId garden = label(shop.owner, shop.project, "Garden");
        Project other = shop.given.storedProject("OTHER", shop.owner);
        shop.joined(other, shop.owner, ProjectRole.OWNER);
        shop.joined(other, shop.member, ProjectRole.MEMBER);
        LabelId there = label(shop.owner, other, "urgent");
        TaskView one = shop.made(shop.member, details -> details.labelled(List.of(urgent, garden)));
        TaskView two = shop.made(shop.member, details -> details.labelled(List.of(garden)));
        TransferTask.Command command = new TransferTask.Command(other.id(), Optional.empty());
        TaskTransferView dropped = shop.tasks().transferTask().run(caller(shop.member), named(one), command);
        assertThat(dropped.task().labelIds()).containsExactly(there.toString());
        assertThat(dropped.droppedLabels()).containsExactly("Garden");
        TaskTransferView made = shop.tasks().transferTask().run(caller(shop.owner), named(two), command);
        assertThat(made.droppedLabels()).isEmpty();
        assertThat(shop.hearth
                        .stores()
                        .projects()
                        .find(other.id())
                        .orElseThrow()
                        .labels()
                        .find(LabelId.parse(made.task().labelIds().getFirst()))
                        .orElseThrow()
                        .name())
                .isEqualTo("Garden");
    }

    @Test
    void whatIsSaidInCustomFieldsIsFoundByTheirNamesAndKindsAndDroppedWhereThereAreNone() {
        FieldView size = shop.field(shop.owner, shop.project, "Size", FieldKind.CHOICE, "small", "Large");
        FieldView note = shop.field(shop.owner, shop.project, "Note", FieldKind.TEXT);
        FieldView cost = shop.field(shop.owner, shop.project, "Cost", FieldKind.NUMBER);
        FieldView tester = shop.field(shop.owner, shop.project, "Tester", FieldKind.PERSON);
        FieldView other = shop.field(shop.owner, shop.project, "Other", FieldKind.CHOICE, "gone");
        shop.joined(work, shop.owner, ProjectRole.OWNER);
        FieldView largest = shop.field(shop.owner, work, "SIZE", FieldKind.CHOICE, "large", "huge");
        FieldView price = shop.field(shop.owner, work, "cost", FieldKind.NUMBER);
        shop.field(shop.owner, work, "Note", FieldKind.URL);
        FieldView examiner = shop.field(shop.owner, work, "tester", FieldKind.PERSON);
        shop.field(shop.owner, work, "Other", FieldKind.CHOICE, "another");
        TaskView task = shop.made(
                shop.member,
                details -> details.with(new FieldValues(Map.of(
                        FieldId.parse(size.id()),
                                new FieldValue(
                                        FieldKind.CHOICE,
                                        size.options().getLast().id()),
                        FieldId.parse(note.id()), new FieldValue(FieldKind.TEXT, "n"),
                        FieldId.parse(cost.id()), new FieldValue(FieldKind.NUMBER, "1.5"),
                        FieldId.parse(tester.id()),
                                new FieldValue(
                                        FieldKind.PERSON, shop.member.id().toString()),
                        FieldId.parse(other.id()),
                                new FieldValue(
                                        FieldKind.CHOICE,
                                        other.options().getFirst().id())))));
        TaskView viewers = shop.made(
                shop.member,
                details -> details.with(new FieldValues(Map.of(
                        FieldId.parse(tester.id()),
                        new FieldValue(FieldKind.PERSON, shop.viewer.id().toString())))));
        TaskTransferView gone = transferred(shop.member, task);
        assertThat(gone.droppedFields()).containsExactly("Note", "Other");
        assertThat(gone.task().fields())
                .isEqualTo(Map.of(
                        largest.id(),
                        largest.options().getFirst().id(),
                        price.id(),
                        "1.5",
                        examiner.id(),
                        shop.member.id().toString()));
        assertThat(seen(shop.member, task).fields()).isEqualTo(gone.task().fields());
        assertThat(shop.tasks()
                        .listTaskActivity()
                        .run(caller(shop.member), named(task), ALL)
                        .items()
                        .getFirst()
                        .changes())
                .contains(
                        new TaskActivityView.Change("field", Optional.of(note.id()), "n", ""),
                        new TaskActivityView.Change("field", Optional.of(price.id()), "", "1.5"));
        TaskTransferView unseen = transferred(shop.member, viewers);
        assertThat(unseen.droppedFields()).containsExactly("Tester");
        assertThat(unseen.task().fields()).isEmpty();
    }

    @Test
    void whoIsNoMoreIsDroppedAlsoWhereEverybodyMayLook() {
        shop.joined(work, shop.owner, ProjectRole.OWNER);
        shop.hearth.stores().projects().change(work.id(), now -> now.with(ProjectVisibility.PUBLIC));
        FieldView tester = shop.field(shop.owner, shop.project, "Tester", FieldKind.PERSON);
        shop.field(shop.owner, work, "Tester", FieldKind.PERSON);
        TaskView task = shop.made(shop.member, "Water the plants");
        FieldValue nobody = new FieldValue(FieldKind.PERSON, new UUID(4, 4).toString());
        shop.hearth
                .stores()
                .tasks()
                .change(
                        TaskId.parse(task.id()),
                        before -> before.with(
                                before.details().with(new FieldValues(Map.of(FieldId.parse(tester.id()), nobody))),
                                before.life().changedAt()));
        assertThat(transferred(shop.member, task).droppedFields()).containsExactly("Tester");
    }

    private LabelId label(User by, Project project, String name) {
        return LabelId.parse(shop.hearth
                .projects()
                .createLabel()
                .run(caller(by), project.id(), name, new Colour("#a0b0c0"))
                .id());
    }

    @Test
    void whatWaitsForAnotherIsUntiedAndOtherLinksGoBetweenTheProjects() {
        TaskView task = shop.made(shop.member, "task");
        TaskView waits = shop.made(shop.member, "waits");
        TaskView alike = shop.made(shop.member, "alike");
        TaskView part = part(task, "part");
        link(task, TaskLink.Kind.BLOCKS, waits);
        link(alike, TaskLink.Kind.RELATES_TO, task);
        link(part, TaskLink.Kind.BLOCKED_BY, task);
        TaskView moved = transferred(shop.member, task).task();
        assertThat(moved.links()).containsExactly(new TaskView.Link("blocks", part.id()));
        assertThat(seen(shop.member, part).links()).containsExactly(new TaskView.Link("blocked_by", task.id()));
        assertThat(seen(shop.owner, waits).links()).isEmpty();
        assertThat(shop.tasks().listTaskLinks().run(caller(shop.member), named(alike)))
                .extracting(link -> link.task().projectId())
                .containsExactly(work.id().toString());
        assertThat(shop.tasks().listTaskLinks().run(caller(shop.owner), named(alike)))
                .isEmpty();
        assertThat(stored(waits).ties().links()).isEmpty();
        // As of one that was deleted: nothing tells that it is elsewhere.
        assertThat(seen(shop.owner, alike).links()).containsExactly(new TaskView.Link("relates_to", task.id()));
        assertThat(activity(shop.owner, alike).changes().getFirst().to()).isEqualTo("relates_to " + task.id());
        link(alike, TaskLink.Kind.RELATES_TO, task);
        TaskView followed = transferred(shop.member, alike).task();
        assertThat(followed.links()).containsExactly(new TaskView.Link("relates_to", task.id()));
        assertThat(seen(shop.stranger, task).links())
                .containsExactlyInAnyOrder(
                        new TaskView.Link("relates_to", alike.id()), new TaskView.Link("blocks", part.id()));
    }

    private Task stored(TaskView task) {
        return shop.hearth.stores().tasks().find(TaskId.parse(task.id())).orElseThrow();
    }

    private void link(TaskView task, TaskLink.Kind kind, TaskView other) {
        shop.tasks()
                .linkTasks()
                .run(caller(shop.member), named(task), new LinkTasks.Command(kind, TaskId.parse(other.id())));
    }

    @Test
    void theActivityTellsOfItAndNamesTheOldProjectOnlyToWhoSeesIt() {
        TaskView task = shop.made(shop.member, details -> details.assignedTo(List.of(shop.owner.id())));
        transferred(shop.member, task);
        TaskActivityView mine = activity(shop.member, task);
        TaskActivityView theirs = activity(shop.stranger, task);
        assertThat(mine.changes())
                .containsExactly(
                        new TaskActivityView.Change("assignees", shop.owner.id().toString(), ""),
                        new TaskActivityView.Change(
                                "project",
                                shop.project.id().toString(),
                                work.id().toString()));
        assertThat(theirs.changes())
                .contains(new TaskActivityView.Change(
                        "project", "elsewhere", work.id().toString()));
    }

    private TaskActivityView activity(User by, TaskView task) {
        return shop.tasks()
                .listTaskActivity()
                .run(caller(by), named(task), ALL)
                .items()
                .getFirst();
    }

    @Test
    void itCountsAsGoneHereAndAsMadeThere() {
        TaskView open = shop.made(shop.member, "open");
        TaskView done = shop.made(shop.member, "done");
        shop.tasks()
                .moveTask()
                .run(caller(shop.member), named(done), new MoveTask.Command(TaskStatus.DONE, new Spot.Last()));
        transferred(shop.member, open);
        transferred(shop.member, done);
        assertThat(flow(shop.project.id())).containsExactlyInAnyOrder("ADDED 2", "DONE 1", "REMOVED 1");
        assertThat(flow(work.id())).containsExactly("ADDED 1");
    }

    private List<String> flow(ProjectId project) {
        return shop.hearth.stores().projectStatistics().flow(project, Instant.EPOCH).stream()
                .map((TaskFlowCount count) -> count.kind() + " " + count.tasks())
                .toList();
    }

    @Test
    void moreThanCanGoAtOnceIsRefusedAndStays() {
        TaskView whole = shop.made(shop.member, "whole");
        List<TaskView> parts = IntStream.range(0, TaskTransfer.MOST_TASKS)
                .mapToObj(n -> part(whole, "part " + n))
                .toList();
        assertThatThrownBy(() -> transferred(shop.member, whole)).isInstanceOf(Refusal.LimitReached.class);
        assertThat(seen(shop.owner, parts.getLast()).projectId())
                .isEqualTo(shop.project.id().toString());
        shop.tasks().changeTask().run(caller(shop.member), named(parts.getFirst()), free());
        assertThat(transferred(shop.member, whole).transferredIds()).hasSize(TaskTransfer.MOST_TASKS);
    }

    @Test
    void moreComesWithItsPartsThanCanGoAtOnceIsRefusedAndNothingGoes() {
        TaskView whole = shop.made(shop.member, "whole");
        TaskView part = part(whole, "part");
        comments(whole, TaskTransfer.MOST_COMMENTS / 2);
        comments(part, TaskTransfer.MOST_COMMENTS / 2 + 1);
        assertThatThrownBy(() -> transferred(shop.member, whole))
                .isInstanceOf(Refusal.LimitReached.class)
                .hasMessageContaining("comments");
        assertThat(seen(shop.owner, part)).isEqualTo(part);
        assertThat(comments(shop.owner, part)).isNotEmpty();
        shop.tasks().changeTask().run(caller(shop.member), named(part), free());
        assertThat(transferred(shop.member, whole).transferredIds()).containsExactly(whole.id());
    }

    private void comments(TaskView about, int many) {
        for (int i = 0; i < many; i++) {
            shop.hearth
                    .stores()
                    .messages()
                    .append(Message.written(
                            new MessageOrigin(
                                    new MessageId(new UUID(
                                            TaskId.parse(about.id()).value().getLeastSignificantBits(), i)),
                                    talk(about),
                                    shop.owner.id(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Instant.EPOCH),
                            MessageBody.of(new MessageText("said"), Mentions.NONE)));
        }
    }

    private Conversation.About talk(TaskView about) {
        return new Conversation.About(
                shop.project.scope(), TaskId.parse(about.id()).value());
    }

    @Test
    void markersOfMorePeopleThanCanGoAtOnceAreRefused() {
        TaskView whole = shop.made(shop.member, "whole");
        TaskView part = part(whole, "part");
        Project open = shop.given.storedProject("OPEN", shop.member);
        shop.joined(open, shop.member, ProjectRole.OWNER);
        shop.hearth.stores().projects().change(open.id(), one -> one.with(ProjectVisibility.PUBLIC));
        for (int i = 0; i <= TaskTransfer.MOST_MARKERS; i++) {
            UserId reader = new UserId(new UUID(77, i));
            shop.hearth
                    .stores()
                    .readMarkers()
                    .change(reader, talk(i % 2 == 0 ? whole : part), marker -> marker.readUpTo(1));
        }
        TransferTask.Command command = new TransferTask.Command(open.id(), Optional.empty());
        assertThatThrownBy(() -> shop.tasks().transferTask().run(caller(shop.member), named(whole), command))
                .isInstanceOf(Refusal.LimitReached.class)
                .hasMessageContaining("read");
        // They stay, and cost nothing, where they may not look.
        assertThat(transferred(shop.member, whole).transferredIds()).hasSize(2);
    }

    @Test
    void aLinkSaysWhereTheOtherIsThoughItWentBefore() {
        TaskView task = shop.made(shop.member, "task");
        TaskView alike = shop.made(shop.member, "alike");
        link(alike, TaskLink.Kind.RELATES_TO, task);
        transferred(shop.member, task);
        Project other = shop.given.storedProject("OTHER", shop.member);
        shop.joined(other, shop.member, ProjectRole.MEMBER);
        shop.tasks()
                .transferTask()
                .run(caller(shop.member), named(alike), new TransferTask.Command(other.id(), Optional.empty()));
        assertThat(stored(alike).ties().links()).extracting(TaskLink::project).containsExactly(work.id());
    }

    private static ChangeTask.Command free() {
        return TaskAsks.change().parent(new Edit.Clear<>()).made();
    }

    @Test
    void whoChangesItWhileItGoesChangesNothing() {
        TaskView task = shop.made(shop.member, "Water the plants");
        CommentView comment = said(shop.owner, task, "first");
        MessageId said = MessageId.parse(comment.id());
        UnaryOperator<Runnable> meanwhile = act -> () -> {
            shop.meanwhile.does(() -> transferred(shop.member, task));
            act.run();
        };
        assertNotThere(() -> meanwhile
                .apply(() -> shop.tasks()
                        .moveTask()
                        .run(caller(shop.owner), named(task), new MoveTask.Command(TaskStatus.DONE, new Spot.Last())))
                .run());
        assertThat(seen(shop.member, task).status()).isEqualTo("todo");
        backHome(task);
        assertThatThrownBy(() -> meanwhile
                        .apply(() -> shop.tasks().addCommentReaction().run(caller(shop.owner), said, new Emoji("👍")))
                        .run())
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(comments(shop.member, task).getFirst().reactions()).isEmpty();
        backHome(task);
        assertNotThere(
                () -> meanwhile.apply(() -> said(shop.owner, task, "late")).run());
    }

    private void backHome(TaskView task) {
        shop.tasks()
                .transferTask()
                .run(caller(shop.member), named(task), new TransferTask.Command(shop.project.id(), Optional.empty()));
    }
}
