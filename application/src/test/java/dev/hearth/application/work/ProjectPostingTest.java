package dev.hearth.application.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.EditMessage;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.UnreadView;
import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.job.Lease;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.PostedEvent;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HX-03: what happens in a project is told in a channel. */
class ProjectPostingTest {
    private final Noticeboard board = new Noticeboard();

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void HX_03_each_thing_that_was_chosen_is_told_with_name_title_and_who_did_it() {
        board.sets(board.ada, board.channel, Noticeboard.EVERYTHING);
        TaskId soup = board.makes(board.grace, "Soup");
        assertThat(board.texts()).containsExactly("grace created PLAN-1 Soup");
        board.assigns(board.ada, soup, board.grace);
        assertThat(board.texts()).last().isEqualTo("ada assigned PLAN-1 Soup to grace");
        board.puts(board.grace, soup, TaskStatus.DONE);
        assertThat(board.texts()).last().isEqualTo("grace completed PLAN-1 Soup");
        board.puts(board.ada, soup, TaskStatus.TODO);
        assertThat(board.texts()).last().isEqualTo("ada reopened PLAN-1 Soup");
        board.comments(board.grace, soup, "Too salty");
        assertThat(board.texts()).last().isEqualTo("grace commented on PLAN-1 Soup");
        board.hearth.tasks().deleteTask().run(board.ada, TaskName.of(soup));
        assertThat(board.texts()).last().isEqualTo("ada deleted PLAN-1 Soup");
        board.hearth.tasks().restoreTask().run(board.ada, TaskName.of(soup));
        assertThat(board.texts()).last().isEqualTo("ada restored PLAN-1 Soup");
        board.hearth.projects().archiveProject().run(board.ada, board.project);
        assertThat(board.texts()).last().isEqualTo("ada archived the project Project PLAN");
        board.hearth.projects().restoreProject().run(board.ada, board.project);
        assertThat(board.texts()).last().isEqualTo("ada restored the project Project PLAN");
        assertThat(board.texts()).hasSize(9);
    }

    @Test
    void onlyWhatWasChosenIsTold() {
        TaskId before = board.makes(board.ada, "Soup");
        board.sets(board.ada, board.channel, Set.of(PostedEvent.TASK_DONE));
        board.makes(board.ada, "Bread", board.grace);
        board.puts(board.ada, before, TaskStatus.IN_PROGRESS);
        board.comments(board.grace, before, "Soon");
        assertThat(board.posted()).isEmpty();
        board.puts(board.ada, before, TaskStatus.DONE);
        assertThat(board.texts()).containsExactly("ada completed PLAN-1 Soup");
    }

    @Test
    void aBurstIsOneMessageAndWhatComesLaterIsAnother() {
        board.sets(board.ada, board.channel, Set.of(PostedEvent.TASK_CREATED, PostedEvent.TASK_DONE));
        TaskId soup = board.makes(board.grace, "Soup");
        board.clock.move(Duration.ofSeconds(4));
        board.makes(board.ada, "Bread");
        board.puts(board.grace, soup, TaskStatus.DONE);
        board.puts(board.grace, soup, TaskStatus.TODO);
        board.puts(board.grace, soup, TaskStatus.DONE);
        board.hearth.jobs().runAll();
        assertThat(board.read(board.channel)).isEmpty();
        board.clock.move(Duration.ofSeconds(1));
        board.hearth.jobs().runAll();
        assertThat(board.read(board.channel))
                .singleElement()
                .satisfies(
                        message -> assertThat(message.text())
                                .contains(
                                        "- grace created PLAN-1 Soup\n- ada created PLAN-2 Bread\n- grace completed PLAN-1 Soup"));
        board.makes(board.ada, "Salt");
        board.hearth.jobs().runAll();
        assertThat(board.read(board.channel)).hasSize(1);
        assertThat(board.texts()).last().isEqualTo("ada created PLAN-3 Salt");
    }

    @Test
    void aBurstThatIsTooLongIsCounted() {
        board.sets(board.ada, board.channel, Set.of(PostedEvent.TASK_CREATED));
        for (int i = 0; i < PostingWords.MOST_LINES + 2; i++) {
            board.makes(board.ada, "Task " + i);
        }
        assertThat(board.texts())
                .singleElement()
                .satisfies(text -> assertThat(text.lines())
                        .hasSize(PostingWords.MOST_LINES + 1)
                        .last()
                        .isEqualTo("- 2 more"));
    }

