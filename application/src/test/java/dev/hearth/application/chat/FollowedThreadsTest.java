package dev.hearth.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CC-03: who takes part in a thread follows it, and so does who wants to. */
class FollowedThreadsTest {
    private final Parlour parlour = new Parlour();
    private final ChannelId channel = parlour.ours("ours");
    private final MessageView root = parlour.says(parlour.ada(), channel, "who is coming?");

    @AfterEach
    void stop() {
        parlour.close();
    }

    @Test
    void who_wrote_the_message_and_who_answers_follow_the_thread() {
        assertThat(followed(parlour.ada())).isEmpty();
        parlour.answers(parlour.grace(), root, "me");
        assertThat(followed(parlour.ada())).singleElement().satisfies(thread -> {
            assertThat(thread.threadId()).contains(root.id());
            assertThat(thread.unread()).isEqualTo(1);
        });
        assertThat(followed(parlour.grace()))
                .singleElement()
                .satisfies(thread -> assertThat(thread.unread()).isZero());
    }

    @Test
    void who_is_called_in_a_thread_follows_it_from_that_answer_on() {
        Caller eve = parlour.eve();
        parlour.chat().addChannelMember().run(parlour.ada(), channel, eve.user());
        parlour.answers(parlour.grace(), root, "me");
        assertThat(followed(eve)).isEmpty();
        parlour.answers(parlour.grace(), root, "@eve too");
        assertThat(followed(eve)).singleElement().satisfies(thread -> {
            assertThat(thread.unread()).isEqualTo(1);
            assertThat(thread.mentions()).isEqualTo(1);
        });
    }

    @Test
    void who_is_called_by_an_edit_follows_the_thread_from_that_answer_on() {
        Caller eve = parlour.eve();
        parlour.chat().addChannelMember().run(parlour.ada(), channel, eve.user());
        parlour.answers(parlour.ada(), root, "old");
        MessageView answer = parlour.answers(parlour.grace(), root, "me");
        parlour.answers(parlour.ada(), root, "good");
        edit(parlour.grace(), answer, "me and @eve");
        assertThat(followed(eve)).singleElement().satisfies(thread -> {
            assertThat(thread.unread()).isEqualTo(2);
            assertThat(thread.mentions()).isEqualTo(1);
        });
        assertThat(parlour.unread(eve, root).mentions()).isEqualTo(1);
        edit(parlour.grace(), answer, "me alone");
        assertThat(followed(eve))
                .singleElement()
                .satisfies(thread -> assertThat(thread.mentions()).isZero());
    }

    @Test
    void an_edit_that_is_refused_or_calls_who_wants_peace_calls_nobody() {
        Caller eve = parlour.eve();
        parlour.chat().addChannelMember().run(parlour.ada(), channel, eve.user());
        MessageView answer = parlour.answers(parlour.grace(), root, "me");
        assertThatThrownBy(() -> edit(parlour.ada(), answer, "@eve")).isInstanceOf(Refusal.Forbidden.class);
        assertThat(followed(eve)).isEmpty();
        parlour.chat().followThread().run(eve, Parlour.id(root));
        parlour.chat().unfollowThread().run(eve, Parlour.id(root));
        edit(parlour.grace(), answer, "@eve");
        assertThat(followed(eve)).isEmpty();
        edit(parlour.ada(), root, "who is coming, @grace?");
        assertThat(parlour.unread(parlour.grace(), root).unread())
                .as("the line is no thread")
                .isZero();
    }

    private void edit(Caller author, MessageView message, String text) {
        parlour.chat().editMessage().run(author, new EditMessage.Command(Parlour.id(message), new MessageText(text)));
    }

    @Test
    void a_name_of_somebody_outside_calls_nobody() {
        MessageView answer = parlour.answers(parlour.grace(), root, "@eve should know");
        assertThat(answer.mentions()).isEmpty();
        assertThat(followed(parlour.eve())).isEmpty();
    }

    @Test
    void who_begins_to_follow_hears_of_what_comes_and_not_of_what_was() {
        Caller eve = parlour.eve();
        parlour.chat().addChannelMember().run(parlour.ada(), channel, eve.user());
        parlour.answers(parlour.grace(), root, "old");
        ReadMarkerView marker = parlour.chat().followThread().run(eve, Parlour.id(root));
        assertThat(marker.following()).contains(true);
        assertThat(parlour.unread(eve, root).unread()).isZero();
        parlour.answers(parlour.grace(), root, "new");
        assertThat(parlour.unread(eve, root).unread()).isEqualTo(1);
        assertThat(parlour.chat().followThread().run(eve, Parlour.id(root)).revision())
                .as("doing it again changes nothing")
                .isEqualTo(marker.revision());
    }

    @Test
    void who_does_not_want_to_follow_is_left_in_peace_whatever_is_said() {
        parlour.answers(parlour.grace(), root, "me");
        assertThat(parlour.chat()
                        .unfollowThread()
                        .run(parlour.ada(), Parlour.id(root))
                        .following())
                .contains(false);
        parlour.answers(parlour.grace(), root, "@ada?");
        parlour.answers(parlour.ada(), root, "leave me alone");
        assertThat(followed(parlour.ada())).isEmpty();
        assertThatThrownBy(() -> parlour.unread(parlour.ada(), root)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void a_thread_of_a_channel_one_has_left_is_not_listed() {
        parlour.answers(parlour.grace(), root, "me");
        parlour.chat().leaveChannel().run(parlour.grace(), channel);
        assertThat(followed(parlour.grace())).isEmpty();
        assertThatThrownBy(() -> parlour.chat().followThread().run(parlour.grace(), Parlour.id(root)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private List<UnreadView> followed(Caller reader) {
        return parlour.chat().listThreads().run(reader, Parlour.ALL).items();
    }
}
