package dev.hearth.adapter.redis.limit;

import dev.hearth.adapter.redis.shared.RedisConnection;
import io.github.bucket4j.redis.lettuce.RedisApi;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.BooleanOutput;
import io.lettuce.core.output.ByteArrayOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets Bucket4j speak over the node's one line to Redis, which is made for text: keys are text, buckets bytes. Bucket4j makes its
 * arrays of keys as arrays of objects, so that keys are objects here as well.
 */
final class BucketWire implements RedisApi<Object> {
    private static final RedisCodec<String, String> TEXT = StringCodec.UTF8;

    private final RedisConnection redis;
    private final Duration patience;

    BucketWire(RedisConnection redis, Duration patience) {
        this.redis = redis;
        this.patience = patience;
    }

    /** All of Bucket4j's scripts answer whether they have changed anything. */
    @Override
    @SuppressWarnings("unchecked")
    public <V> RedisFuture<V> eval(String script, ScriptOutputType type, Object[] keys, byte[][] values) {
        CommandArgs<String, String> arguments =
                new CommandArgs<>(TEXT).add(script).add(keys.length);
        for (Object key : keys) {
            arguments.addKey((String) key);
        }
        for (byte[] value : values) {
            arguments.add(value);
        }
        return (RedisFuture<V>) commands().dispatch(CommandType.EVAL, new BooleanOutput<>(TEXT), arguments);
    }

    @Override
    public RedisFuture<byte[]> get(Object key) {
        return commands()
                .dispatch(CommandType.GET, new ByteArrayOutput<>(TEXT), new CommandArgs<>(TEXT).addKey((String) key));
    }

    @Override
    public RedisFuture<?> delete(Object key) {
        return commands().del((String) key);
    }

    /** Waits until the key is deleted, since Bucket4j's own way to do so waits for ever; whether there was one. */
    boolean deleted(String key) {
        RedisFuture<Long> count = commands().del(key);
        try {
            return count.get(patience.toNanos(), TimeUnit.NANOSECONDS) > 0;
        } catch (ExecutionException | TimeoutException failed) {
            throw new RedisException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RedisException(interrupted);
        } finally {
            count.cancel(false);
        }
    }

    private RedisAsyncCommands<String, String> commands() {
        return redis.commands().orElseThrow(() -> new RedisException("no connection yet"));
    }
}
