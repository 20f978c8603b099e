package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.local.LocalEventBus;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.work.AddComment;
import dev.hearth.application.work.ChangeTask;
import dev.hearth.application.work.CommentView;
import dev.hearth.application.work.CreateProject;
import dev.hearth.application.work.CreateTask;
import dev.hearth.application.work.EditComment;
import dev.hearth.application.work.FieldEdits;
import dev.hearth.application.work.TransferTask;
import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskGuest;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TestClock;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.memory.MemoryStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("TM-06 AZ-03: guests hear that their task was changed, and not how")
class GuestNewsTest {
    private static final String TOUCHED = "task:touched";

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean away = new AtomicBoolean();
    private final TestClock clock = TestClock.someDay();
    private final TestHearth hearth =
            TestHearth.on(MemoryStore.fresh().behind(new Counting()), new LocalEventBus(), clock);
    private final Caller ada = hearth.somebodyCalled("ada");
    private final Caller gus = hearth.somebodyCalled("gus");
    private final ProjectId project = project("HOME");
    private final TaskId roof = task("Mend the roof");
    private final TaskId key = task("Hide the key");
    private final ListeningClient ears = ListeningClient.of(gus);
    private int changes;

    @AfterEach
    void stop() {
        hearth.close();
    }

    @Test
    void TM_06_a_guest_hears_of_a_change_by_the_tasks_id_alone() {
        letIn(roof);
        Client connection = connect();
        change(roof);
        hears(roof);
        LiveEvent event = ears.passing(TOUCHED).getFirst();
        assertThat(event.hasPassed()).isTrue();
        assertThat(event.scope()).isEqualTo(gus.user().scope().toString());
        assertThat(event.data()).isEqualTo(new TaskTouchedView(roof.toString()));
        assertThat(ears.heardIn(project.scope())).isEmpty();
        hearth.live().disconnect(connection);
    }

    @Test
    void TM_06_a_guest_hears_of_comments_and_of_what_becomes_of_them() {
        letIn(roof);
        connect();
        CommentView comment = hearth.tasks()
                .addComment()
                .run(ada, new AddComment.Command(TaskName.of(roof), new MessageText("On Friday"), Optional.empty()));
        hears(roof);
        MessageId said = MessageId.parse(comment.id());
        hearth.tasks().addCommentReaction().run(ada, said, new Emoji("👍"));
        hears(roof, roof);
        hearth.tasks()
                .editComment()
                .run(ada, new EditComment.Command(said, new MessageText("On Monday"), Optional.empty()));
        hears(roof, roof, roof);
        hearth.tasks().deleteComment().run(ada, said);
        hears(roof, roof, roof, roof);
    }

    @Test
    void TM_06_who_is_let_in_while_connected_hears_from_then_on() {
        connect();
        change(roof);
        letIn(roof);
        change(roof);
        hears(roof);
    }

    @Test
    void AZ_03_who_was_taken_out_hears_nothing_more_until_they_are_let_in_again() {
        letIn(roof);
        letIn(key);
        connect();
        takeOut(roof);
        change(roof);
        change(key);
        hears(key);
        letIn(roof);
        change(roof);
        hears(key, roof);
    }

    @Test
    void AZ_03_a_task_that_went_to_another_project_is_none_of_theirs_there() {
        letIn(roof);
        letIn(key);
        connect();
        hearth.tasks()
                .transferTask()
                .run(ada, TaskName.of(roof), new TransferTask.Command(project("AWAY"), Optional.empty()));
        change(roof);
        change(key);
        Eventually.holds("the key is told", () -> told().contains(key.toString()));
        int before = told().size();
        change(roof);
        change(key);
        Eventually.holds("the key is told again", () -> told().size() > before);
        assertThat(told().subList(before, told().size())).containsExactly(key.toString());
    }

    @Test
    void TM_06_who_comes_back_hears_again_though_they_were_forgotten_meanwhile() {
        letIn(roof);
        hearth.live().disconnect(connect());
        hearth.sweepPresence().run();
        connect();
        change(roof);
        hears(roof);
    }

