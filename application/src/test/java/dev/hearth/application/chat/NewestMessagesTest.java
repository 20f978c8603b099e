package dev.hearth.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CC-05: what was said last is shown as it is now, and read again only when it has changed. */
class NewestMessagesTest {
    private final Parlour parlour = new Parlour();
    private final MessageViews views = new MessageViews(
            parlour.hearth().stores().messages(), parlour.hearth().cards());
    private final NewestMessages newest = new NewestMessages(
            parlour.hearth().stores().messages(),
            views,
            parlour.hearth().cards(),
            parlour.hearth().stores().changeLog(),
            parlour.hearth().stores().transactions());
    private final ChannelId channel = parlour.ours("ours");
    private final MessageView first = parlour.says(parlour.ada(), channel, "Hello");
    private final MessageView second = parlour.says(parlour.grace(), channel, "Good morning");

    @AfterEach
    void stop() {
        parlour.close();
    }

    @Test
    void aPageIsTheSameObjectAsLongAsNothingHasChanged() {
        List<MessageView> shown = shown();
        assertThat(shown).extracting(MessageView::id).containsExactly(second.id(), first.id());
        ChannelId other = parlour.open("other");
        parlour.says(parlour.ada(), other, "elsewhere");
        assertThat(shown()).isSameAs(shown);
        assertThat(parlour.chat()
                        .listMessages()
                        .run(parlour.grace(), channel, Parlour.ALL)
                        .items())
                .as("whoever asks")
                .isSameAs(shown);
    }

    @Test
    void whateverChangesIsShownAtOnce() {
        Map<String, Runnable> changes = new TreeMap<>(Map.of(
                "1 a message", () -> parlour.says(parlour.grace(), channel, "news"),
                "2 an answer in a thread", () -> parlour.answers(parlour.grace(), first, "yes"),
                "3 an edit",
                        () -> parlour.chat()
                                .editMessage()
                                .run(
                                        parlour.ada(),
                                        new EditMessage.Command(Parlour.id(first), new MessageText("Hello all"))),
                "4 a reaction",
                        () -> parlour.chat()
                                .addReaction()
                                .run(parlour.ada(), Parlour.id(second), new Emoji("\uD83D\uDC4D")),
                "5 a pin", () -> parlour.chat().pinMessage().run(parlour.ada(), Parlour.id(second)),
                "6 a deleted message", () -> parlour.chat().deleteMessage().run(parlour.ada(), Parlour.id(first)),
                "7 somebody's name", () -> parlour.renames(parlour.ada(), "The Countess")));
        changes.forEach((what, change) -> {
            List<MessageView> before = shown();
            change.run();
            assertThat(shown()).as(what).isNotSameAs(before).isEqualTo(stored());
        });
    }

    @Test
    void ofEachChannelTheSizeAskedForLastIsKept() {
        Page<MessageView> one = newest(1);
        assertThat(one.items()).hasSize(1);
        assertThat(one.next()).isPresent();
        assertThat(newest(1)).isSameAs(one);
        assertThat(newest(2).items()).hasSize(2);
        assertThat(newest(1)).isNotSameAs(one).isEqualTo(one);
    }

    private Page<MessageView> newest(int limit) {
        return newest.of(channel, limit, () -> {});
    }

    @Test
    void whoMayNotReadIsRefusedAlsoWhereAPageIsKept() {
        shown();
        assertThatThrownBy(() -> parlour.chat().listMessages().run(parlour.eve(), channel, Parlour.ALL))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void longPagesAreNotKept() {
        String wall = "x".repeat(MessageText.MAX_LENGTH);
        IntStream.range(0, 4).forEach(i -> parlour.says(parlour.ada(), channel, wall));
        assertThat(shown()).isNotSameAs(shown()).isEqualTo(stored());
    }

    @Test
    void pagesOfChannelsThatWereAskedForLongAgoAreForgotten() {
        Page<MessageView> page = newest(1);
        for (int i = 0; i < 128; i++) {
            newest.of(parlour.open("room-" + i), 1, () -> {});
        }
        assertThat(newest(1)).isNotSameAs(page).isEqualTo(page);
    }

    private List<MessageView> shown() {
        return parlour.chat()
                .listMessages()
                .run(parlour.ada(), channel, Parlour.ALL)
                .items();
    }

    /** As it is when read anew. */
    private List<MessageView> stored() {
        return views.of(parlour.hearth()
                .stores()
                .messages()
                .before(Conversation.of(channel), Messages.NEWEST, Parlour.ALL.limit())
                .items());
    }
}
