package dev.hearth.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.Reactions;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CC-03, CC-04: emoji, pins and passing on. */
class MarksTest {
    private static final Emoji THUMB = new Emoji("👍");

    private final Parlour parlour = new Parlour();
    private final ChannelId channel = parlour.ours("ours");
    private final MessageView said = parlour.says(parlour.ada(), channel, "cake at four");

    @AfterEach
    void stop() {
        parlour.close();
    }

    @Test
    void CC_04_each_gives_an_emoji_once_and_takes_away_only_their_own() {
        react("👍");
        MessageView twice = react("👍");
        parlour.chat().addReaction().run(parlour.grace(), Parlour.id(said), THUMB);
        MessageView both = parlour.now(said);
        assertThat(twice.reactions().getFirst().count()).isEqualTo(1);
        assertThat(both.reactions().getFirst().userIds())
                .containsExactly(
                        parlour.ada().user().toString(), parlour.grace().user().toString());
        MessageView less = parlour.chat().removeReaction().run(parlour.ada(), Parlour.id(said), THUMB);
        assertThat(less.reactions().getFirst().userIds())
                .containsExactly(parlour.grace().user().toString());
        assertThat(parlour.chat().removeReaction().run(parlour.ada(), Parlour.id(said), THUMB))
                .isEqualTo(less);
    }

    @Test
    void CC_04_emoji_stand_in_the_order_they_were_first_given() {
        react("🎂");
        react("👍");
        assertThat(react("🎂").reactions()).extracting(MessageView.Given::emoji).containsExactly("🎂", "👍");
    }

    @Test
    void CC_04_a_message_holds_only_so_many_different_emoji() {
        for (int i = 0; i < Reactions.MOST; i++) {
            react(Character.toString(0x1F400 + i));
        }
        assertThatThrownBy(() -> react("👍")).isInstanceOf(Refusal.Conflict.class);
        assertThat(react(Character.toString(0x1F400)).reactions()).hasSize(Reactions.MOST);
    }

    @Test
    void CC_03_pinned_messages_are_listed_until_they_are_unpinned() {
        MessageView pinned = parlour.chat().pinMessage().run(parlour.grace(), Parlour.id(said));
        assertThat(pinned.pinned().orElseThrow().byId())
                .isEqualTo(parlour.grace().user().toString());
        assertThat(parlour.chat().pinMessage().run(parlour.ada(), Parlour.id(said)))
                .isEqualTo(pinned);
        assertThat(parlour.chat()
                        .listPins()
                        .run(parlour.grace(), channel, Parlour.ALL)
                        .items())
                .containsExactly(pinned);
        parlour.chat().unpinMessage().run(parlour.ada(), Parlour.id(said));
        assertThat(parlour.chat()
                        .listPins()
                        .run(parlour.grace(), channel, Parlour.ALL)
                        .items())
                .isEmpty();
    }

    @Test
    void nothing_is_put_on_what_was_deleted() {
        parlour.chat().deleteMessage().run(parlour.ada(), Parlour.id(said));
        assertThatThrownBy(() -> react("👍")).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> parlour.chat().pinMessage().run(parlour.ada(), Parlour.id(said)))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> forward(parlour.ours("other"))).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void outsiders_do_not_know_of_the_message() {
        assertThatThrownBy(() -> parlour.chat().addReaction().run(parlour.eve(), Parlour.id(said), THUMB))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> parlour.chat().pinMessage().run(parlour.eve(), Parlour.id(said)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void a_forwarded_message_says_the_same_and_whose_words_they_are() {
        MessageView passed = forward(parlour.ours("other"));
        assertThat(passed.text()).isEqualTo(said.text());
        assertThat(passed.author().username()).isEqualTo("grace");
        assertThat(passed.forwarded().orElseThrow().messageId()).isEqualTo(said.id());
        assertThat(passed.forwarded().orElseThrow().author().username()).isEqualTo("ada");
        MessageView again = parlour.chat()
                .forwardMessage()
                .run(
                        parlour.ada(),
                        new ForwardMessage.Command(Parlour.id(passed), parlour.open("third"), Optional.empty()));
        assertThat(again.forwarded()).isEqualTo(passed.forwarded());
    }

    @Test
    void a_forward_is_repeated_safely_not_edited_and_leaves_nothing_when_deleted() {
        ChannelId other = parlour.ours("other");
        MessageView passed = forward(other);
        assertThat(forward(other)).isEqualTo(passed);
        assertThatThrownBy(() -> parlour.chat()
                        .editMessage()
                        .run(parlour.grace(), new EditMessage.Command(Parlour.id(passed), new MessageText("lies"))))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(parlour.chat()
                        .deleteMessage()
                        .run(parlour.grace(), Parlour.id(passed))
                        .forwarded())
                .isEmpty();
    }

    @Test
    void AZ_10_nobody_forwards_from_where_or_to_where_they_are_not() {
        ForwardMessage.Command into =
                new ForwardMessage.Command(Parlour.id(said), parlour.open("public"), Optional.empty());
        assertThatThrownBy(() -> parlour.chat().forwardMessage().run(parlour.eve(), into))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> parlour.chat().forwardMessage().run(parlour.grace(), into))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    private MessageView react(String emoji) {
        return parlour.chat().addReaction().run(parlour.ada(), Parlour.id(said), new Emoji(emoji));
    }

    private MessageView forward(ChannelId to) {
        Optional<ClientMessageId> name = Optional.of(new ClientMessageId("f-1"));
        return parlour.chat()
                .forwardMessage()
                .run(parlour.grace(), new ForwardMessage.Command(Parlour.id(said), to, name));
    }
}
