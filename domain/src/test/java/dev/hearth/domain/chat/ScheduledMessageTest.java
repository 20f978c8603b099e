package dev.hearth.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.chat.ScheduledMessage.State;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScheduledMessageTest {
    private static final Instant NOW = Instant.parse("2026-04-05T06:07:08.901Z");
    private static final Instant SOON = NOW.plusSeconds(60);
    private static final MessageText TEXT = new MessageText("Good morning");
    private static final MessageId SENT = new MessageId(new UUID(1, 9));
    private static final ScheduledMessage WISH = planned(SOON);

    private static ScheduledMessage planned(Instant sendAt) {
        return ScheduledMessage.planned(
                new ScheduledId(new UUID(1, 1)),
                new UserId(new UUID(1, 2)),
                Conversation.of(new ChannelId(new UUID(1, 3))),
                Optional.empty(),
                TEXT,
                sendAt,
                NOW);
    }

    @Test
    void theTimeIsAheadAndWithinAYear() {
        assertThatThrownBy(() -> planned(NOW)).isInstanceOf(Refusal.Invalid.class);
        Instant far = NOW.plus(ScheduledMessage.LONGEST_WAIT);
        assertThat(planned(far).sendAt()).isEqualTo(far);
        assertThatThrownBy(() -> planned(far.plusMillis(1))).isInstanceOf(Refusal.Invalid.class);
        Instant late = SOON.plusSeconds(1);
        assertThat(WISH.rewritten(Optional.of(new MessageText("Hello")), Optional.of(SOON), late)
                        .sendAt())
                .as("a time that stays may have come")
                .isEqualTo(SOON);
        assertThatThrownBy(() -> WISH.rewritten(Optional.empty(), Optional.of(NOW), late))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void onceItIsBeingSentNothingChangesButThatItWas() {
        ScheduledMessage begun = WISH.begun();
        assertThat(begun.begun()).isSameAs(begun);
        assertThatThrownBy(() -> begun.rewritten(Optional.empty(), Optional.empty(), NOW))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(begun::cancelled).isInstanceOf(Refusal.Conflict.class);
        ScheduledMessage sent = begun.sent(SENT);
        assertThat(sent.text()).isEmpty();
        assertThat(sent.message()).contains(SENT);
        assertThat(sent.failed("late")).isSameAs(sent);
        assertThatThrownBy(sent::cancelled).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void whatWasCalledOffIsNeitherBegunNorSentNorFailed() {
        ScheduledMessage cancelled = WISH.cancelled();
        assertThat(cancelled.text()).isEmpty();
        assertThat(cancelled.begun()).isSameAs(cancelled);
        assertThat(cancelled.sent(SENT)).isSameAs(cancelled);
        assertThat(cancelled.failed("why")).isSameAs(cancelled);
        assertThat(cancelled.cancelled()).isSameAs(cancelled);
    }

    @Test
    void whatCouldNotBeSentKeepsItsWordsUntilItIsThrownAway() {
        ScheduledMessage failed = WISH.begun().failed("You are not in the channel.");
        assertThat(failed.text()).contains(TEXT);
        assertThat(failed.reason()).isEqualTo("You are not in the channel.");
        assertThat(failed.begun()).isSameAs(failed);
        assertThat(failed.cancelled().state()).isEqualTo(State.CANCELLED);
        assertThat(WISH.failed("why").state()).isEqualTo(State.FAILED);
    }

    @Test
    void theNameItIsSentUnderFollowsFromIt() {
        assertThat(WISH.begun().sendName()).isEqualTo(WISH.sendName());
        assertThat(WISH.sendName().value()).endsWith(WISH.id().toString());
    }
}
