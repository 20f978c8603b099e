package dev.hearth.adapter.redis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.shared.port.Dependency;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.DependencyContract;
import dev.hearth.testkit.Eventually;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisDependencyTest implements DependencyContract {
    private final RedisServer server = RedisServer.start();
    private final RedisConnection redis = RedisConnection.open(
            new RedisSettings(server.settings().uri(), Duration.ofSeconds(2), Duration.ofMillis(200)));
    private final Dependency dependency = new RedisDependency(redis);

    RedisDependencyTest() {
        Eventually.holds("the first connection", () -> redis.commands().isPresent());
    }

    @AfterEach
    void close() {
        redis.close();
        redis.close();
        server.close();
    }

    @Override
    public Dependency dependency() {
        return dependency;
    }

    @Test
    void itIsCalledRedis() {
        assertThat(dependency.name()).isEqualTo("redis");
    }

    @Test
    void aKilledRedisIsUnavailableUntilItIsBack() {
        server.kill();
        mustBeUnavailable();
        server.startAgain();
        Eventually.holds("a sign of life", this::answers);
    }

    @Test
    void aFrozenRedisIsUnavailableUntilItThaws() {
        server.freeze();
        mustBeUnavailable();
        mustBeUnavailable();
        server.thaw();
        Eventually.holds("a sign of life", this::answers);
    }

    @Test
    void aRedisThatComesUpAfterHearthIsFound() {
        server.kill();
        try (RedisConnection early = RedisConnection.open(server.settings())) {
            Dependency waiting = new RedisDependency(early);
            assertThatThrownBy(waiting::check).isInstanceOf(Refusal.Unavailable.class);
            server.startAgain();
            Eventually.holds("the first connection", () -> early.commands().isPresent());
            waiting.check();
        }
    }

    @Test
    void aClosedConnectionIsUnavailable() {
        redis.close();
        mustBeUnavailable();
    }

    private void mustBeUnavailable() {
        assertThatThrownBy(dependency::check)
                .isInstanceOf(Refusal.Unavailable.class)
                .hasMessage("Redis does not answer.");
    }

    private boolean answers() {
        try {
            dependency.check();
            return true;
        } catch (Refusal.Unavailable notYet) {
            return false;
        }
    }
}
