package dev.hearth.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.ListVersions.VersionView;
import dev.hearth.application.identity.CardView;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CC-03: what was said can be said better, and what was said before can be read. */
class EditMessageTest {
    private final Parlour parlour = new Parlour();
    private final ChannelId channel = parlour.ours("ours");
    private final MessageView said = parlour.says(parlour.ada(), channel, "helo");

    @AfterEach
    void stop() {
        parlour.close();
    }

    @Test
    void CC_03_an_edit_changes_the_text_keeps_the_place_and_shows_when() {
        MessageView edited = edit(parlour.ada(), "hello @grace");
        assertThat(edited.text()).contains("hello @grace");
        assertThat(edited.edited()).isTrue();
        assertThat(edited.editedAt()).isPresent();
        assertThat(edited.position()).isEqualTo(said.position());
        assertThat(edited.revision()).isGreaterThan(said.revision());
        assertThat(edited.mentions().orElseThrow().users())
                .extracting(CardView::username)
                .containsExactly("grace");
        assertThat(parlour.now(said)).isEqualTo(edited);
    }

    @Test
    void CC_03_every_former_text_is_kept_oldest_first() {
        edit(parlour.ada(), "hello");
        edit(parlour.ada(), "hello!");
        List<VersionView> versions = parlour.chat().listVersions().run(parlour.grace(), Parlour.id(said));
        assertThat(versions).extracting(VersionView::text).containsExactly("helo", "hello");
        assertThat(versions).extracting(VersionView::number).containsExactly(1, 2);
        assertThat(versions.getFirst().writtenAt()).isEqualTo(said.createdAt());
    }

    @Test
    void the_same_text_again_is_no_edit() {
        assertThat(edit(parlour.ada(), "helo")).isEqualTo(said);
        assertThat(parlour.chat().listVersions().run(parlour.ada(), Parlour.id(said)))
                .isEmpty();
    }

    @Test
    void only_the_author_edits_and_nobody_outside_knows_of_the_message() {
        assertThatThrownBy(() -> edit(parlour.grace(), "mine")).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> edit(parlour.eve(), "mine")).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> parlour.chat().listVersions().run(parlour.eve(), Parlour.id(said)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void what_was_deleted_is_not_edited() {
        parlour.chat().deleteMessage().run(parlour.ada(), Parlour.id(said));
        assertThatThrownBy(() -> edit(parlour.ada(), "again")).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void CC_03_of_a_deleted_message_nothing_is_left_but_its_place() {
        edit(parlour.ada(), "secret @grace");
        parlour.chat().addReaction().run(parlour.grace(), Parlour.id(said), new Emoji("👍"));
        parlour.chat().pinMessage().run(parlour.grace(), Parlour.id(said));
        MessageView gone = parlour.chat().deleteMessage().run(parlour.ada(), Parlour.id(said));
        assertThat(gone.text()).isEmpty();
        assertThat(gone.mentions()).isEmpty();
        assertThat(gone.reactions()).isEmpty();
        assertThat(gone.pinned()).isEmpty();
        assertThat(gone.editedAt()).isEmpty();
        assertThat(gone.deletedAt()).isPresent();
        assertThat(gone.position()).isEqualTo(said.position());
        assertThat(parlour.chat().listVersions().run(parlour.ada(), Parlour.id(said)))
                .isEmpty();
        assertThat(parlour.chat()
                        .listPins()
                        .run(parlour.ada(), channel, Parlour.ALL)
                        .items())
                .isEmpty();
        assertThat(parlour.chat().deleteMessage().run(parlour.ada(), Parlour.id(said)))
                .as("deleting again changes nothing")
                .isEqualTo(gone);
    }

    @Test
    void who_runs_the_channel_deletes_what_others_said_and_members_do_not() {
        MessageView hers = parlour.says(parlour.grace(), channel, "rude");
        assertThatThrownBy(() -> parlour.chat().deleteMessage().run(parlour.grace(), Parlour.id(said)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(parlour.chat()
                        .deleteMessage()
                        .run(parlour.ada(), Parlour.id(hers))
                        .text())
                .isEmpty();
    }

    private MessageView edit(Caller caller, String text) {
        return parlour.chat()
                .editMessage()
                .run(caller, new EditMessage.Command(Parlour.id(said), new MessageText(text)));
    }
}
