package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.TestHearth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** AZ-5: who is put out after the store was asked whether they may hear, and before they do, hears nothing that is said after. */
class PutOutMeanwhileTest {
    private final Thread test = Thread.currentThread();
    private final Interrupted memberships = new Interrupted(ChannelMembers.class);
    private final TestHearth empty = TestHearth.inMemory();
    private final Interrupted reads = new Interrupted(Transactions.class);
    private final TestHearth hearth =
            TestHearth.on(empty.stores().behind(memberships).behind(reads));
    private final Caller ada = hearth.somebodyCalled("ada");
    private final Caller grace = hearth.somebodyCalled("grace");
    private final ListeningClient stays = ListeningClient.of(ada);
    private final ListeningClient goes = ListeningClient.of(grace);
    private final ChannelId channel = channel();
    private int said;

    PutOutMeanwhileTest() {
        hearth.joinChannel().run(grace, channel);
        hearth.live().connect(stays.connection(), Positions.none());
    }

    @AfterEach
    void stop() {
        hearth.close();
        empty.close();
    }

    @Test
    void AZ_5_while_connecting() {
        reads.at("read", test::equals, this::putOut);
        hearth.live().connect(goes.connection(), Positions.none());
        sayNotForHer();
        assertThat(told(goes)).isEmpty();
    }

    @Test
    void AZ_5_while_coming_back_from_a_position() {
        memberships.at("find", test::equals, this::putOut);
        hearth.live().connect(goes.connection(), new Positions(Map.of(channel.scope(), 3L)));
        sayNotForHer();
        assertThat(told(goes)).containsExactly("scope:closed");
    }

    @Test
    void AZ_5_while_being_told_to_load_anew() {
        memberships.at("find", test::equals, this::putOut);
        hearth.live().connect(goes.connection(), new Positions(Map.of(channel.scope(), 1_000L)));
        sayNotForHer();
        assertThat(told(goes)).containsExactly("scope:reset", "scope:closed");
    }

    @Test
    void AZ_5_while_coming_back_to_a_channel_that_was_left_alone() {
        Client connection = goes.connection();
        hearth.live().connect(connection, Positions.none());
        hearth.live().unfollow(connection, channel.scope());
        memberships.at("find", test::equals, this::putOut);
        assertThatThrownBy(() -> hearth.live().follow(connection, channel.scope()))
                .isInstanceOf(Refusal.NotFound.class);
        sayNotForHer();
        assertThat(told(goes)).isEmpty();
    }

    @Test
    void AZ_5_while_a_slow_client_catches_up() {
        IntStream.range(0, 40).forEach(i -> say("m" + i));
        AtomicInteger pages = new AtomicInteger();
        Client slow = new SlowClient(goes.connection(), () -> {
            if (pages.incrementAndGet() == 2) {
                putOut();
                say("not for her");
            }
        });
        hearth.live().connect(slow, new Positions(Map.of(channel.scope(), 0L)));
        sayNotForHer();
        assertThat(told(goes)).hasSize(17).endsWith("message:created", "scope:closed");
    }

    @Test
    void AZ_5_while_being_let_in_also_where_the_notice_of_the_end_is_worked_on_first() {
        putOut();
        hearth.live().connect(goes.connection(), Positions.none());
        CountDownLatch keptOut = new CountDownLatch(1);
        CountDownLatch letIn = new CountDownLatch(1);
        memberships.at("find", thread -> !thread.equals(test), () -> {
            Thread lettingIn = Thread.currentThread();
            Predicate<Thread> puttingOut = thread -> !thread.equals(test) && !thread.equals(lettingIn);
            // The store is asked for the notice of the end, and once more when its work is done.
            memberships.at("find", puttingOut, () -> memberships.at("find", puttingOut, keptOut::countDown));
            putOut();
            Eventually.opens(keptOut);
            letIn.countDown();
        });
        hearth.joinChannel().run(grace, channel);
        Eventually.opens(letIn);
        sayNotForHer();
        assertThat(told(goes)).isEmpty();
    }

    @Test
    void who_is_let_in_again_hears_also_where_the_notice_of_the_end_is_late() {
        hearth.live().connect(goes.connection(), Positions.none());
        memberships.at("find", thread -> !thread.equals(test), () -> {
            hearth.joinChannel().run(grace, channel);
            Eventually.holds("she is in again", () -> told(goes).contains("member:joined"));
        });
        putOut();
        Eventually.holds("the late notice is worked on", () -> times("scope:closed") == 2);
        Eventually.holds("she is in all the same", () -> times("member:joined") == 2);
        say("for her");
        Eventually.holds("she hears", () -> times("message:created") == 1);
    }

    private long times(String type) {
        return told(goes).stream().filter(type::equals).count();
    }

    private void putOut() {
        hearth.chat().removeChannelMember().run(ada, channel, grace.user());
    }

    /** The room tells everybody at once: when one has heard it, so have all. */
    private void sayNotForHer() {
        say("not for her");
        Eventually.holds(
                "the others hear",
                () -> told(stays).stream().filter("message:created"::equals).count() == said);
    }

    private void say(String text) {
        said++;
        hearth.sendMessage().run(ada, new SendMessage.Command(channel, new MessageText(text), Optional.empty()));
    }

    private ChannelId channel() {
        CreateChannel.Command command =
                new CreateChannel.Command(Optional.empty(), ChannelType.PUBLIC, new ChannelName("hall"), "");
        return ChannelId.parse(hearth.createChannel().run(ada, command).id());
    }

    private List<String> told(ListeningClient client) {
        return client.heardIn(channel.scope()).stream().map(LiveEvent::type).toList();
    }
}
