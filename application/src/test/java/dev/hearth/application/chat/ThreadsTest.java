package dev.hearth.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.CardView;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.shared.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CC-03: answers to a message are a line of their own. */
class ThreadsTest {
    private final Parlour parlour = new Parlour();
    private final ChannelId channel = parlour.ours("ours");
    private final MessageView root = parlour.says(parlour.ada(), channel, "who is coming?");

    @AfterEach
    void stop() {
        parlour.close();
    }

    @Test
    void CC_03_an_answer_is_in_its_thread_and_not_in_the_channels_line() {
        MessageView answer = parlour.answers(parlour.grace(), root, "me");
        assertThat(answer.parentMessageId()).contains(root.id());
        assertThat(parlour.chat()
                        .listMessages()
                        .run(parlour.ada(), channel, Parlour.ALL)
                        .items())
                .extracting(MessageView::id)
                .containsExactly(root.id());
        assertThat(parlour.chat()
                        .listThread()
                        .run(parlour.ada(), Parlour.id(root), Parlour.ALL)
                        .items())
                .containsExactly(parlour.now(answer));
    }

    @Test
    void CC_03_an_answer_to_an_answer_is_in_the_same_thread() {
        MessageView answer = parlour.answers(parlour.grace(), root, "me");
        assertThat(parlour.answers(parlour.ada(), answer, "good").parentMessageId())
                .contains(root.id());
        assertThat(parlour.chat()
                        .listThread()
                        .run(parlour.ada(), Parlour.id(answer), Parlour.ALL)
                        .items())
                .extracting(m -> m.text().orElse(""))
                .containsExactly("good", "me");
    }

    @Test
    void CC_03_the_message_tells_how_many_answered_who_and_when() {
        parlour.answers(parlour.grace(), root, "me");
        parlour.answers(parlour.ada(), root, "good");
        MessageView last = parlour.answers(parlour.grace(), root, "with cake");
        MessageView.InThread thread = parlour.now(root).thread().orElseThrow();
        assertThat(thread.replyCount()).isEqualTo(3);
        assertThat(thread.lastReplyAt()).contains(last.createdAt());
        assertThat(thread.participants()).extracting(CardView::username).containsExactly("grace", "ada");
    }

    @Test
    void CC_03_a_deleted_answer_is_not_counted() {
        MessageView answer = parlour.answers(parlour.grace(), root, "me");
        parlour.chat().deleteMessage().run(parlour.grace(), Parlour.id(answer));
        MessageView.InThread thread = parlour.now(root).thread().orElseThrow();
        assertThat(thread.replyCount()).isZero();
        assertThat(thread.lastReplyAt()).isEmpty();
        assertThat(thread.participants()).isEmpty();
    }

    @Test
    void AZ_10_a_message_of_another_channel_looks_like_none_at_all() {
        MessageView elsewhere = parlour.says(parlour.ada(), parlour.ours("elsewhere"), "not here");
        MessageId none = new MessageId(UUID.randomUUID());
        for (MessageId parent : new MessageId[] {Parlour.id(elsewhere), none}) {
            assertThatThrownBy(() -> parlour.send(parlour.ada(), Sends.answer(channel, parent, "lost")))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class,
                            refusal -> assertThat(refusal.violations())
                                    .singleElement()
                                    .satisfies(v -> assertThat(v.field()).isEqualTo("parentMessageId")));
        }
    }

    @Test
    void nobody_answers_to_what_was_deleted() {
        parlour.chat().deleteMessage().run(parlour.ada(), Parlour.id(root));
        assertThatThrownBy(() -> parlour.answers(parlour.grace(), root, "me")).isInstanceOf(Refusal.Conflict.class);
    }
}
