package dev.hearth.adapter.redis.limit;

import dev.hearth.adapter.redis.shared.RedisConnection;
import dev.hearth.adapter.redis.shared.RedisSettings;
import dev.hearth.application.local.LocalRateLimits;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.TestClock;
import java.time.Duration;

/** One node with its own line to Redis. */
final class LimitedNode implements AutoCloseable {
    private final RedisConnection line;
    final RedisRateLimits limits;

    private LimitedNode(RedisConnection line, RedisRateLimits limits) {
        this.line = line;
        this.limits = limits;
    }

    /** A node that may not be joined yet. */
    static LimitedNode open(RedisSettings settings, TestClock clock, Duration patience) {
        RedisConnection line = RedisConnection.open(settings);
        return new LimitedNode(line, new RedisRateLimits(line, new LocalRateLimits(clock), clock, patience));
    }

    static LimitedNode joined(RedisSettings settings, TestClock clock, Duration patience) {
        LimitedNode node = open(settings, clock, patience);
        Eventually.holds("the first connection", () -> node.line.commands().isPresent());
        return node;
    }

    RedisConnection line() {
        return line;
    }

    @Override
    public void close() {
        line.close();
    }
}
