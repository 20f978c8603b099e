package dev.hearth.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final RetryPolicy POLICY = new RetryPolicy(5, Duration.ofSeconds(10), Duration.ofMinutes(1));

    @Test
    void eachPauseIsTwiceTheOneBeforeUpToTheLongest() {
        List<Duration> pauses =
                IntStream.rangeClosed(1, 5).mapToObj(n -> POLICY.pause(n, 1)).toList();
        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(10L, 20L, 40L, 60L, 60L);
        assertThat(POLICY.pause(Integer.MAX_VALUE, 1)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void chanceTakesAwayAtMostHalfOfAPause() {
        assertThat(POLICY.pause(2, 0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(POLICY.pause(2, 0.5)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void whatWasBegunOftenEnoughIsGivenUp() {
        assertThat(POLICY.isExhausted(4)).isFalse();
        assertThat(POLICY.isExhausted(5)).isTrue();
        assertThat(new RetryPolicy(1, Duration.ofSeconds(1), Duration.ofSeconds(1)).isExhausted(1))
                .isTrue();
    }

    @Test
    void thereIsAlwaysAnAttemptAndAPause() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new RetryPolicy(0, second, second)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(1, Duration.ZERO, second))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(1, second, Duration.ofMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
