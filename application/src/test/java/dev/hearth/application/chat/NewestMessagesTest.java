package dev.hearth.application.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.identity.UserCards;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.event.Signal;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Page;
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
            parlour.hearth().stores().changeLog());
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
                "7 somebody's card",
                        () -> parlour.bus()
                                .signal(new Signal(
                                        UserCards.CHANGED, parlour.ada().user().scope(), ""))));
        changes.forEach((what, change) -> {
            List<MessageView> before = shown();
            change.run();
            assertThat(shown()).as(what).isNotSameAs(before).isEqualTo(stored());
        });
    }

    @Test
    void pagesOfSeveralSizesAreKeptApart() {
        Page<MessageView> one = newest.of(channel, 1);
        assertThat(one.items()).hasSize(1);
        assertThat(one.next()).isPresent();
        assertThat(newest.of(channel, 2).items()).hasSize(2);
        assertThat(newest.of(channel, 1)).isSameAs(one);
    }

    @Test
    void longPagesAreNotKept() {
        String wall = "x".repeat(MessageText.MAX_LENGTH);
        IntStream.range(0, 2).forEach(i -> parlour.says(parlour.ada(), channel, wall));
        assertThat(shown()).isNotSameAs(shown()).isEqualTo(stored());
    }

    @Test
    void whatWasAskedForLongAgoIsForgotten() {
        Page<MessageView> shown = newest.of(channel, 1);
        IntStream.range(2, 2 + 128).forEach(limit -> newest.of(channel, limit));
        assertThat(newest.of(channel, 1)).isNotSameAs(shown).isEqualTo(shown);
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
