package dev.hearth.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.job.JobWorker;
import dev.hearth.domain.chat.ChannelPreference.NotificationLevel;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.job.JobState;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.testkit.EventEar;
import dev.hearth.testkit.Eventually;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told of what, and of how much of it. */
class NotificationsTest {
    private final Inbox inbox = new Inbox();

    @AfterEach
    void close() {
        inbox.close();
    }

    private List<Job> jobs() {
        return inbox.hearth
                .stores()
                .jobs()
                .list(JobFilter.ALL, Optional.empty(), 99)
                .items();
    }

    private NotificationView only(Caller person) {
        assertThat(inbox.told(person)).hasSize(1);
        return inbox.told(person).getFirst();
    }

    private static NotificationId id(NotificationView told) {
        return NotificationId.parse(told.id());
    }

    @Test
    void HT_07_whoIsCalledIsToldAndNobodyElse() {
        MessageId said = inbox.says(inbox.ada, "Hello @grace, @ada and @eve");
        NotificationView told = only(inbox.grace);
        assertThat(told.title()).contains("ada mentioned you");
        assertThat(told.message()).contains("Hello @grace, @ada and @eve");
        assertThat(told.metadata().orElseThrow().messageId()).contains(said.toString());
        assertThat(inbox.told(inbox.ada)).isEmpty();
        assertThat(inbox.told(inbox.eve)).isEmpty();
    }

    @Test
    void aPlainMessageAsksForNoWork() {
        inbox.says(inbox.ada, "Hello");
        inbox.says(inbox.ada, "I am @ada");
        inbox.makes(inbox.ada, inbox.ada);
        assertThat(jobs()).isEmpty();
    }

    @Test
    void everybodyIsToldWhereEverybodyIsCalled() {
        MessageId root = inbox.says(inbox.ada, "Hello @channel");
        assertThat(inbox.told(inbox.grace)).hasSize(1);
        assertThat(inbox.told(inbox.ada)).isEmpty();
        inbox.says(inbox.grace, "In the thread", Optional.of(root));
        inbox.says(inbox.grace, "Hello @here", Optional.of(root));
        assertThat(inbox.told(inbox.ada)).extracting(NotificationView::type).containsExactly("mention", "reply");
        assertThat(inbox.told(inbox.ada))
                .extracting(told -> told.metadata().orElseThrow().parentMessageId())
                .containsOnly(Optional.of(root.toString()));
    }

    @Test
    void whoFollowsAThreadHearsOfAllThatIsSaidThereAsOneThing() {
        MessageId root = inbox.says(inbox.ada, "What do you think?");
        inbox.says(inbox.grace, "Well", Optional.of(root));
        MessageId last = inbox.says(inbox.grace, "I do not know", Optional.of(root));
        NotificationView told = only(inbox.ada);
        assertThat(told.type()).isEqualTo("reply");
        assertThat(told.count()).isEqualTo(2);
        assertThat(told.message()).contains("I do not know");
        assertThat(told.metadata().orElseThrow().messageId()).contains(last.toString());
        assertThat(inbox.told(inbox.grace)).isEmpty();
        inbox.hearth.chat().markRead().run(inbox.ada, last);
        assertThat(inbox.unread(inbox.ada)).isZero();
        inbox.says(inbox.grace, "One more thing", Optional.of(root));
        assertThat(only(inbox.ada).count()).isEqualTo(1);
    }

    @Test
    void CC_04_whoSaidItIsToldWhoReactedToIt() {
        MessageId said = inbox.says(inbox.ada, "Soup at seven");
        inbox.reacts(inbox.ada, said, "🍲");
        assertThat(inbox.told(inbox.ada)).isEmpty();
        inbox.reacts(inbox.grace, said, "👍");
        NotificationView told = only(inbox.ada);
        assertThat(told.type()).isEqualTo("reaction");
        assertThat(told.priority()).isEqualTo("low");
        assertThat(told.title()).contains("grace reacted with 👍");
        assertThat(told.message()).contains("Soup at seven");
        assertThat(told.metadata().orElseThrow().messageId()).contains(said.toString());
        assertThat(told.metadata().orElseThrow().parentMessageId()).isEmpty();
        inbox.reacts(inbox.grace, said, "🎉");
        assertThat(only(inbox.ada).count()).isEqualTo(2);
        assertThat(only(inbox.ada).title()).contains("grace reacted with 👍 🎉");
        assertThat(inbox.told(inbox.grace)).isEmpty();
        inbox.hearth.chat().markRead().run(inbox.ada, said);
        assertThat(inbox.unread(inbox.ada)).isZero();
    }

