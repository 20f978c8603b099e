package dev.hearth.adapter.redis.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.redis.shared.RedisServer;
import dev.hearth.application.shared.port.RateLimits;
import dev.hearth.testkit.TestClock;
import dev.hearth.testkit.TwoNodeRateLimitsContract;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisRateLimitsTest implements TwoNodeRateLimitsContract {
    /** So long that a slow machine does not look like an outage. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final RedisServer SERVER = RedisServer.start();

    private final TestClock clock = TestClock.someDay();
    private final LimitedNode first = LimitedNode.joined(SERVER.settings(), clock, PATIENCE);
    private final LimitedNode second = LimitedNode.joined(SERVER.settings(), clock, PATIENCE);

    @BeforeEach
    void fillAllBuckets() {
        redis().flushall().toCompletableFuture().join();
    }

    @AfterEach
    void closeNodes() {
        assertThat(first.limits.outages() + second.limits.outages()).isZero();
        first.close();
        second.close();
    }

    @AfterAll
    static void closeServer() {
        SERVER.close();
    }

    @Override
    public RateLimits limits() {
        return first.limits;
    }

    @Override
    public RateLimits secondNode() {
        return second.limits;
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Test
    void RL_4_limitsOutliveTheNode() {
        for (int i = 0; i < 5; i++) {
            limits().take(FIVE, "ip:1");
        }
        try (LimitedNode restarted = LimitedNode.joined(SERVER.settings(), clock, PATIENCE)) {
            assertThat(restarted.limits.take(FIVE, "ip:1").granted()).isFalse();
        }
    }

    @Test
    void aBucketExpiresByItselfSoonAfterItIsFull() {
        limits().take(FIVE, "ip:1");
        String key = "hearth:limit:login:5/10000:ip:1";
        assertThat(redis().keys("*").toCompletableFuture().join()).containsExactly(key);
        long left = redis().pttl(key).toCompletableFuture().join();
        assertThat(left).isBetween(1L, Duration.ofSeconds(12).toMillis());
    }

    @Test
    void whatIsNoBucketCountsAsNone() {
        redis().set("hearth:limit:login:5/10000:ip:1", "rubbish")
                .toCompletableFuture()
                .join();
        for (int i = 0; i < 5; i++) {
            assertThat(limits().take(FIVE, "ip:1").granted()).isTrue();
        }
        assertThat(limits().take(FIVE, "ip:1").granted()).isFalse();
    }

    private RedisAsyncCommands<String, String> redis() {
        return first.line().commands().orElseThrow();
    }
}
