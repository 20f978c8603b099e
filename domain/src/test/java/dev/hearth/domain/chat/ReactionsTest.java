package dev.hearth.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReactionsTest {
    private static final UserId ADA = new UserId(new UUID(1, 1));
    private static final UserId GRACE = new UserId(new UUID(2, 2));
    private static final Emoji HEART = new Emoji("❤️");
    private static final Emoji THUMB = new Emoji("👍");

    @Test
    void eachPersonGivesAnEmojiOnce() {
        Reactions once = Reactions.NONE.with(ADA, HEART);
        assertThat(once.with(ADA, HEART)).isSameAs(once);
        assertThat(once.with(GRACE, HEART).all()).containsExactly(new Reaction(HEART, List.of(ADA, GRACE)));
    }

    @Test
    void emojiStandInTheOrderTheyCame() {
        Reactions both = Reactions.NONE.with(ADA, THUMB).with(ADA, HEART).with(GRACE, THUMB);
        assertThat(both.all()).extracting(Reaction::emoji).containsExactly(THUMB, HEART);
    }

    @Test
    void whatIsTakenBackIsGone() {
        Reactions both = Reactions.NONE.with(ADA, HEART).with(GRACE, HEART);
        assertThat(both.without(ADA, HEART)).isEqualTo(Reactions.NONE.with(GRACE, HEART));
        assertThat(both.without(ADA, HEART).without(GRACE, HEART)).isEqualTo(Reactions.NONE);
        assertThat(both.without(ADA, THUMB)).isSameAs(both);
    }

    @Test
    void nobodyBuriesAMessageUnderEmoji() {
        Reactions full = Reactions.NONE;
        for (int i = 0; i < Reactions.MOST; i++) {
            full = full.with(ADA, new Emoji(Character.toString(0x1F600 + i)));
        }
        Reactions last = full;
        assertThatThrownBy(() -> last.with(ADA, HEART)).isInstanceOf(Refusal.Conflict.class);
        assertThat(last.with(GRACE, new Emoji("😀")).all()).hasSize(Reactions.MOST);
    }
}
