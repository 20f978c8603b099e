package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.TestHearth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** AZ-5: who is out of a channel hears nothing more of it, from that moment on. */
class ChannelEndsTest {
    private final TestHearth hearth = TestHearth.inMemory();
    private final Caller ada = hearth.somebodyCalled("ada");
    private final Caller grace = hearth.somebodyCalled("grace");
    private final ListeningClient stays = ListeningClient.of(ada);
    private final ListeningClient goes = ListeningClient.of(grace);
    private final ChannelId channel = channel();

    ChannelEndsTest() {
        hearth.joinChannel().run(grace, channel);
        hearth.live().connect(stays.connection(), Positions.none());
        hearth.live().connect(goes.connection(), Positions.none());
    }

    @AfterEach
    void stop() {
        hearth.close();
    }

    @RepeatedTest(20)
    void who_leaves_hears_that_and_not_one_thing_that_is_said_after() {
        hearth.chat().leaveChannel().run(grace, channel);
        say("not for her");
        awaitTold(stays, "member:left", "message:created");
        awaitTold(goes, "member:left", "scope:closed");
        assertThat(told(goes)).containsExactly("member:left", "scope:closed");
    }

    @RepeatedTest(20)
    void who_is_put_out_and_let_in_again_hears_that_it_was_over_and_then_goes_on() {
        hearth.chat().removeChannelMember().run(ada, channel, grace.user());
        hearth.joinChannel().run(grace, channel);
        say("for her again");
        Eventually.holds("she hears again", () -> told(goes).contains("message:created"));
        assertThat(told(goes)).startsWith("member:left", "scope:closed").endsWith("member:joined", "message:created");
    }

    @Test
    void a_deleted_channel_is_told_to_all_and_closed_and_nothing_comes_after() {
        hearth.chat().deleteChannel().run(ada, channel);
        for (ListeningClient client : List.of(stays, goes)) {
            awaitTold(client, "channel:deleted", "scope:closed");
            assertThat(told(client)).containsExactly("channel:deleted", "scope:closed");
        }
    }

    @Test
    void a_message_that_changes_at_once_is_told_in_each_form() {
        IntStream.range(0, 50).forEach(i -> {
            MessageId id = say("m" + i);
            hearth.chat().addReaction().run(grace, id, new Emoji("👍"));
        });
        Eventually.holds("all heard", () -> told(stays).size() == 100);
        assertThat(stays.revisionsIn(channel.scope())).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void what_is_ones_own_is_told_to_oneself_only() {
        MessageId id = say("read me");
        hearth.chat().markRead().run(grace, id);
        Eventually.holds(
                "the marker is told", () -> goes.heardIn(grace.user().scope()).size() == 1);
        assertThat(goes.heardIn(grace.user().scope()))
                .extracting(LiveEvent::type)
                .containsExactly("read:updated");
        assertThat(stays.heardIn(grace.user().scope())).isEmpty();
    }

    private ChannelId channel() {
        CreateChannel.Command command =
                new CreateChannel.Command(Optional.empty(), ChannelType.PUBLIC, new ChannelName("hall"), "");
        return ChannelId.parse(hearth.createChannel().run(ada, command).id());
    }

    private MessageId say(String text) {
        return MessageId.parse(hearth.sendMessage()
                .run(ada, new SendMessage.Command(channel, new MessageText(text), Optional.empty()))
                .id());
    }

    private void awaitTold(ListeningClient client, String... types) {
        Eventually.holds(List.of(types) + " are told", () -> told(client).containsAll(List.of(types)));
    }

    private List<String> told(ListeningClient client) {
        return client.heardIn(channel.scope()).stream().map(LiveEvent::type).toList();
    }
}
