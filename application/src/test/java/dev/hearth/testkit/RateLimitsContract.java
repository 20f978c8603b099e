package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.hearth.application.shared.port.RateLimits;
import dev.hearth.domain.shared.Allowance;
import dev.hearth.domain.shared.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link RateLimits} on one node. Every test starts with full buckets. */
public interface RateLimitsContract {
    /** Five turns, one of which comes back every two seconds. */
    Limit FIVE = new Limit("login", 5, Duration.ofSeconds(10));

    /** The limits of the running test's node: the same at every call within a test. */
    RateLimits limits();

    /** The clock they go by. */
    TestClock clock();

    @Test
    default void aBucketGrantsWhatItHoldsAndNoMore() {
        for (int left = 4; left >= 0; left--) {
            assertThat(limits().take(FIVE, "ip:1"))
                    .isEqualTo(Allowance.granted(FIVE, left, Duration.ofSeconds(2L * (5 - left))));
        }
        Allowance refused = Allowance.refused(FIVE, Duration.ofSeconds(2), Duration.ofSeconds(10));
        assertThat(limits().take(FIVE, "ip:1")).isEqualTo(refused);
        assertThat(limits().take(FIVE, "ip:1")).isEqualTo(refused);
    }

    @Test
    default void whoWaitsAsLongAsToldIsGrantedATurnAndNobodySooner() {
        emptied("ip:1");
        Duration wait = limits().take(FIVE, "ip:1").retryAfter();
        clock().move(wait.minusMillis(1));
        assertThat(limits().take(FIVE, "ip:1").retryAfter()).isEqualTo(Duration.ofMillis(1));
        clock().move(Duration.ofMillis(1));
        assertThat(limits().take(FIVE, "ip:1").granted()).isTrue();
        assertThat(limits().take(FIVE, "ip:1").granted()).isFalse();
    }

    @Test
    default void turnsComeBackOneByOne() {
        emptied("ip:1");
        for (int i = 0; i < 20; i++) {
            clock().move(Duration.ofSeconds(2));
            assertThat(limits().take(FIVE, "ip:1").granted()).isTrue();
            assertThat(limits().take(FIVE, "ip:1").granted()).isFalse();
        }
    }

    @Test
    default void askingInVainCostsNothing() {
        emptied("ip:1");
        for (int i = 0; i < 19; i++) {
            clock().move(Duration.ofMillis(100));
            assertThat(limits().take(FIVE, "ip:1").granted()).isFalse();
        }
        clock().move(Duration.ofMillis(100));
        assertThat(limits().take(FIVE, "ip:1").granted()).isTrue();
    }

    @Test
    default void aBucketHoldsNoMoreHoweverLongItIsLeftAlone() {
        emptied("ip:1");
        clock().move(Duration.ofDays(30));
        emptied("ip:1");
    }

    @Test
    default void everyKeyAndEveryLimitHasABucketOfItsOwn() {
        Limit other = new Limit("write", 5, Duration.ofSeconds(10));
        for (String key :
                List.of("ip:1", "ip:2", "ip:1 ", "user:1", "", "a:b", "\u00e4\u4e2d\ud83d\ude00", "x".repeat(300))) {
            emptied(key);
            assertThat(limits().take(other, key).remaining()).isEqualTo(4);
        }
    }

    @Test
    default void aLimitOfAnotherSizeHoldsAtOnce() {
        limits().take(FIVE, "ip:1");
        assertThat(limits().take(new Limit("login", 2, Duration.ofSeconds(10)), "ip:1"))
                .extracting(Allowance::limit, Allowance::remaining)
                .containsExactly(2, 1);
        assertThat(limits().take(new Limit("login", 5, Duration.ofSeconds(60)), "ip:1")
                        .untilFull())
                .isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    default void aForgottenBucketIsFullAndTheOthersStayAsTheyAre() {
        emptied("ip:1");
        emptied("ip:2");
        limits().forget(FIVE, "ip:1");
        emptied("ip:1");
        assertThat(limits().take(FIVE, "ip:2").granted()).isFalse();
    }

    @Test
    default void forgettingWhatNobodyAskedForIsFine() {
        assertThatCode(() -> limits().forget(FIVE, "ip:unheard")).doesNotThrowAnyException();
    }

    @Test
    default void ofManyWhoAskAtOnceExactlyAsManyAreGranted() {
        Limit twenty = new Limit("write", 20, Duration.ofMinutes(1));
        List<Allowance> answers =
                Race.of(100, runner -> limits().take(twenty, "user:1")).everybody();
        assertThat(answers.stream().filter(Allowance::granted).map(Allowance::remaining))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 20).boxed().toList());
    }

    /** Whatever the history, in no stretch of time more is granted than a full bucket and what came back meanwhile. */
    @Test
    default void inNoStretchOfTimeMoreIsGrantedThanTheLimitSays() {
        long seed = System.nanoTime();
        Random dice = new Random(seed);
        List<Instant> granted = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            clock().move(Duration.ofMillis(dice.nextInt(dice.nextInt(20) == 0 ? 20_000 : 1500)));
            if (limits().take(FIVE, "ip:1").granted()) {
                granted.add(clock().instant());
            }
        }
        for (int first = 0; first < granted.size(); first++) {
            for (int last = first; last < granted.size(); last++) {
                long cameBack =
                        Duration.between(granted.get(first), granted.get(last)).toMillis() / 2000;
                assertThat(last - first + 1L).as("seed %s", seed).isLessThanOrEqualTo(5 + cameBack);
            }
        }
    }

    /** Takes all of a full bucket, and fails unless it was full. */
    private void emptied(String key) {
        for (int i = 0; i < 5; i++) {
            assertThat(limits().take(FIVE, key).granted()).isTrue();
        }
        assertThat(limits().take(FIVE, key).granted()).isFalse();
    }
}