    @Test
    void whatWasTakenBackMeanwhileIsNotTold() {
        board.sets(board.ada, board.channel, Noticeboard.EVERYTHING);
        TaskId soup = board.makes(board.ada, "Soup");
        board.texts();
        CommentView comment = board.comments(board.grace, soup, "Nonsense");
        board.hearth.tasks().deleteComment().run(board.grace, MessageId.parse(comment.id()));
        TaskId slip = board.makes(board.ada, "Slip");
        board.hearth.tasks().deleteTask().run(board.ada, TaskName.of(slip));
        assertThat(board.texts()).containsExactly("ada created PLAN-1 Soup");
    }

    @Test
    void OR_2_a_comment_that_is_sent_again_is_told_once() {
        board.sets(board.ada, board.channel, Set.of(PostedEvent.TASK_COMMENTED));
        TaskId soup = board.makes(board.ada, "Soup");
        board.comments(board.grace, soup, "Too salty");
        board.comments(board.grace, soup, "Too salty");
        assertThat(board.posted()).hasSize(1);
        board.comments(board.grace, soup, "Too salty");
        assertThat(board.posted()).hasSize(1);
    }

    @Test
    void aJobThatIsDoneAgainTellsNothingNew() {
        board.sets(board.ada, board.channel, Set.of(PostedEvent.TASK_CREATED));
        board.makes(board.ada, "Soup");
        Job job = board.hearth.stores().jobs().list(JobFilter.ALL, Optional.empty(), 100).items().stream()
                .filter(asked -> asked.kind().equals(PostingQueue.KIND))
                .findFirst()
                .orElseThrow();
        assertThat(board.posted()).hasSize(1);
        board.hearth.projects().postingDelivery().handle(job);
        assertThat(board.posted()).hasSize(1);
    }

    /** A job that ends badly while the next one waits is not tried again. */
    @Test
    void whatAJobLeftIsToldByTheNext() {
        board.sets(board.ada, board.channel, Set.of(PostedEvent.TASK_CREATED));
        board.makes(board.grace, "First");
        Jobs jobs = board.hearth.stores().jobs();
        Instant due = board.later(Duration.ofSeconds(6));
        Lease lease = new Lease(new UUID(1, 1), "another node", due.plusSeconds(30));
        Job taken = jobs.take(lease, Set.of(PostingQueue.KIND), due, 1).getFirst();
        board.makes(board.grace, "Second");
        jobs.change(taken.id(), job -> job.done(lease, due));
        assertThat(board.posted())
                .singleElement()
                .satisfies(posted -> assertThat(posted.text().orElseThrow()).contains("First", "Second"));
    }

    @Test
    void whatHappenedBeforeItWasWantedIsNotTold() {
        board.sets(board.ada, board.channel, Set.of(PostedEvent.TASK_CREATED));
        board.makes(board.grace, "Before");
        board.later(Duration.ofSeconds(1));
        board.sets(board.ada, board.channel, Set.of(PostedEvent.TASK_CREATED));
        board.makes(board.grace, "After");
        assertThat(board.posted())
                .singleElement()
                .satisfies(posted -> assertThat(posted.text().orElseThrow())
                        .contains("After")
                        .doesNotContain("Before"));
    }

