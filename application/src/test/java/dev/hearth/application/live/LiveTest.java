package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.TestHearth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveTest {
    private final TestHearth hearth = TestHearth.inMemory();
    private final Caller ada = hearth.somebodyCalled("ada");
    private final Caller grace = hearth.somebodyCalled("grace");
    private final ListeningClient client = new ListeningClient(grace.user());

    @AfterEach
    void stop() {
        hearth.close();
    }

    @Test
    void a_member_hears_a_message_with_its_author() {
        ChannelId channel = channelOfBoth();
        connect(client.connection());

        say(channel, "hello");

        LiveEvent event = heard(channel, 1).getFirst();
        assertThat(event.type()).isEqualTo("message:created");
        assertThat(event.data()).isInstanceOfSatisfying(MessageView.class, m -> {
            assertThat(m.text()).contains("hello");
            assertThat(m.author().username()).isEqualTo("ada");
        });
    }

    @Test
    void somebody_who_joins_while_connected_hears_from_their_own_arrival_on() {
        ChannelId channel = channel("open");
        say(channel, "before");
        connect(client.connection());

        hearth.joinChannel().run(grace, channel);
        say(channel, "after");

        assertThat(heard(channel, 2)).extracting(LiveEvent::type).containsExactly("member:joined", "message:created");
    }

    @Test
    void a_client_that_fails_to_hear_keeps_the_news_from_nobody() {
        ChannelId channel = channelOfBoth();
        connect(new BrokenClient(ada, new ConnectionId(UUID.randomUUID())));
        connect(client.connection());

        say(channel, "one");
        say(channel, "two");

        assertThat(heard(channel, 2)).extracting(LiveEvent::type).containsOnly("message:created");
    }

    /** Breaks its promise never to throw. */
    private record BrokenClient(Caller caller, ConnectionId id) implements Client {
        @Override
        public UserId user() {
            return caller.user();
        }

        @Override
        public SessionId session() {
            return caller.session();
        }

        @Override
        public void end() {}

        @Override
        public void replaced() {}

        @Override
        public void hear(Delivery delivery) {
            throw new StackOverflowError("broken client");
        }

        @Override
        public void hint(Delivery passing) {}

        @Override
        public boolean awaitRoom() {
            return true;
        }
    }

    @Test
    void somebody_outside_hears_nothing_and_may_not_follow() {
        ChannelId channel = channel("not hers");
        Client connection = client.connection();
        connect(connection);

        say(channel, "secret");

        assertThatThrownBy(() -> hearth.live().follow(connection, channel.scope()))
                .isInstanceOf(Refusal.NotFound.class);
        hearth.live().catchUp(connection, new Positions(Map.of(channel.scope(), 0L)));
        assertThat(client.heardIn(channel.scope())).extracting(LiveEvent::type).containsExactly("scope:closed");
    }

    @Test
    void what_was_missed_comes_first_and_once() {
        ChannelId channel = channelOfBoth();
        Client first = client.connection();
        connect(first);
        say(channel, "one");
        heard(channel, 1);
        hearth.live().disconnect(first);

        IntStream.range(0, 50).forEach(i -> say(channel, "missed " + i));
        connect(client.connection());
        say(channel, "live again");

        assertThat(heard(channel, 52))
                .extracting(LiveEvent::revision)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void somebody_too_far_behind_is_told_to_reload_and_goes_on_from_the_head() {
        ChannelId channel = channelOfBoth();
        IntStream.range(0, TestHearth.WINDOW + 10).forEach(i -> say(channel, "m" + i));

        hearth.live().connect(client.connection(), new Positions(Map.of(channel.scope(), 1L)));
        say(channel, "new");

        assertThat(heard(channel, 2)).extracting(LiveEvent::type).containsExactly("scope:reset", "message:created");
    }

    @Test
    void a_position_from_the_future_is_told_to_reload() {
        ChannelId channel = channelOfBoth();

        hearth.live().connect(client.connection(), new Positions(Map.of(channel.scope(), 1_000_000L)));

        assertThat(heard(channel, 1)).extracting(LiveEvent::type).containsExactly("scope:reset");
    }

    @Test
    void catching_up_on_an_open_connection_tells_all_since_the_position_and_goes_on() {
        ChannelId channel = channelOfBoth();
        say(channel, "old");
        Client connection = client.connection();
        connect(connection);

        hearth.live().catchUp(connection, new Positions(Map.of(channel.scope(), 0L)));
        say(channel, "new");

        assertThat(heard(channel, 5))
                .extracting(LiveEvent::type)
                .containsExactly(
                        "channel:created", "member:joined", "member:joined", "message:created", "message:created");
    }

    @Test
    void nothing_is_left_behind_by_those_who_have_gone() {
        channelOfBoth();
        Client connection = client.connection();
        connect(connection);
        assertThat(hearth.live().rooms()).as("the channel and her own").isEqualTo(2);

        hearth.live().disconnect(connection);

        Eventually.holds("no room is left", () -> hearth.live().rooms() == 0);
        assertThat(hearth.live().clients()).isZero();
    }

    @Test
    void the_answer_of_a_sync_is_what_a_listener_heard() {
        ChannelId channel = channelOfBoth();
        Map<Scope, Long> heads = hearth.live().connect(client.connection(), Positions.none());
        IntStream.range(0, 20).forEach(i -> say(channel, "m" + i));
        List<LiveEvent> heard = heard(channel, 20);

        List<ScopeView> synced = hearth.sync().run(grace, new Positions(heads));

        assertThat(synced)
                .filteredOn(view -> view.scope().equals(channel.scope().toString()))
                .singleElement()
                .satisfies(s -> assertThat(s.events()).isEqualTo(heard));
    }

    @Test
    void a_sync_tells_where_everything_stands_in_the_order_of_names() {
        IntStream.range(0, 20).forEach(i -> channelOfBoth("c" + i));
        assertThat(hearth.sync().run(grace, Positions.none()))
                .hasSize(21)
                .extracting(ScopeView::scope)
                .isSorted();
    }

    @Test
    void HT_11_hundreds_at_one_channel_hear_all_of_it_once_and_in_order() {
        ChannelId channel = channelOfBoth();
        List<ListeningClient> crowd = Stream.generate(() -> new ListeningClient(grace.user()))
                .limit(300)
                .toList();
        crowd.forEach(one -> one.resumesAt(hearth.live().connect(one.connection(), Positions.none())));
        connect(client.connection());

        IntStream.range(0, 30).forEach(i -> say(channel, "m" + i));

        List<Long> told = heard(channel, 30).stream().map(LiveEvent::revision).toList();
        assertThat(told).hasSize(30).isSorted().doesNotHaveDuplicates();
        crowd.forEach(one -> Eventually.holds(
                "one of many hears all of it",
                () -> one.revisionsIn(channel.scope()).size() >= told.size()));
        assertThat(crowd)
                .allSatisfy(one -> assertThat(one.revisionsIn(channel.scope())).isEqualTo(told));
    }

    private ChannelId channelOfBoth() {
        return channelOfBoth("both");
    }

    private ChannelId channelOfBoth(String name) {
        ChannelId channel = channel(name);
        hearth.joinChannel().run(grace, channel);
        return channel;
    }

    private ChannelId channel(String name) {
        ChannelView view = hearth.createChannel()
                .run(ada, new CreateChannel.Command(Optional.empty(), ChannelType.PUBLIC, new ChannelName(name), ""));
        return ChannelId.parse(view.id());
    }

    private void say(ChannelId channel, String text) {
        hearth.sendMessage().run(ada, new SendMessage.Command(channel, new MessageText(text), Optional.empty()));
    }

    private void connect(Client connection) {
        client.resumesAt(hearth.live().connect(connection, client.positions()));
    }

    /** Waits until the client has heard so many events of the channel. */
    private List<LiveEvent> heard(ChannelId channel, int count) {
        Eventually.holds(
                count + " events heard", () -> client.heardIn(channel.scope()).size() >= count);
        return client.heardIn(channel.scope());
    }
}
