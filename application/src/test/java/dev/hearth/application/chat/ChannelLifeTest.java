package dev.hearth.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.TestChat;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CC-02: a channel is changed, archived, opened again and deleted by those who may. */
class ChannelLifeTest {
    private final Parlour parlour = new Parlour();
    private final TestChat chat = parlour.chat();
    private final ChannelId channel = parlour.ours("ours");

    @AfterEach
    void stop() {
        parlour.close();
    }

    @Test
    void CC_02_what_is_not_named_in_a_change_stays() {
        ChangeChannel.Command topic =
                new ChangeChannel.Command(Optional.empty(), Optional.of("cake"), Optional.empty(), Optional.empty());
        ChannelView changed = chat.changeChannel().run(parlour.ada(), channel, topic);
        assertThat(changed.topic()).isEqualTo("cake");
        assertThat(changed.name()).contains("ours");
        assertThat(chat.changeChannel().run(parlour.ada(), channel, topic).revision())
                .as("the same change again changes nothing")
                .isEqualTo(changed.revision());
        assertThatThrownBy(() -> chat.changeChannel().run(parlour.grace(), channel, topic))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> chat.changeChannel().run(parlour.eve(), channel, topic))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void CC_02_a_public_name_that_is_taken_is_a_conflict_until_the_channel_is_deleted() {
        ChannelId first = parlour.open("hall");
        assertThatThrownBy(() -> parlour.open("HALL")).isInstanceOf(Refusal.Conflict.class);
        ChangeChannel.Command name = new ChangeChannel.Command(
                Optional.of(new ChannelName("Hall")), Optional.empty(), Optional.empty(), Optional.empty());
        ChannelId other = parlour.open("other");
        assertThatThrownBy(() -> chat.changeChannel().run(parlour.ada(), other, name))
                .isInstanceOf(Refusal.Conflict.class);
        chat.deleteChannel().run(parlour.ada(), first);
        assertThat(chat.changeChannel().run(parlour.ada(), other, name).name()).contains("Hall");
    }

    @Test
    void CC_02_in_an_archived_channel_everything_is_read_and_nothing_written() {
        MessageView said = parlour.says(parlour.grace(), channel, "before");
        chat.archiveChannel().run(parlour.ada(), channel);
        List<ThrowingCallable> writes = List.of(
                () -> parlour.says(parlour.ada(), channel, "after"),
                () -> parlour.answers(parlour.ada(), said, "after"),
                () -> chat.editMessage()
                        .run(parlour.grace(), new EditMessage.Command(Parlour.id(said), new MessageText("after"))),
                () -> chat.deleteMessage().run(parlour.grace(), Parlour.id(said)),
                () -> chat.addReaction().run(parlour.ada(), Parlour.id(said), new Emoji("👍")),
                () -> chat.removeReaction().run(parlour.ada(), Parlour.id(said), new Emoji("👍")),
                () -> chat.pinMessage().run(parlour.ada(), Parlour.id(said)),
                () -> chat.unpinMessage().run(parlour.ada(), Parlour.id(said)),
                () -> chat.addChannelMember()
                        .run(parlour.ada(), channel, parlour.eve().user()),
                () -> chat.forwardMessage()
                        .run(parlour.ada(), new ForwardMessage.Command(Parlour.id(said), channel, Optional.empty())));
        writes.forEach(write -> assertThatThrownBy(write).isInstanceOf(Refusal.Conflict.class));
        assertThat(parlour.now(said)).isEqualTo(said);
        assertThat(chat.markRead().run(parlour.ada(), Parlour.id(said)).readUpTo())
                .contains(said.position());
        chat.restoreChannel().run(parlour.ada(), channel);
        assertThatCode(() -> parlour.says(parlour.ada(), channel, "again")).doesNotThrowAnyException();
    }

    @Test
    void only_owners_archive_restore_and_delete() {
        chat.changeChannelRole().run(parlour.ada(), channel, parlour.grace().user(), ChannelRole.MODERATOR);
        List<ThrowingCallable> ends = List.of(
                () -> chat.archiveChannel().run(parlour.grace(), channel),
                () -> chat.restoreChannel().run(parlour.grace(), channel),
                () -> chat.deleteChannel().run(parlour.grace(), channel));
        ends.forEach(end -> assertThatThrownBy(end).isInstanceOf(Refusal.Forbidden.class));
    }

    @Test
    void a_deleted_channel_is_nowhere_for_nobody() {
        MessageView said = parlour.says(parlour.ada(), channel, "before");
        chat.deleteChannel().run(parlour.ada(), channel);
        assertThat(chat.listMyChannels().run(parlour.grace(), Parlour.ALL).items())
                .isEmpty();
        assertThat(chat.listUnread().run(parlour.grace(), Parlour.ALL).items()).isEmpty();
        List<ThrowingCallable> asks = List.of(
                () -> chat.showChannel().run(parlour.ada(), channel),
                () -> parlour.says(parlour.ada(), channel, "after"),
                () -> chat.listMessages().run(parlour.ada(), channel, Parlour.ALL),
                () -> parlour.now(said),
                () -> chat.deleteChannel().run(parlour.ada(), channel));
        asks.forEach(ask -> assertThatThrownBy(ask).isInstanceOf(Refusal.NotFound.class));
    }
}