    @Test
    void TM_06_who_was_let_in_without_a_word_about_it_hears_after_the_next_look() {
        connect();
        hearth.stores().taskGuests().add(new TaskGuest(roof, project, gus.user(), ada.user(), clock.instant()));
        hearth.sweepPresence().run();
        change(roof);
        clock.move(Duration.ofMinutes(5));
        hearth.sweepPresence().run();
        Eventually.holds("told", () -> {
            change(roof);
            return !told().isEmpty();
        });
    }

    @Test
    void nothing_is_asked_about_tasks_without_guests_who_are_here() {
        letIn(roof);
        asked.set(0);
        change(roof);
        Client connection = connect();
        assertThat(asked).hasValue(1);
        change(key);
        change(roof);
        hears(roof);
        assertThat(asked).hasValue(2);
        hearth.live().disconnect(connection);
        hearth.sweepPresence().run();
        change(roof);
        connect();
        change(roof);
        hears(roof, roof);
        assertThat(asked).hasValue(4);
    }

    @Test
    void what_the_store_could_not_tell_is_told_when_it_is_back() {
        letIn(roof);
        connect();
        asked.set(0);
        away.set(true);
        change(roof);
        Eventually.holds("asked in vain", () -> asked.get() == 1);
        away.set(false);
        Eventually.holds("told", () -> {
            hearth.sweepPresence().run();
            return !told().isEmpty();
        });
        hears(roof);
    }

    private TaskGuests counted(TaskGuests places) {
        return (TaskGuests) Proxy.newProxyInstance(
                TaskGuests.class.getClassLoader(), new Class<?>[] {TaskGuests.class}, (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    if (away.get()) {
                        throw new Refusal.Unavailable("away", new IllegalStateException());
                    }
                    return method.invoke(places, arguments);
                });
    }

    private final class Counting implements Stores.Between {
        @Override
        public <P> P port(Class<P> port, P store) {
            return store instanceof TaskGuests places ? port.cast(counted(places)) : store;
        }
    }

    private List<String> told() {
        return ears.passing(TOUCHED).stream()
                .map(event -> ((TaskTouchedView) event.data()).taskId())
                .toList();
    }

    private void hears(TaskId... expected) {
        Eventually.holds("told", () -> told().size() >= expected.length);
        assertThat(told())
                .containsExactlyElementsOf(
                        List.of(expected).stream().map(TaskId::toString).toList());
    }

    private Client connect() {
        Client connection = ears.connection();
        hearth.live().connect(connection, Positions.none());
        return connection;
    }

    private void letIn(TaskId task) {
        hearth.tasks().addTaskGuest().run(ada, TaskName.of(task), gus.user());
    }

    private void takeOut(TaskId task) {
        hearth.tasks().removeTaskGuest().run(ada, TaskName.of(task), gus.user());
    }

    private void change(TaskId task) {
        changes++;
        ChangeTask.Command command = new ChangeTask.Command(
                Optional.of(new TaskTitle("Title " + changes)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ChangeTask.When.UNCHANGED,
                ChangeTask.Effort.UNCHANGED,
                new Edit.Leave<>(),
                new Edit.Leave<>(),
                FieldEdits.NONE,
                Optional.empty());
        hearth.tasks().changeTask().run(ada, TaskName.of(task), command);
    }

    private TaskId task(String title) {
        CreateTask.Command command = new CreateTask.Command(
                project, TaskStatus.TODO, TaskDetails.titled(new TaskTitle(title)), Optional.empty(), Optional.empty());
        return TaskId.parse(hearth.tasks().createTask().run(ada, command).id());
    }

    private ProjectId project(String key) {
        ProjectCard card = new ProjectCard(new ProjectKey(key), new ProjectName("Ours"), "");
        return ProjectId.parse(hearth.projects()
                .createProject()
                .run(ada, new CreateProject.Command(Optional.empty(), card, Optional.empty()))
                .id());
    }
}
