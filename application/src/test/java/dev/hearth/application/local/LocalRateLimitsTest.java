package dev.hearth.application.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.shared.port.RateLimits;
import dev.hearth.domain.shared.Limit;
import dev.hearth.testkit.RateLimitsContract;
import dev.hearth.testkit.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalRateLimitsTest implements RateLimitsContract {
    private final TestClock clock = TestClock.someDay();
    private final LocalRateLimits limits = new LocalRateLimits(clock);

    @Override
    public RateLimits limits() {
        return limits;
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Test
    void fullBucketsAreForgotten() {
        for (int i = 0; i < 50_000; i++) {
            clock.move(Duration.ofMillis(20));
            limits.take(FIVE, "ip:" + i);
        }
        assertThat(limits.size()).isLessThan(2500);
    }

    @Test
    void aCrowdOfInventedSendersNeitherFillsTheMemoryNorFreesWhoIsHeldBack() {
        for (int i = 0; i < 5; i++) {
            limits.take(FIVE, "ip:held back");
        }
        for (int i = 0; i < 3 * LocalRateLimits.MOST_BUCKETS; i++) {
            limits.take(FIVE, "ip:" + i);
        }
        assertThat(limits.size()).isLessThanOrEqualTo(LocalRateLimits.MOST_BUCKETS + 1);
        assertThat(limits.take(FIVE, "ip:held back").granted()).isFalse();
    }

    @Test
    void aClockThatIsSetBackLocksNobodyOutForLongerThanAnEmptyBucket() {
        limits.take(FIVE, "ip:1");
        clock.moveTo(clock.instant().minus(Duration.ofDays(1)));
        assertThat(limits.take(FIVE, "ip:1").retryAfter()).isEqualTo(Duration.ofSeconds(2));
        clock.move(Duration.ofSeconds(2));
        assertThat(limits.take(FIVE, "ip:1").granted()).isTrue();
    }

    @Test
    void turnsThatDoNotDivideTheTimeEvenlyAreNeverTooMany() {
        Limit seven = new Limit("odd", 7, Duration.ofSeconds(1));
        for (int left = 6; left >= 0; left--) {
            assertThat(limits.take(seven, "ip:1").remaining()).isEqualTo(left);
        }
        assertThat(limits.take(seven, "ip:1").granted()).isFalse();
    }
}
