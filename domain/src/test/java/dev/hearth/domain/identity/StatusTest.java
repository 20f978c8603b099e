package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusTest {
    private static final Instant END = Instant.parse("2026-03-14T12:00:00Z");

    @Test
    void CT_03_a_status_ends_by_itself_at_its_end_and_not_before() {
        Status lunch = new Status(Optional.of("lunch"), Optional.of(new Emoji("🍜")), Optional.of(END));
        assertThat(lunch.at(END.minusMillis(1))).isEqualTo(lunch);
        assertThat(lunch.at(END)).isEqualTo(Status.NONE);
    }

    @Test
    void one_without_an_end_stays_and_an_end_of_nothing_is_nothing() {
        assertThat(Status.of("here").at(Instant.MAX)).isEqualTo(Status.of("here"));
        assertThat(new Status(Optional.empty(), Optional.empty(), Optional.of(END)).at(Instant.EPOCH))
                .isEqualTo(Status.NONE);
    }

    @Test
    void a_text_is_one_line_and_not_too_long() {
        assertThatThrownBy(() -> Status.of("two\nlines")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> Status.of("x".repeat(Profile.MAX_STATUS + 1))).isInstanceOf(Refusal.Invalid.class);
    }
}