    @Test
    void whatIsTakenAwayAndGivenAgainIsToldOnce() {
        MessageId said = inbox.says(inbox.ada, "Soup at seven");
        inbox.reacts(inbox.grace, said, "👍");
        inbox.reacts(inbox.grace, said, "👍");
        assertThat(only(inbox.ada).count()).isEqualTo(1);
        inbox.takesBack(inbox.grace, said, "👍");
        assertThat(only(inbox.ada).title()).contains("grace reacted to what you said");
        inbox.reacts(inbox.grace, said, "👍");
        assertThat(only(inbox.ada).count()).isEqualTo(1);
    }

    @Test
    void aReactionThatIsGoneBeforeItIsToldIsNotTold() {
        MessageId said = inbox.says(inbox.ada, "Soup at seven");
        inbox.reacts(inbox.grace, said, "👍");
        inbox.takesBack(inbox.grace, said, "👍");
        assertThat(inbox.told(inbox.ada)).isEmpty();
        assertThat(jobs()).hasSize(1);
    }

    @Test
    void AZ_7_whoLeftIsNotToldOfReactions() {
        MessageId said = inbox.says(inbox.grace, "Soup at seven");
        inbox.reacts(inbox.ada, said, "👍");
        inbox.hearth.chat().removeChannelMember().run(inbox.ada, inbox.channel, inbox.grace.user());
        assertThat(inbox.told(inbox.grace)).isEmpty();
    }

    @Test
    void TM_06_whoCommentedIsToldWhoReactedToIt() {
        TaskId task = inbox.makes(inbox.ada);
        MessageId comment = inbox.comments(inbox.grace, task, "Which ones?");
        assertThat(inbox.told(inbox.grace)).isEmpty();
        inbox.hearth.tasks().addCommentReaction().run(inbox.ada, comment, new Emoji("🤔"));
        NotificationView told = only(inbox.grace);
        assertThat(told.title()).contains("ada reacted with 🤔");
        assertThat(told.message()).contains("Which ones?");
        assertThat(told.metadata().orElseThrow().taskId()).contains(task.toString());
        assertThat(told.metadata().orElseThrow().commentId()).contains(comment.toString());
    }

    @Test
    void whoWantsToHearOfMentionsOnlyHearsOfNoAnswers() {
        MessageId root = inbox.says(inbox.ada, "What do you think?");
        inbox.wants(inbox.ada, false, NotificationLevel.MENTIONS);
        inbox.says(inbox.grace, "Well", Optional.of(root));
        assertThat(inbox.told(inbox.ada)).isEmpty();
    }

    @Test
    void whoFollowsATaskHearsOfCommentsAndWhereItStands() {
        TaskId task = inbox.makes(inbox.ada);
        inbox.comments(inbox.grace, task, "Which ones?");
        inbox.changes(inbox.grace, task, Optional.empty(), Optional.of(TaskStatus.DONE));
        inbox.changes(inbox.grace, task, Optional.empty(), Optional.of(TaskStatus.TODO));
        assertThat(inbox.told(inbox.ada))
                .extracting(NotificationView::type)
                .containsExactlyInAnyOrder("comment", "status");
        assertThat(inbox.told(inbox.ada))
                .extracting(told -> told.message().orElseThrow())
                .containsExactlyInAnyOrder("Which ones?", "Water the plants");
        assertThat(inbox.told(inbox.ada)).extracting(NotificationView::count).containsExactlyInAnyOrder(1, 2);
        assertThat(inbox.told(inbox.grace)).isEmpty();
    }

