package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.local.LocalEventBus;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.PatchyBus;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.memory.MemoryStore;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * HX-01, AZ-5: a node that has heard nothing of the other finds out who may hear what, once its bus says that something may be missing.
 */
class MissedNoticesTest {
    private final Stores stores = MemoryStore.fresh();
    private final PatchyBus bus = new PatchyBus();
    private final TestHearth hearth = TestHearth.on(stores, new LocalEventBus());
    private final Interrupted reads = new Interrupted(Transactions.class);
    private final Interrupted log = new Interrupted(ChangeLog.class);
    private final TestHearth deaf = TestHearth.on(stores.behind(reads).behind(log), bus);
    private final Caller ada = hearth.somebodyCalled("ada");
    private final Caller grace = hearth.somebodyCalled("grace");
    private final ListeningClient client = ListeningClient.of(grace);
    private final Client connection = client.connection();
    private final ChannelId channel = channel("general");
    private int others;

    @AfterEach
    void stop() {
        hearth.close();
        deaf.close();
    }

    @Test
    void who_was_let_in_hears_from_their_own_arrival_on() {
        say("before");
        connect();
        hearth.joinChannel().run(grace, channel);
        say("after");

        bus.tellOfGap();

        Eventually.holds("she hears what was missed", () -> told().size() == 2);
        sayHere("live");
        Eventually.holds("she hears on", () -> told().size() == 3);
        assertThat(told()).containsExactly("member:joined", "message:created", "message:created");
    }

    @Test
    void who_was_put_out_hears_nothing_after_it() {
        hearth.joinChannel().run(grace, channel);
        connect();
        putOut();

        bus.tellOfGap();

        Eventually.holds("she hears of it", () -> told().contains("scope:closed"));
        sayHere("not for her");
        lookAtAll();
        assertThat(told()).containsExactly("scope:closed");
    }

    @Test
    void who_was_put_out_is_told_that_it_is_over_once_the_room_has_read_it() {
        hearth.joinChannel().run(grace, channel);
        connect();
        putOut();

        deaf.checkHeads().run();

        Eventually.holds("she is told", () -> told().size() == 2);
        assertThat(told()).containsExactly("member:left", "scope:closed");
    }

    @Test
    void who_was_put_out_and_let_in_again_hears_on_when_the_room_has_read_both() {
        hearth.joinChannel().run(grace, channel);
        connect();
        putOut();
        hearth.joinChannel().run(grace, channel);

        deaf.checkHeads().run();

        Eventually.holds("she is in again", () -> told().contains("member:joined"));
        sayHere("for her");
        Eventually.holds("she hears on", () -> told().contains("message:created"));
        assertThat(told()).containsExactly("member:joined", "message:created");
        assertThat(client.revisionsIn(channel.scope())).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void who_was_put_out_and_let_in_again_hears_on_also_where_the_room_has_read_the_first_before() {
        hearth.joinChannel().run(grace, channel);
        connect();
        putOut();
        deaf.checkHeads().run();
        Eventually.holds("the room has read it", () -> told().contains("scope:closed"));
        hearth.joinChannel().run(grace, channel);

        bus.tellOfGap();

        Eventually.holds("she is in again", () -> told().contains("member:joined"));
        sayHere("for her");
        Eventually.holds("she hears on", () -> told().contains("message:created"));
    }

    @Test
    void who_is_let_in_again_before_anybody_noticed_is_not_left_deaf_also_where_the_store_is_away() {
        hearth.joinChannel().run(grace, channel);
        AtomicBoolean back = new AtomicBoolean();
        Client returning = new SlowClient(connection, () -> {}, () -> {
            if (!back.getAndSet(true)) {
                hearth.joinChannel().run(grace, channel);
            }
        });
        deaf.live().connect(returning, Positions.none());
        AtomicBoolean failed = new AtomicBoolean();
        // She was alone in the room: it is opened anew for her.
        log.at("head", thread -> true, () -> {
            failed.set(true);
            storeIsAway();
        });
        putOut();

        deaf.checkHeads().run();

        Eventually.holds("she is in again", () -> told().contains("member:joined"));
        sayHere("for her");
        Eventually.holds("she hears on", () -> told().contains("message:created"));
        assertThat(told()).containsExactly("member:left", "member:joined", "message:created");
        assertThat(failed).isTrue();
    }

    @Test
    void who_could_not_catch_up_is_not_told_everything_instead() {
        hearth.joinChannel().run(grace, channel);
        say("old");
        connect();
        log.at("since", thread -> true, MissedNoticesTest::storeIsAway);
        assertThatThrownBy(() -> deaf.live().catchUp(connection, new Positions(Map.of(channel.scope(), 0L))))
                .isInstanceOf(Refusal.Unavailable.class);

        lookAtAll();

        sayHere("not asked for");
        lookAtAll();
        assertThat(told()).isEmpty();
    }

    @Test
    void what_a_client_has_left_alone_is_left_alone() {
        hearth.joinChannel().run(grace, channel);
        connect();
        deaf.live().unfollow(connection, channel.scope());

        lookAtAll();

        sayHere("not wanted");
        lookAtAll();
        assertThat(told()).isEmpty();
    }

    @Test
    void a_store_that_is_away_is_asked_again() {
        connect();
        hearth.joinChannel().run(grace, channel);
        reads.at("read", thread -> true, MissedNoticesTest::storeIsAway);

        bus.tellOfGap();

        Eventually.holds("she is in", () -> told().contains("member:joined"));
    }

    private static void storeIsAway() {
        throw new Refusal.Unavailable("away", new IOException("test"));
    }

    @Test
    void where_nothing_was_missed_nothing_is_told() {
        hearth.joinChannel().run(grace, channel);
        connect();
        sayHere("one");
        Eventually.holds("heard", () -> told().size() == 1);

        lookAtAll();

        sayHere("two");
        Eventually.holds("heard once", () -> told().size() == 2);
        assertThat(told()).containsOnly("message:created");
    }

    /** Clients are looked at one after the other: when she hears of the second channel, all was looked at after the first. */
    private void lookAtAll() {
        for (int i = 0; i < 2; i++) {
            ChannelId made = channel("other " + others++);
            hearth.joinChannel().run(grace, made);
            bus.tellOfGap();
            Eventually.holds(
                    "she hears of another", () -> !client.heardIn(made.scope()).isEmpty());
        }
    }

    private void connect() {
        deaf.live().connect(connection, Positions.none());
    }

    private List<String> told() {
        return client.heardIn(channel.scope()).stream().map(LiveEvent::type).toList();
    }

    private ChannelId channel(String name) {
        return ChannelId.parse(hearth.createChannel()
                .run(ada, new CreateChannel.Command(Optional.empty(), ChannelType.PUBLIC, new ChannelName(name), ""))
                .id());
    }

    private void putOut() {
        hearth.chat().removeChannelMember().run(ada, channel, grace.user());
    }

    private void say(String text) {
        say(hearth, text);
    }

    private void sayHere(String text) {
        say(deaf, text);
    }

    private void say(TestHearth node, String text) {
        node.sendMessage().run(ada, new SendMessage.Command(channel, new MessageText(text), Optional.empty()));
    }
}
