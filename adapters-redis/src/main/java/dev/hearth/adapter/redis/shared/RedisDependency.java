package dev.hearth.adapter.redis.shared;

import dev.hearth.application.shared.port.Dependency;
import dev.hearth.domain.shared.Refusal;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks Redis for a PONG, and waits for it no longer than the command timeout. */
public final class RedisDependency implements Dependency {
    private final RedisConnection redis;

    public RedisDependency(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public void check() {
        RedisFuture<String> pong = redis.commands()
                .orElseThrow(() -> unavailable(new RedisException("no connection yet")))
                .ping();
        try {
            pong.get(redis.settings().commandTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException failed) {
            throw unavailable(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable(interrupted);
        } finally {
            pong.cancel(false);
        }
    }

    private static Refusal.Unavailable unavailable(Exception cause) {
        return new Refusal.Unavailable("Redis does not answer.", cause);
    }
}