    @Test
    void whoIsCalledOnlyByAnEditIsToldOnce() {
        MessageId said = inbox.says(inbox.ada, "Hello");
        assertThat(inbox.told(inbox.grace)).isEmpty();
        inbox.edits(inbox.ada, said, "Hello @grace");
        inbox.edits(inbox.ada, said, "Hello there, @grace");
        NotificationView told = only(inbox.grace);
        assertThat(told.count()).isEqualTo(1);
        assertThat(told.message()).contains("Hello there, @grace");
        assertThat(jobs()).hasSize(1);
    }

    @Test
    void whoIsToDoATaskIsToldOnceEachTime() {
        TaskId task = inbox.makes(inbox.ada, inbox.ada, inbox.grace);
        assertThat(only(inbox.grace).message()).contains("Water the plants");
        assertThat(inbox.told(inbox.ada)).isEmpty();
        inbox.assigns(inbox.ada, task, inbox.grace);
        assertThat(only(inbox.grace).count()).isEqualTo(1);
        inbox.assigns(inbox.ada, task);
        inbox.assigns(inbox.ada, task, inbox.grace);
        assertThat(only(inbox.grace).count()).isEqualTo(2);
    }

    @Test
    void TM_06_whoIsCalledInACommentIsTold() {
        TaskId task = inbox.makes(inbox.ada);
        MessageId comment = inbox.comments(inbox.ada, task, "Which ones, @grace?");
        NotificationView told = only(inbox.grace);
        assertThat(told.message()).contains("Which ones, @grace?");
        assertThat(told.metadata().orElseThrow().taskId()).contains(task.toString());
        assertThat(told.metadata().orElseThrow().commentId()).contains(comment.toString());
        inbox.hearth.tasks().markCommentsRead().run(inbox.grace, comment);
        assertThat(inbox.unread(inbox.grace)).isZero();
    }

    @Test
    void whoDoesNotWantToHearOfAChannelIsNotTold() {
        inbox.wants(inbox.grace, true, NotificationLevel.ALL);
        inbox.says(inbox.ada, "Hello @grace");
        assertThat(inbox.told(inbox.grace)).isEmpty();
        inbox.wants(inbox.grace, false, NotificationLevel.NOTHING);
        inbox.says(inbox.ada, "Hello @grace");
        assertThat(inbox.told(inbox.grace)).isEmpty();
        inbox.wants(inbox.grace, false, NotificationLevel.MENTIONS);
        inbox.says(inbox.ada, "Hello @grace");
        assertThat(inbox.told(inbox.grace)).hasSize(1);
    }

    @Test
    void readingUpToThereReadsWhatIsToldOfIt() {
        MessageId first = inbox.says(inbox.ada, "First @grace");
        inbox.says(inbox.ada, "Second @grace");
        assertThat(inbox.unread(inbox.grace)).isEqualTo(2);
        inbox.hearth.chat().markRead().run(inbox.grace, first);
        assertThat(inbox.unread(inbox.grace)).isEqualTo(1);
        assertThat(inbox.told(inbox.grace)).extracting(NotificationView::read).containsExactly(false, true);
    }

    @Test
    void whatWasReadBeforeItIsToldIsNotTold() {
        MessageId said = inbox.says(inbox.ada, "Hello @grace");
        inbox.hearth.chat().markRead().run(inbox.grace, said);
        assertThat(inbox.told(inbox.grace)).isEmpty();
    }

    @Test
    void AZ_7_whoWasPutOutSeesNothingOfIt() {
        inbox.says(inbox.ada, "A secret for @grace");
        inbox.makes(inbox.ada, inbox.grace);
        assertThat(inbox.told(inbox.grace)).hasSize(2);
        inbox.hearth.chat().removeChannelMember().run(inbox.ada, inbox.channel, inbox.grace.user());
        inbox.hearth.projects().removeProjectMember().run(inbox.ada, inbox.project, inbox.grace.user());
        assertThat(inbox.told(inbox.grace)).hasSize(2).allSatisfy(told -> {
            assertThat(told.title()).isEmpty();
            assertThat(told.message()).isEmpty();
            assertThat(told.actors()).isEmpty();
            assertThat(told.metadata()).isEmpty();
        });
        assertThat(inbox.unread(inbox.grace)).isEqualTo(2);
    }

