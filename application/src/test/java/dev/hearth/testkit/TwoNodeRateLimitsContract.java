package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.shared.port.RateLimits;
import dev.hearth.domain.shared.Allowance;
import dev.hearth.domain.shared.Limit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws of {@link RateLimits} that several nodes share, while the network is well. */
public interface TwoNodeRateLimitsContract extends RateLimitsContract {
    /** The limits of another node, on the same clock: the same at every call within a test. */
    RateLimits secondNode();

    @Test
    default void RL_4_turnsTakenOnOneNodeAreGoneOnTheOther() {
        for (int left = 4; left >= 0; left--) {
            RateLimits node = left % 2 == 0 ? limits() : secondNode();
            assertThat(node.take(FIVE, "ip:1").remaining()).isEqualTo(left);
        }
        assertThat(limits().take(FIVE, "ip:1").granted()).isFalse();
        assertThat(secondNode().take(FIVE, "ip:1").granted()).isFalse();
        clock().move(Duration.ofSeconds(2));
        assertThat(secondNode().take(FIVE, "ip:1").granted()).isTrue();
        assertThat(limits().take(FIVE, "ip:1").granted()).isFalse();
    }

    @Test
    default void RL_4_ofManyWhoAskBothNodesAtOnceExactlyAsManyAreGranted() {
        Limit twenty = new Limit("write", 20, Duration.ofMinutes(1));
        List<Allowance> answers = Race.of(
                        60, runner -> (runner % 2 == 0 ? limits() : secondNode()).take(twenty, "user:1"))
                .everybody();
        assertThat(answers.stream().filter(Allowance::granted)).hasSize(20);
    }

    @Test
    default void whatOneNodeForgetsIsFullOnTheOther() {
        for (int i = 0; i < 5; i++) {
            limits().take(FIVE, "ip:1");
        }
        secondNode().forget(FIVE, "ip:1");
        assertThat(limits().take(FIVE, "ip:1").remaining()).isEqualTo(4);
    }
}
