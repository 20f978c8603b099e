package dev.hearth.adapter.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.shared.Allowance;
import dev.hearth.domain.shared.Limit;
import dev.hearth.testkit.TestClock;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a refusal is remembered, and how many of them. */
class HeldBackTest {
    private static final Limit FOUR_A_MINUTE = new Limit("read", 4, Duration.ofMinutes(1));
    private static final Place HERE = place(-1);

    private final TestClock clock = TestClock.someDay();
    private final HeldBack heldBack = new HeldBack(clock);

    @Test
    void RL_3_a_refusal_holds_until_a_turn_is_left_and_not_a_moment_longer() {
        remember(HERE, refused(Duration.ofMillis(600)));
        clock.move(Duration.ofMillis(599));
        assertThat(heldBack.refusal(HERE)).isPresent();
        assertThat(heldBack.isOver()).isFalse();
        clock.move(Duration.ofMillis(1));
        assertThat(heldBack.refusal(HERE)).isEmpty();
        assertThat(heldBack.isOver()).isTrue();
    }

    @Test
    void RL_3_after_a_while_the_limits_are_asked_again_however_long_they_said() {
        remember(HERE, refused(Duration.ofMinutes(1)));
        clock.move(HeldBack.LONGEST.minusMillis(1));
        assertThat(heldBack.refusal(HERE)).isPresent();
        clock.move(Duration.ofMillis(1));
        assertThat(heldBack.refusal(HERE)).isEmpty();
    }

    @Test
    void RL_3_the_waiting_times_grow_shorter_meanwhile() {
        remember(HERE, Allowance.refused(FOUR_A_MINUTE, Duration.ofSeconds(15), Duration.ofSeconds(60)));
        clock.move(Duration.ofMillis(700));
        assertThat(heldBack.refusal(HERE))
                .contains(Allowance.refused(FOUR_A_MINUTE, Duration.ofMillis(14_300), Duration.ofMillis(59_300)));
    }

    @Test
    void RL_3_a_clock_that_is_set_back_holds_nobody_back() {
        remember(HERE, refused(Duration.ofSeconds(1)));
        clock.move(Duration.ofMillis(-1));
        assertThat(heldBack.refusal(HERE)).isEmpty();
    }

    @Test
    void RL_3_of_too_many_the_oldest_are_forgotten() {
        for (int i = 0; i < HeldBack.MOST; i++) {
            remember(place(i), refused(Duration.ofSeconds(1)));
        }
        remember(place(0), refused(Duration.ofSeconds(1)));
        remember(HERE, refused(Duration.ofSeconds(1)));
        assertThat(heldBack.size()).isEqualTo(HeldBack.MOST);
        assertThat(heldBack.refusal(place(1))).isEmpty();
        assertThat(heldBack.refusal(place(0))).isPresent();
        assertThat(heldBack.refusal(HERE)).isPresent();
    }

    private void remember(Place place, Allowance refusal) {
        heldBack.remember(place, refusal, heldBack.now());
    }

    private static Allowance refused(Duration retryAfter) {
        return Allowance.refused(FOUR_A_MINUTE, retryAfter, Duration.ofMinutes(1));
    }

    private static Place place(int number) {
        return new Place(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
    }
}