    @Test
    void whatIsPostedCallsNobodyCountsAsUnreadAndStaysAsItIs() {
        board.sets(board.ada, board.channel, Set.of(PostedEvent.TASK_CREATED));
        board.makes(board.grace, "Ask @eve and @all");
        MessageView posted = board.posted().getFirst();
        assertThat(posted.mentions()).isEmpty();
        assertThat(posted.postedFor()).contains("project:" + board.project);
        assertThat(posted.author().username()).isEqualTo("ada");
        assertThat(board.hearth
                        .notifications()
                        .list()
                        .run(board.eve, NotificationFilter.ALL, PageRequest.first())
                        .items())
                .noneMatch(told -> told.type().equals("mention"));
        assertThat(unread(board.eve)).isEqualTo(1);
        assertThat(unread(board.grace)).isEqualTo(1);
        EditMessage.Command edit =
                new EditMessage.Command(MessageId.parse(posted.id()), new MessageText("Something else"));
        assertThatThrownBy(() -> board.hearth.chat().editMessage().run(board.ada, edit))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    private long unread(Caller person) {
        return board.hearth.chat().listUnread().run(person, PageRequest.first()).items().stream()
                .filter(unread -> unread.channelId().equals(board.channel.toString()))
                .mapToLong(UnreadView::unread)
                .sum();
    }

    @Test
    void AZ_7_only_who_runs_the_project_and_may_write_in_the_channel_has_it_post_there() {
        assertThatThrownBy(() -> board.sets(board.grace, board.channel, Noticeboard.EVERYTHING))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> board.sets(board.eve, board.channel, Noticeboard.EVERYTHING))
                .isInstanceOf(Refusal.NotFound.class);
        board.hearth
                .projects()
                .changeProjectRole()
                .run(board.ada, board.project, board.grace.user(), ProjectRole.MANAGER);
        ChannelId secret = board.opened(Optional.of(board.group), ChannelType.PRIVATE, "secret");
        ChannelId open = board.opened(Optional.of(board.group), ChannelType.PUBLIC, "open");
        assertThatThrownBy(() -> board.sets(board.grace, secret, Noticeboard.EVERYTHING))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> board.sets(board.grace, open, Noticeboard.EVERYTHING))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(board.sets(board.grace, board.channel, Set.of(PostedEvent.TASK_DONE))
                        .events())
                .containsExactly("task_done");
        board.sets(board.ada, secret, Noticeboard.EVERYTHING);
        assertThat(shown(board.ada).channelId()).contains(secret.toString());
        assertThat(shown(board.grace).channelId()).isEmpty();
        assertThatThrownBy(() -> shown(board.eve)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void AZ_10_a_groups_project_posts_into_the_groups_channels_alone_and_none_into_direct_ones() {
        ChannelId elsewhere = board.opened(Optional.empty(), ChannelType.PRIVATE, "elsewhere");
        assertThatThrownBy(() -> board.sets(board.ada, elsewhere, Noticeboard.EVERYTHING))
                .isInstanceOf(Refusal.Invalid.class);
        ChannelId direct = ChannelId.parse(board.hearth
                .openDirectChannel()
                .run(board.ada, List.of(board.grace.user()))
                .id());
        assertThatThrownBy(() -> board.sets(board.ada, direct, Noticeboard.EVERYTHING))
                .isInstanceOf(Refusal.Invalid.class);
        ProjectId own = board.begun(Optional.empty(), "OWN");
        board.hearth
                .projects()
                .setPosting()
                .run(board.ada, new SetProjectPosting.Command(own, elsewhere, Noticeboard.EVERYTHING));
        board.hearth.projects().archiveProject().run(board.ada, own);
        board.posted();
        assertThat(board.read(elsewhere)).hasSize(1);
    }

    @Test
    void itEndsWhereWhoWantedItMayNotHaveItAnyMore() {
        board.hearth
                .projects()
                .changeProjectRole()
                .run(board.ada, board.project, board.grace.user(), ProjectRole.MANAGER);
        board.sets(board.grace, board.channel, Noticeboard.EVERYTHING);
        board.hearth
                .projects()
                .changeProjectRole()
                .run(board.ada, board.project, board.grace.user(), ProjectRole.MEMBER);
        assertThatThrownBy(() -> shown(board.ada)).isInstanceOf(Refusal.NotFound.class);
        board.makes(board.ada, "Soup");
        assertThat(board.posted()).isEmpty();
        board.hearth
                .projects()
                .changeProjectRole()
                .run(board.ada, board.project, board.grace.user(), ProjectRole.MANAGER);
        board.makes(board.ada, "Bread");
        assertThat(board.posted()).isEmpty();
        assertThatThrownBy(() -> shown(board.ada)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void itEndsWithTheChannelAndIsStoppedByWhoRunsTheProject() {
        board.sets(board.ada, board.channel, Noticeboard.EVERYTHING);
        board.makes(board.ada, "Soup");
        board.hearth.projects().deletePosting().run(board.ada, board.project);
        board.hearth.projects().deletePosting().run(board.ada, board.project);
        assertThat(board.posted()).isEmpty();
        assertThatThrownBy(() -> shown(board.ada)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> board.hearth.projects().deletePosting().run(board.grace, board.project))
                .isInstanceOf(Refusal.Forbidden.class);
        board.sets(board.ada, board.channel, Noticeboard.EVERYTHING);
        board.makes(board.ada, "Bread");
        board.hearth.chat().archiveChannel().run(board.ada, board.channel);
        assertThat(board.posted()).isEmpty();
        board.hearth.chat().restoreChannel().run(board.ada, board.channel);
        assertThatThrownBy(() -> shown(board.ada)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whatADeletedProjectHadToTellIsForgotten() {
        board.sets(board.ada, board.channel, Noticeboard.EVERYTHING);
        board.makes(board.ada, "Soup");
        board.hearth.projects().deleteProject().run(board.ada, board.project);
        assertThat(board.hearth.stores().projectPostings().find(board.project)).isEmpty();
        assertThat(board.posted()).isEmpty();
    }

    private ProjectPostingView shown(Caller caller) {
        return board.hearth.projects().showPosting().run(caller, board.project);
    }
}
