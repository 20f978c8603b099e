package dev.hearth.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.ScheduledId;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.chat.ScheduledMessage.State;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.EventEar;
import dev.hearth.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** TM-10: what is to be said later is said once, at its time, by the rights of that time. */
class ScheduledTest {
    private final Parlour parlour = new Parlour();
    private final ChannelId channel = parlour.ours("ours");
    private final TestClock clock = (TestClock) parlour.hearth().clock();

    @AfterEach
    void stop() {
        parlour.close();
    }

    private Instant in(int minutes) {
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }

    private ScheduledView schedules(Caller author, String text, Instant sendAt) {
        return schedules(author, text, sendAt, Optional.empty(), Optional.empty());
    }

    private ScheduledView schedules(
            Caller author, String text, Instant sendAt, Optional<String> name, Optional<MessageId> parent) {
        return parlour.chat()
                .scheduleMessage()
                .run(
                        author,
                        new ScheduleMessage.Command(
                                channel, new MessageText(text), sendAt, name.map(ClientMessageId::new), parent));
    }

    private ScheduledView changes(Caller author, ScheduledView wish, Optional<String> text, Optional<Instant> sendAt) {
        ChangeScheduled.Command command =
                new ChangeScheduled.Command(text.map(MessageText::new), sendAt, Optional.empty());
        return parlour.chat().changeScheduled().run(author, id(wish), command);
    }

    private static ScheduledId id(ScheduledView wish) {
        return ScheduledId.parse(wish.id());
    }

    private ScheduledView now(ScheduledView wish) {
        return parlour.chat().showScheduled().run(parlour.ada(), id(wish));
    }

    private List<ScheduledView> listed() {
        return parlour.chat().listScheduled().run(parlour.ada(), Parlour.ALL).items();
    }

    private List<String> said() {
        return parlour.chat().listMessages().run(parlour.grace(), channel, Parlour.ALL).items().stream()
                .map(message -> message.text().orElse(""))
                .toList();
    }

    private void pass(int minutes) {
        clock.move(Duration.ofMinutes(minutes));
        parlour.hearth().jobs().runAll();
    }

    @Test
    void TM_10_it_is_said_at_its_time_and_once() {
        ScheduledView wish = schedules(parlour.ada(), "Good morning", in(10));
        assertThat(wish.state()).isEqualTo("waiting");
        pass(9);
        assertThat(said()).isEmpty();
        assertThat(listed()).containsExactly(wish);
        pass(1);
        pass(9);
        assertThat(said()).containsExactly("Good morning");
        assertThat(listed()).isEmpty();
        assertThat(now(wish).state()).isEqualTo("sent");
        assertThat(now(wish).text()).isEmpty();
        MessageId sent = MessageId.parse(now(wish).messageId().orElseThrow());
        assertThat(parlour.chat()
                        .showMessage()
                        .run(parlour.grace(), sent)
                        .author()
                        .id())
                .isEqualTo(parlour.ada().user().toString());
    }

    @Test
    void HX_02_a_job_that_was_cut_off_when_all_was_said_says_nothing_twice() {
        ScheduledView wish = schedules(parlour.ada(), "Good morning", in(10));
        clock.move(Duration.ofMinutes(10));
        parlour.hearth().stores().scheduledMessages().change(id(wish), ScheduledMessage::begun);
        parlour.send(
                parlour.ada(),
                new SendMessage.Command(
                        channel,
                        new MessageText("Good morning"),
                        Optional.of(new ClientMessageId("scheduled:" + wish.id()))));
        parlour.hearth().jobs().runAll();
        assertThat(said()).containsExactly("Good morning");
        assertThat(now(wish).state()).isEqualTo("sent");
    }

    @Test
    void all_devices_hear_how_far_it_has_come() {
        try (EventEar ear = EventEar.on(parlour.bus())) {
            schedules(parlour.ada(), "Good morning", in(10));
            pass(10);
            assertThat(ear.heard())
                    .filteredOn(ScheduledMessage.class::isInstance)
                    .allMatch(wish -> wish.scope().equals(parlour.ada().user().scope()))
                    .extracting(wish -> ((ScheduledMessage) wish).state())
                    .containsExactly(State.WAITING, State.SENDING, State.SENT);
        }
    }

    @Test
    void it_may_be_changed_and_put_off_until_it_is_sent() {
        ScheduledView wish = schedules(parlour.ada(), "Good mornin", in(10));
        changes(parlour.ada(), wish, Optional.of("Good morning"), Optional.empty());
        changes(parlour.ada(), wish, Optional.empty(), Optional.of(in(30)));
        pass(10);
        assertThat(said()).isEmpty();
        pass(20);
        assertThat(said()).containsExactly("Good morning");
        assertThatThrownBy(() -> changes(parlour.ada(), wish, Optional.of("Late"), Optional.empty()))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> parlour.chat().cancelScheduled().run(parlour.ada(), id(wish)))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void what_is_called_off_is_not_said_and_leaves_no_job() {
        ScheduledView wish = schedules(parlour.ada(), "Good morning", in(10));
        assertThat(parlour.chat().cancelScheduled().run(parlour.ada(), id(wish)).state())
                .isEqualTo("cancelled");
        assertThat(parlour.hearth()
                        .stores()
                        .jobs()
                        .list(new JobFilter(Optional.empty(), Optional.of(Timetable.KIND)), Optional.empty(), 9)
                        .items())
                .isEmpty();
        pass(20);
        assertThat(said()).isEmpty();
        assertThat(listed()).isEmpty();
    }

