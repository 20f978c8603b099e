package dev.hearth.adapter.redis.event;

import dev.hearth.adapter.redis.shared.RedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Sends notices to Redis without ever waiting for it. When Redis does not answer, only so many are under way, and more are given
 * up: a publisher must not stand still, nor memory grow, because a bus is slow.
 */
final class Outbox {
    static final int MAX_UNDER_WAY = 1000;

    private final RedisConnection redis;
    private final String channel;
    private final Lost lost;
    private final Semaphore places = new Semaphore(MAX_UNDER_WAY);

    Outbox(RedisConnection redis, String channel, Lost lost) {
        this.redis = redis;
        this.channel = channel;
        this.lost = lost;
    }

    void send(Notice notice) {
        Optional<RedisAsyncCommands<String, String>> commands = redis.commands();
        if (commands.isEmpty()) {
            lost.one("no connection to Redis");
        } else if (places.tryAcquire()) {
            send(commands.get(), notice.written());
        } else {
            lost.one("Redis does not answer");
        }
    }

    /** The place is free again when Redis has answered or the command is given up, not before: see the class. */
    private void send(RedisAsyncCommands<String, String> commands, String text) {
        try {
            commands.publish(channel, text).whenComplete((receivers, failed) -> {
                places.release();
                if (failed != null) {
                    lost.one(failed.toString());
                }
            });
        } catch (RuntimeException refused) {
            places.release();
            lost.one(refused.toString());
        }
    }
}
