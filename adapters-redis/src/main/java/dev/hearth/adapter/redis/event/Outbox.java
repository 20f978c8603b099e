package dev.hearth.adapter.redis.event;

import dev.hearth.adapter.redis.shared.RedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Sends notices to Redis without ever waiting for it. When Redis does not answer, only so many are under way, and more are given
 * up: a publisher must not stand still, nor memory grow, because a bus is slow. As soon as Redis takes notices again, the other nodes are
 * told that some are missing.
 */
final class Outbox {
    static final int MAX_UNDER_WAY = 1000;

    /** Between tries to tell of a gap. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RedisConnection redis;
    private final String channel;
    private final Notice.Gap gap;
    private final Lost lost;
    private final Semaphore places = new Semaphore(MAX_UNDER_WAY);
    /** Whether somebody is about to tell of a gap that has not been told yet. */
    private final AtomicBoolean incomplete = new AtomicBoolean();

    private volatile boolean closed;

    Outbox(RedisConnection redis, String channel, Notice.Gap gap, Lost lost) {
        this.redis = redis;
        this.channel = channel;
        this.gap = gap;
        this.lost = lost;
    }

    void send(Notice notice) {
        send(notice, why -> {
            lost.one(why);
            tellOfGap();
        });
    }

    /** Tells of no gap any more. */
    void close() {
        closed = true;
    }

    /** After a pause, for what was just given up is seldom alone. */
    private void tellOfGap() {
        if (!incomplete.getAndSet(true)) {
            CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        // First: what is given up from now on is another gap.
                        incomplete.set(false);
                        if (!closed) {
                            send(gap, why -> tellOfGap());
                        }
                    });
        }
    }

    private void send(Notice notice, Consumer<String> givenUp) {
        Optional<RedisAsyncCommands<String, String>> commands = redis.commands();
        if (commands.isEmpty()) {
            givenUp.accept("no connection to Redis");
        } else if (places.tryAcquire()) {
            send(commands.get(), notice.written(), givenUp);
        } else {
            givenUp.accept("Redis does not answer");
        }
    }

    /** The place is free again when Redis has answered or the command is given up, not before: see the class. */
    private void send(RedisAsyncCommands<String, String> commands, String text, Consumer<String> givenUp) {
        try {
            commands.publish(channel, text).whenComplete((receivers, failed) -> {
                places.release();
                if (failed != null) {
                    givenUp.accept(failed.toString());
                }
            });
        } catch (RuntimeException refused) {
            places.release();
            givenUp.accept(refused.toString());
        }
    }
}
