package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.TestHearth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who asks to follow what they follow already is answered with how far they were told. */
class FollowAgainTest {
    private final TestHearth empty = TestHearth.inMemory();
    private final Interrupted memberships = new Interrupted(ChannelMembers.class);
    private final Interrupted log = new Interrupted(ChangeLog.class);
    private final TestHearth hearth =
            TestHearth.on(empty.stores().behind(memberships).behind(log));
    private final Caller ada = hearth.somebodyCalled("ada");
    private final ListeningClient client = ListeningClient.of(ada);
    private final ChannelId channel = ChannelId.parse(hearth.createChannel()
            .run(ada, new CreateChannel.Command(Optional.empty(), ChannelType.PUBLIC, new ChannelName("general"), ""))
            .id());

    @AfterEach
    void stop() {
        hearth.close();
        empty.close();
    }

    @Test
    void no_answer_is_ahead_of_what_the_client_has_heard() throws Exception {
        CountDownLatch hearing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Client slow = new SlowClient(client.connection(), () -> {}, () -> {
            hearing.countDown();
            Eventually.opens(goOn);
        });
        hearth.live().connect(slow, Positions.none());
        say("hello");
        Eventually.opens(hearing);

        CompletableFuture<Heard> answer = new CompletableFuture<>();
        Thread asking = Thread.ofPlatform().start(() -> {
            long from = hearth.live().follow(slow, channel.scope());
            answer.complete(new Heard(from, client.heardIn(channel.scope())));
        });
        Eventually.holds(
                "it was answered, or waits", () -> answer.isDone() || asking.getState() == Thread.State.WAITING);
        goOn.countDown();

        Heard heard = answer.get(Eventually.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(heard.events()).extracting(LiveEvent::revision).containsExactly(heard.from());
    }

    private record Heard(long from, List<LiveEvent> events) {}

    @Test
    void the_store_is_not_asked() {
        Client connection = client.connection();
        hearth.live().connect(connection, Positions.none());
        say("hello");
        Eventually.holds("she heard", () -> !client.heardIn(channel.scope()).isEmpty());
        AtomicInteger asked = new AtomicInteger();
        memberships.at("find", thread -> true, asked::incrementAndGet);
        log.at("head", thread -> true, asked::incrementAndGet);

        assertThat(hearth.live().follow(connection, channel.scope()))
                .isEqualTo(client.heardIn(channel.scope()).getLast().revision());
        assertThat(asked).hasValue(0);
    }

    @Test
    void who_is_let_in_while_the_store_is_asked_gets_the_same_answer() {
        Client connection = client.connection();
        hearth.live().connect(connection, Positions.none());
        hearth.live().unfollow(connection, channel.scope());
        say("unheard");
        AtomicLong other = new AtomicLong();
        memberships.at("find", thread -> true, () -> other.set(hearth.live().follow(connection, channel.scope())));

        assertThat(hearth.live().follow(connection, channel.scope()))
                .isPositive()
                .isEqualTo(other.get());
        say("heard");
        say("heard too");
        Eventually.holds("she hears", () -> client.heardIn(channel.scope()).size() >= 2);
        assertThat(client.heardIn(channel.scope())).hasSize(2);
    }

    private void say(String text) {
        hearth.sendMessage().run(ada, new SendMessage.Command(channel, new MessageText(text), Optional.empty()));
    }
}
