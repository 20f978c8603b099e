package dev.hearth.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Race;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** OR-2: many at once leave what one after the other would have left. */
class SendRacesTest {
    private final Parlour parlour = new Parlour();
    private final ChannelId channel = parlour.ours("ours");
    private final MessageView root = parlour.says(parlour.ada(), channel, "who is coming?");

    @AfterEach
    void stop() {
        parlour.close();
    }

    @Test
    void OR_2_fifty_retries_of_one_send_are_one_message() {
        SendMessage.Command command = Sends.named(channel, "s-1", "once");
        List<MessageView> answered = Race.of(
                        50, i -> parlour.chat().sendMessage().run(parlour.ada(), command))
                .everybody();
        assertThat(answered)
                .extracting(MessageView::id)
                .containsOnly(answered.getFirst().id());
        assertThat(parlour.unread(parlour.grace(), channel).unread()).isEqualTo(2);
    }

    @Test
    void OR_2_fifty_retries_of_one_answer_are_one_answer() {
        SendMessage.Command command = Sends.named(channel, Parlour.id(root), "s-1", "@ada me");
        Race.of(50, i -> parlour.chat().sendMessage().run(parlour.grace(), command))
                .everybody();
        assertThat(parlour.now(root).thread().orElseThrow().replyCount()).isEqualTo(1);
        assertThat(parlour.unread(parlour.ada(), root).mentions()).isEqualTo(1);
    }

    @Test
    void a_used_name_is_no_name_for_another_text_or_another_thread() {
        parlour.send(parlour.ada(), Sends.named(channel, "s-1", "once"));
        assertThatThrownBy(() -> parlour.send(parlour.ada(), Sends.named(channel, "s-1", "twice")))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> parlour.send(parlour.ada(), Sends.named(channel, Parlour.id(root), "s-1", "once")))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void a_send_repeated_after_an_edit_or_a_deletion_is_still_the_same_message() {
        SendMessage.Command command = Sends.named(channel, "s-1", "once");
        MessageView sent = parlour.send(parlour.ada(), command);
        MessageView edited = parlour.chat()
                .editMessage()
                .run(parlour.ada(), new EditMessage.Command(Parlour.id(sent), new MessageText("better")));
        assertThat(parlour.send(parlour.ada(), command)).isEqualTo(edited);
        parlour.chat().deleteMessage().run(parlour.ada(), Parlour.id(sent));
        assertThat(parlour.send(parlour.ada(), command).text()).isEmpty();
    }

    @Test
    void CC_04_OR_2_a_hundred_reactions_at_once_are_a_hundred() {
        List<Caller> people =
                IntStream.range(0, 100).mapToObj(i -> newcomer("person" + i)).toList();
        Emoji thumb = new Emoji("👍");
        Race.of(100, i -> parlour.chat().addReaction().run(people.get(i), Parlour.id(root), thumb))
                .everybody();
        MessageView.Given given = parlour.now(root).reactions().getFirst();
        assertThat(given.count()).isEqualTo(100);
        assertThat(given.userIds()).doesNotHaveDuplicates().hasSize(100);
    }

    private Caller newcomer(String username) {
        Caller person = parlour.hearth().somebodyCalled(username);
        parlour.chat().addChannelMember().run(parlour.ada(), channel, person.user());
        return person;
    }
}
