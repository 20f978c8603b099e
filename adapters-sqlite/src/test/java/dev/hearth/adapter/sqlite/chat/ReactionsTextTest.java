package dev.hearth.adapter.sqlite.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.chat.Reactions;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Emoji;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReactionsTextTest {
    private static final UserId ADA = new UserId(new UUID(0, 1));
    private static final UserId GRACE = new UserId(new UUID(0, 2));

    @Test
    void nothingIsNoText() {
        assertThat(ReactionsText.written(Reactions.NONE)).isEmpty();
        assertThat(ReactionsText.read(Optional.empty())).isEqualTo(Reactions.NONE);
    }

    @Test
    void emojiAndPeopleKeepTheirOrder() {
        Reactions reactions = Reactions.NONE
                .with(GRACE, new Emoji("👍🏽"))
                .with(ADA, new Emoji("*️⃣"))
                .with(ADA, new Emoji("👍🏽"));
        Optional<String> text = ReactionsText.written(reactions);
        assertThat(text).contains("👍🏽=" + GRACE + "," + ADA + ";*️⃣=" + ADA);
        assertThat(ReactionsText.read(text)).isEqualTo(reactions);
    }
}
