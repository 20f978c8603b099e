package dev.hearth.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CC-05: what is unread is counted from the messages, on all devices alike. */
class ReadStateTest {
    private final Parlour parlour = new Parlour();
    private final ChannelId channel = parlour.ours("ours");
    private final MessageView first = parlour.says(parlour.ada(), channel, "one");
    private final MessageView second = parlour.says(parlour.ada(), channel, "two @grace");
    private final MessageView third = parlour.says(parlour.ada(), channel, "three @all");

    @AfterEach
    void stop() {
        parlour.close();
    }

    @Test
    void what_others_said_since_one_came_is_unread_and_what_one_said_is_not() {
        assertThat(counts()).isEqualTo("3 unread, 2 mentions");
        assertThat(parlour.unread(parlour.ada(), channel).unread()).isZero();
    }

    @Test
    void what_is_marked_as_read_is_read_and_never_unread_by_an_older_mark() {
        parlour.chat().markRead().run(parlour.grace(), Parlour.id(second));
        assertThat(counts()).isEqualTo("1 unread, 1 mentions");
        ReadMarkerView marker = parlour.chat().markRead().run(parlour.grace(), Parlour.id(first));
        assertThat(marker.readUpTo()).contains(second.position());
        assertThat(counts()).isEqualTo("1 unread, 1 mentions");
    }

    @Test
    void a_message_marked_as_unread_is_unread_with_all_that_follow() {
        parlour.chat().markRead().run(parlour.grace(), Parlour.id(third));
        parlour.chat().markUnread().run(parlour.grace(), Parlour.id(second));
        assertThat(counts()).isEqualTo("2 unread, 2 mentions");
    }

    @Test
    void a_deleted_message_is_not_counted() {
        parlour.chat().deleteMessage().run(parlour.ada(), Parlour.id(second));
        assertThat(counts()).isEqualTo("2 unread, 1 mentions");
    }

    @Test
    void answers_count_in_their_thread_only() {
        parlour.answers(parlour.ada(), first, "more @grace");
        assertThat(counts()).isEqualTo("3 unread, 2 mentions");
        assertThat(parlour.unread(parlour.grace(), first).mentions()).isEqualTo(1);
        parlour.chat().markRead().run(parlour.grace(), Parlour.id(third));
        assertThat(parlour.unread(parlour.grace(), first).unread()).isEqualTo(1);
    }

    @Test
    void an_explanation_shows_the_very_messages_that_are_counted() {
        parlour.chat().markRead().run(parlour.grace(), Parlour.id(first));
        UnreadExplanation explained = parlour.chat().explainUnread().run(parlour.grace(), channel, Parlour.ALL);
        assertThat(explained.messages()).extracting(MessageView::id).containsExactly(second.id(), third.id());
        assertThat(explained.count().unread()).isEqualTo(explained.messages().size());
        assertThat(explained.count().readUpTo()).isEqualTo(first.position());
    }

    @Test
    void every_channel_one_is_in_is_listed_with_its_count() {
        ChannelId quiet = parlour.ours("quiet");
        assertThat(parlour.chat().listUnread().run(parlour.grace(), Parlour.ALL).items())
                .extracting(view -> view.channelId() + " " + view.unread())
                .containsExactly(channel + " 3", quiet + " 0");
        assertThat(parlour.chat().listUnread().run(parlour.eve(), Parlour.ALL).items())
                .isEmpty();
    }

    @Test
    void who_leaves_and_comes_back_has_nothing_unread_that_was_said_meanwhile() {
        parlour.chat().leaveChannel().run(parlour.grace(), channel);
        parlour.says(parlour.ada(), channel, "meanwhile");
        assertThatThrownBy(() -> parlour.unread(parlour.grace(), channel)).isInstanceOf(Refusal.NotFound.class);
        parlour.chat()
                .addChannelMember()
                .run(parlour.ada(), channel, parlour.grace().user());
        assertThat(counts()).isEqualTo("0 unread, 0 mentions");
    }

    @Test
    void outsiders_mark_nothing() {
        assertThatThrownBy(() -> parlour.chat().markRead().run(parlour.eve(), Parlour.id(first)))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> parlour.chat().markUnread().run(parlour.eve(), Parlour.id(first)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private String counts() {
        UnreadView view = parlour.unread(parlour.grace(), channel);
        return "%d unread, %d mentions".formatted(view.unread(), view.mentions());
    }
}