    @Test
    void who_may_not_write_any_more_is_told_so_and_keeps_the_words() {
        ScheduledView wish = schedules(parlour.ada(), "Good morning", in(10));
        parlour.chat().archiveChannel().run(parlour.ada(), channel);
        pass(10);
        assertThat(said()).isEmpty();
        assertThat(listed()).containsExactly(now(wish));
        assertThat(now(wish).state()).isEqualTo("failed");
        assertThat(now(wish).reason()).isPresent();
        assertThat(now(wish).text()).contains("Good morning");
        parlour.chat().cancelScheduled().run(parlour.ada(), id(wish));
        assertThat(listed()).isEmpty();
    }

    @Test
    void somebody_whose_account_is_closed_says_nothing() {
        ScheduledView wish = schedules(parlour.ada(), "Good morning", in(10));
        User ada = parlour.hearth().stores().users().find(parlour.ada().user()).orElseThrow();
        parlour.hearth()
                .stores()
                .users()
                .replace(ada.withStatus(AccountStatus.SUSPENDED).next());
        pass(10);
        assertThat(said()).isEmpty();
        assertThat(now(wish).state()).isEqualTo("failed");
    }

    @Test
    void an_administrator_who_cancels_the_job_has_its_author_told() {
        ScheduledView wish = schedules(parlour.ada(), "Good morning", in(10));
        parlour.hearth()
                .jobs()
                .handlers()
                .calledOff(parlour.hearth()
                        .stores()
                        .jobs()
                        .list(JobFilter.ALL, Optional.empty(), 1)
                        .items()
                        .getFirst());
        assertThat(now(wish).state()).isEqualTo("failed");
        pass(10);
        assertThat(said()).isEmpty();
    }

    @Test
    void HX_02_asked_for_again_it_is_the_same_wish() {
        ScheduledView first = schedules(parlour.ada(), "Good morning", in(10), Optional.of("k"), Optional.empty());
        assertThat(schedules(parlour.ada(), "Good morning", in(10), Optional.of("k"), Optional.empty()))
                .isEqualTo(first);
        assertThatThrownBy(() -> schedules(parlour.ada(), "Good evening", in(10), Optional.of("k"), Optional.empty()))
                .isInstanceOf(Refusal.Conflict.class);
        pass(10);
        assertThat(said()).containsExactly("Good morning");
    }

    @Test
    void an_answer_is_said_in_its_thread() {
        MessageView root = parlour.says(parlour.grace(), channel, "root");
        ScheduledView wish =
                schedules(parlour.ada(), "An answer", in(10), Optional.empty(), Optional.of(Parlour.id(root)));
        pass(10);
        MessageId sent = MessageId.parse(now(wish).messageId().orElseThrow());
        assertThat(parlour.chat().showMessage().run(parlour.ada(), sent).parentMessageId())
                .contains(root.id());
    }

    @Test
    void only_its_author_knows_of_it_and_only_members_have_something_said() {
        ScheduledView wish = schedules(parlour.ada(), "Good morning", in(10));
        assertThat(parlour.chat()
                        .listScheduled()
                        .run(parlour.grace(), Parlour.ALL)
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> parlour.chat().showScheduled().run(parlour.grace(), id(wish)))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> changes(parlour.grace(), wish, Optional.of("Mine"), Optional.empty()))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> parlour.chat().cancelScheduled().run(parlour.grace(), id(wish)))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> schedules(parlour.eve(), "Me too", in(10))).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void times_are_ahead_and_wishes_are_not_without_number() {
        for (Instant wrong : List.of(clock.instant(), in(-1), in(366 * 24 * 60 + 1))) {
            assertThatThrownBy(() -> schedules(parlour.ada(), "Good morning", wrong))
                    .isInstanceOf(Refusal.Invalid.class);
        }
        for (int i = 0; i < ScheduleMessage.MOST; i++) {
            schedules(parlour.ada(), "number " + i, in(10), Optional.of("k" + i), Optional.empty());
        }
        assertThatThrownBy(() -> schedules(parlour.ada(), "one more", in(10))).isInstanceOf(Refusal.LimitReached.class);
        schedules(parlour.ada(), "number 5", in(10), Optional.of("k5"), Optional.empty());
        assertThat(listed()).hasSize(ScheduleMessage.MOST);
    }
}
