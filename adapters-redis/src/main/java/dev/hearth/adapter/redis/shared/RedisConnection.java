package dev.hearth.adapter.redis.shared;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * This node's line to Redis. It goes on trying from the moment it is opened, also when Redis comes up later than Hearth, and
 * reconnects by itself within about two seconds of Redis being back. Safe from any thread.
 *
 * <p>Commands are refused at once while there is no line: what piles up during an outage would be old news afterwards. A command
 * that was under way when the line broke is sent again.
 *
 * <p>A host that vanishes without closing its lines is noticed by TCP keep-alive after some 20 seconds where nothing was under way,
 * else when TCP gives up.
 */
public final class RedisConnection implements AutoCloseable {
    /** Also counts what is under way to a Redis that has stopped answering. */
    private static final int MAX_COMMANDS = 4096;

    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LAST_RETRY = Duration.ofSeconds(2);

    private final RedisSettings settings;
    private final RedisURI uri;
    private final ClientResources resources;
    private final RedisClient client;
    private final CompletableFuture<StatefulRedisConnection<String, String>> commands;
    private volatile boolean closed;

    private RedisConnection(RedisSettings settings) {
        this.settings = settings;
        this.uri = settings.redisUri();
        this.resources = ClientResources.builder()
                .reconnectDelay(Delay.fullJitter(FIRST_RETRY, LAST_RETRY, 1, TimeUnit.MILLISECONDS))
                .build();
        this.client = RedisClient.create(resources, uri);
        this.client.setOptions(options(settings));
        this.commands = untilItSucceeds(() -> client.connectAsync(StringCodec.UTF8, uri));
    }

    /** Starts connecting and does not wait for it. */
    public static RedisConnection open(RedisSettings settings) {
        return new RedisConnection(settings);
    }

    private static ClientOptions options(RedisSettings settings) {
        SocketOptions.KeepAliveOptions keepAlive = SocketOptions.KeepAliveOptions.builder()
                .enable()
                .idle(Duration.ofSeconds(5))
                .interval(Duration.ofSeconds(5))
                .count(3)
                .build();
        return ClientOptions.builder()
                .autoReconnect(true)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MAX_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(settings.connectTimeout())
                        .keepAlive(keepAlive)
                        .build())
                .build();
    }

    public RedisSettings settings() {
        return settings;
    }

    /** For commands whose answers nobody blocks for; empty until the first connection stands. */
    public Optional<RedisAsyncCommands<String, String>> commands() {
        return commands.isDone() && !closed ? Optional.of(commands.join().async()) : Optional.empty();
    }

    /**
     * A line of its own that hears a channel. Once it stands, subscriptions are renewed with every reconnect.
     *
     * @param prepare called with the line before it subscribes, on a thread of the client that must not be kept
     * @return done when Redis has confirmed the subscription for the first time; cancel it to give up before
     */
    public CompletableFuture<StatefulRedisPubSubConnection<String, String>> subscribe(
            String channel, LineListener prepare) {
        return untilItSucceeds(
                () -> client.connectPubSubAsync(StringCodec.UTF8, uri).thenCompose(line -> {
                    prepare.opened(line);
                    return subscribed(channel, line);
                }));
    }

    /** Is told of a line before anything is heard on it. */
    @FunctionalInterface
    public interface LineListener {
        void opened(StatefulRedisPubSubConnection<String, String> line);
    }

    private static CompletionStage<StatefulRedisPubSubConnection<String, String>> subscribed(
            String channel, StatefulRedisPubSubConnection<String, String> line) {
        return line.async()
                .subscribe(channel)
                .thenApply(done -> line)
                .exceptionallyCompose(
                        failed -> line.closeAsync().thenCompose(done -> CompletableFuture.failedStage(failed)));
    }

    private <C extends StatefulConnection<?, ?>> CompletableFuture<C> untilItSucceeds(
            Supplier<CompletionStage<C>> attempt) {
        CompletableFuture<C> success = new CompletableFuture<>();
        attempt(attempt, success);
        return success;
    }

    private <C extends StatefulConnection<?, ?>> void attempt(
            Supplier<CompletionStage<C>> attempt, CompletableFuture<C> success) {
        if (closed || success.isDone()) {
            return;
        }
        attempt.get().whenComplete((made, failed) -> {
            if (failed != null) {
                CompletableFuture.delayedExecutor(LAST_RETRY.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> attempt(attempt, success));
            } else if (!success.complete(made)) {
                // Nobody waits for it any more. The client closes it at the latest, so the end is not waited for.
                CompletableFuture<Void> unused = made.closeAsync();
            }
        });
    }

    /** Ends every line. Closing twice is harmless. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            client.shutdown(Duration.ZERO, settings.commandTimeout());
            resources
                    .shutdown(0, settings.commandTimeout().toMillis(), TimeUnit.MILLISECONDS)
                    .awaitUninterruptibly(settings.commandTimeout().toMillis());
        }
    }
}
