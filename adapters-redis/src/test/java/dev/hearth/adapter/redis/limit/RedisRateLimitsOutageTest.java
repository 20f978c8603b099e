package dev.hearth.adapter.redis.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.hearth.adapter.redis.shared.RedisServer;
import dev.hearth.application.shared.port.RateLimits;
import dev.hearth.domain.shared.Allowance;
import dev.hearth.domain.shared.Limit;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.Race;
import dev.hearth.testkit.TestClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the limits do when Redis does not do its part. The limit of time only ends a test that hangs. */
@Timeout(60)
class RedisRateLimitsOutageTest {
    private static final Limit FIVE = new Limit("login", 5, Duration.ofSeconds(10));
    private static final Limit TWO = new Limit("login", 2, Duration.ofSeconds(10));

    private final RedisServer server = RedisServer.start();
    private final TestClock clock = TestClock.someDay();
    private final LimitedNode first = LimitedNode.joined(server.settings(), clock, Duration.ofMillis(200));
    private final LimitedNode second = LimitedNode.joined(server.settings(), clock, Duration.ofMillis(200));
    private final AtomicInteger keys = new AtomicInteger();

    @AfterEach
    void close() {
        first.close();
        second.close();
        server.close();
    }

    @Test
    void RL_4_withoutRedisLoginStaysLimitedAndTheOutageIsToldOnce() {
        server.kill();
        limitedByItself(first.limits);
        limitedByItself(second.limits);
        assertThat(first.limits.outages()).isOne();
    }

    @Test
    void RL_4_whenRedisIsFrozenNotEveryCallerWaitsForIt() {
        server.freeze();
        limitedByItself(first.limits);
        Limit many = new Limit("send", 10_000, Duration.ofMinutes(1));
        assertThat(Race.of(2000, runner -> first.limits.take(many, "user:1")).everybody())
                .allMatch(Allowance::granted);
        assertThat(first.limits.outages()).isOne();
    }

    @Test
    void RL_4_whenRedisIsBackTheNodesShareTheirLimitsAgain() {
        server.kill();
        limitedByItself(first.limits);
        server.startAgain();
        Eventually.holds("limits are shared", this::areShared);
    }

    @Test
    void RL_4_whenRedisThawsTheNodesShareTheirLimitsAgain() {
        server.freeze();
        limitedByItself(first.limits);
        server.thaw();
        Eventually.holds("limits are shared", this::areShared);
    }

    @Test
    void aNodeThatStartsWithoutRedisLimitsByItselfAndJoinsLater() {
        server.kill();
        try (LimitedNode early = LimitedNode.open(server.settings(), clock, Duration.ofMillis(200))) {
            limitedByItself(early.limits);
            server.startAgain();
            Eventually.holds("limits are shared", () -> areShared(early.limits, second.limits));
        }
    }

    @Test
    void forgettingWithoutRedisHoldsOnThisNode() {
        server.kill();
        limitedByItself(first.limits);
        first.limits.forget(FIVE, "ip:1");
        limitedByItself(first.limits);
    }

    @Test
    void overAClosedConnectionTheNodeLimitsByItself() {
        first.close();
        assertThatCode(() -> limitedByItself(first.limits)).doesNotThrowAnyException();
    }

    private static void limitedByItself(RateLimits limits) {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.take(FIVE, "ip:1").granted()).isTrue();
        }
        assertThat(limits.take(FIVE, "ip:1").granted()).isFalse();
    }

    private boolean areShared() {
        return areShared(first.limits, second.limits);
    }

    /** With a key of its own each time: what was counted on one node meanwhile stays there. */
    private boolean areShared(RateLimits one, RateLimits other) {
        String key = "ip:" + keys.incrementAndGet();
        return one.take(TWO, key).granted()
                && other.take(TWO, key).granted()
                && !one.take(TWO, key).granted();
    }
}