    @Test
    void AZ_7_whoWasPutOutBeforeItWasToldIsNotTold() {
        inbox.says(inbox.ada, "A secret for @grace");
        inbox.makes(inbox.ada, inbox.grace);
        inbox.hearth.chat().removeChannelMember().run(inbox.ada, inbox.channel, inbox.grace.user());
        inbox.hearth.projects().removeProjectMember().run(inbox.ada, inbox.project, inbox.grace.user());
        assertThat(inbox.told(inbox.grace)).isEmpty();
    }

    @Test
    void whatIsDeletedIsShownWithoutWords() {
        MessageId said = inbox.says(inbox.ada, "A slip, @grace");
        assertThat(inbox.told(inbox.grace)).hasSize(1);
        inbox.hearth.chat().deleteMessage().run(inbox.ada, said);
        assertThat(only(inbox.grace).message()).isEmpty();
        MessageId next = inbox.says(inbox.ada, "Another, @grace");
        inbox.hearth.chat().deleteMessage().run(inbox.ada, next);
        assertThat(inbox.told(inbox.grace)).hasSize(1);
    }

    @Test
    void OR_4_aJobDoneTwiceTellsOnce() {
        inbox.says(inbox.ada, "Hello @grace");
        inbox.makes(inbox.ada, inbox.grace);
        List<Job> asked = jobs();
        List<NotificationView> told = inbox.told(inbox.grace);
        asked.forEach(inbox.hearth.notifications().delivery()::handle);
        assertThat(inbox.told(inbox.grace)).isEqualTo(told).hasSize(2);
        told.forEach(one -> inbox.hearth.notifications().markRead().run(inbox.grace, id(one)));
        asked.forEach(inbox.hearth.notifications().delivery()::handle);
        assertThat(inbox.unread(inbox.grace)).isZero();
    }

    @Test
    void theWorkStandsOrFallsWithTheMessage() {
        assertThatThrownBy(() -> inbox.hearth.stores().transactions().run(() -> {
                    inbox.says(inbox.ada, "Hello @grace");
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(jobs()).isEmpty();
    }

    @Test
    void theWorkerIsWokenAtOnce() {
        try (JobWorker worker = inbox.hearth.jobs().worker();
                EventEar ear = EventEar.on(inbox.bus)) {
            assertThat(worker).isNotNull();
            inbox.makes(inbox.ada, inbox.grace);
            Eventually.holds(
                    "being told",
                    () -> ear.heard().stream()
                            .anyMatch(record ->
                                    record.scope().equals(inbox.grace.user().scope())));
        }
    }

    @Test
    void nobodyTouchesWhatSomebodyElseIsTold() {
        inbox.says(inbox.ada, "Hello @grace");
        NotificationId id = id(only(inbox.grace));
        assertThatThrownBy(() -> inbox.hearth.notifications().markRead().run(inbox.eve, id))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> inbox.hearth.notifications().delete().run(inbox.ada, id))
                .isInstanceOf(Refusal.NotFound.class);
        inbox.hearth.notifications().delete().run(inbox.grace, id);
        assertThatThrownBy(() -> inbox.hearth.notifications().markUnread().run(inbox.grace, id))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(inbox.told(inbox.grace)).isEmpty();
    }

    @Test
    void jobsEndEvenWhereThereIsNobodyToTell() {
        MessageId said = inbox.says(inbox.ada, "Hello @grace");
        inbox.hearth.chat().deleteMessage().run(inbox.ada, said);
        inbox.hearth.jobs().runAll();
        assertThat(jobs()).extracting(Job::state).containsOnly(JobState.DONE);
    }
}
