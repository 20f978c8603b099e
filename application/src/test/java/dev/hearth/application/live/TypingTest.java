package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.TestClock;
import dev.hearth.testkit.TestHearth;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CT-02 GC-05: who is writing")
class TypingTest {
    private final TestClock clock = TestClock.someDay();
    private final TestHearth hearth = TestHearth.at(clock);
    private final Caller ada = hearth.somebodyCalled("ada");
    private final Caller grace = hearth.somebodyCalled("grace");
    private final Caller eve = hearth.somebodyCalled("eve");
    private int places;
    private final ChannelId channel = shared();
    private final ListeningClient ears = connected(grace);
    private final ListeningClient own = connected(ada);
    private final ListeningClient stranger = connected(eve);

    @AfterEach
    void stop() {
        hearth.close();
    }

    @Test
    void CT_02_the_others_hear_that_somebody_writes_and_has_stopped() {
        start(ada);
        hears("started");
        LiveEvent event = ears.passing("typing").getFirst();
        assertThat(event.hasPassed()).isTrue();
        assertThat(event.scope()).isEqualTo(channel.scope().toString());
        assertThat(event.data())
                .isEqualTo(new TypingView(
                        channel.toString(), Optional.empty(), hearth.cards().one(ada.user()), "started"));
        stop(ada);
        stop(ada);
        hears("started", "stopped");
        nothingMore("started", "stopped");
        assertThat(own.passing("typing")).isEmpty();
        assertThat(stranger.passing("typing")).isEmpty();
    }

    @Test
    void GC_05_it_is_told_once_in_three_seconds_however_often_it_is_said() {
        for (int tenth = 0; tenth <= 90; tenth++) {
            start(ada);
            clock.move(Duration.ofMillis(100));
            hearth.sweepPresence().run();
        }
        hears("started", "started", "started", "started");
        nothingMore("started", "started", "started", "started");
    }

    @Test
    void GC_05_it_stops_by_itself_after_six_seconds() {
        start(ada);
        hears("started");
        pass(Duration.ofSeconds(6).minusMillis(1));
        nothingMore("started");
        pass(Duration.ofMillis(1));
        hears("started", "stopped");
    }

    @Test
    void CT_02_sending_the_message_stops_it() {
        start(ada);
        hears("started");
        say(ada, Optional.empty());
        hears("started", "stopped");
        say(ada, Optional.empty());
        pass(Duration.ofSeconds(6));
        nothingMore("started", "stopped");
    }

    @Test
    void CT_02_a_thread_is_a_place_of_its_own_and_any_answer_stands_for_it() {
        MessageView root = say(ada, Optional.empty());
        MessageView answer = say(grace, Optional.of(MessageId.parse(root.id())));
        start(ada);
        hearth.startTyping().run(ada, channel, Optional.of(MessageId.parse(root.id())));
        hearth.startTyping().run(ada, channel, Optional.of(MessageId.parse(answer.id())));
        hears("started", "started");
        nothingMore("started", "started");
        assertThat(told().map(TypingView::parentMessageId)).containsExactly(Optional.empty(), Optional.of(root.id()));
    }

    @Test
    void AZ_4_who_may_not_write_there_is_refused_and_nobody_hears_of_it() {
        assertThatThrownBy(() -> start(eve)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> stop(eve)).isInstanceOf(Refusal.NotFound.class);
        nothingMore();
    }

    @Test
    void AZ_5_who_was_put_out_hears_and_says_nothing_of_it() {
        hearth.chat().removeChannelMember().run(ada, channel, grace.user());
        Eventually.holds(
                "the end is told",
                () -> ears.heardIn(channel.scope()).stream()
                        .anyMatch(event -> event.type().equals("scope:closed")));
        start(ada);
        assertThatThrownBy(() -> start(grace)).isInstanceOf(Refusal.NotFound.class);
        nothingMore();
    }

    @Test
    void AZ_10_a_message_of_elsewhere_is_no_place_to_write() {
        ChannelId other = shared();
        MessageView elsewhere =
                hearth.sendMessage().run(ada, new SendMessage.Command(other, new MessageText("x"), Optional.empty()));
        assertThatThrownBy(() -> hearth.startTyping().run(ada, channel, Optional.of(MessageId.parse(elsewhere.id()))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private void start(Caller person) {
        hearth.startTyping().run(person, channel, Optional.empty());
    }

    private void stop(Caller person) {
        hearth.stopTyping().run(person, channel, Optional.empty());
    }

    private MessageView say(Caller person, Optional<MessageId> parent) {
        return hearth.sendMessage()
                .run(person, new SendMessage.Command(channel, new MessageText("said"), Optional.empty(), parent));
    }

    private Stream<TypingView> told() {
        return ears.passing("typing").stream()
                .filter(event -> event.scope().equals(channel.scope().toString()))
                .map(event -> (TypingView) event.data());
    }

    private List<String> states() {
        return told().map(TypingView::state).toList();
    }

    private void hears(String... expected) {
        Eventually.holds("heard", () -> states().size() >= expected.length);
        assertThat(states()).containsExactly(expected);
    }

    /** Whoever writes in another channel later is heard after all that was on its way. */
    private void nothingMore(String... expected) {
        ChannelId other = shared();
        Eventually.holds("grace is in", () -> !ears.heardIn(other.scope()).isEmpty());
        hearth.startTyping().run(ada, other, Optional.empty());
        Eventually.holds(
                "the later one is heard",
                () -> ears.passing("typing").stream()
                        .anyMatch(event -> event.scope().equals(other.scope().toString())));
        assertThat(states()).containsExactly(expected);
    }

    private void pass(Duration time) {
        clock.move(time);
        hearth.sweepPresence().run();
    }

    private ChannelId shared() {
        ChannelId opened = ChannelId.parse(hearth.createChannel()
                .run(
                        ada,
                        new CreateChannel.Command(
                                Optional.empty(), ChannelType.PRIVATE, new ChannelName("place " + places++), ""))
                .id());
        hearth.addChannelMember().run(ada, opened, grace.user());
        return opened;
    }

    private ListeningClient connected(Caller person) {
        ListeningClient client = ListeningClient.of(person);
        hearth.live().connect(client.connection(), Positions.none());
        return client;
    }
}
