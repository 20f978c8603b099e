package dev.hearth.adapter.redis.shared;

import io.lettuce.core.RedisURI;
import java.time.Duration;

/**
 * Where Redis is and how long to wait for it. Printed without the password.
 *
 * @param uri {@code redis://[[user]:password@]host[:port][/database]}, {@code rediss://…} with TLS, or
 *     {@code redis-sentinel://host,host/…#master}
 * @param connectTimeout from 10 ms to 60 s
 * @param commandTimeout how long a caller who needs the answer waits for one, from 10 ms to 60 s
 */
public record RedisSettings(String uri, Duration connectTimeout, Duration commandTimeout) {
    private static final Duration USUAL = Duration.ofSeconds(2);
    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    public RedisSettings {
        parse(uri);
        bounded("connect", connectTimeout);
        bounded("command", commandTimeout);
    }

    /** Two seconds for everything. */
    public static RedisSettings at(String uri) {
        return new RedisSettings(uri, USUAL, USUAL);
    }

    RedisURI redisUri() {
        RedisURI parsed = parse(uri);
        parsed.setTimeout(commandTimeout);
        parsed.setClientName("hearth");
        return parsed;
    }

    private static RedisURI parse(String uri) {
        try {
            return RedisURI.create(uri);
        } catch (IllegalArgumentException malformed) {
            // Without the cause: its message repeats the address, password and all.
            throw new IllegalArgumentException(
                    "The address of Redis must look like redis://host:6379, rediss://host:6379 or redis-sentinel://host#name.");
        }
    }

    private static void bounded(String what, Duration timeout) {
        if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The " + what + " timeout of Redis must be 10 ms to 60 s.");
        }
    }

    @Override
    public String toString() {
        return "[redis %s, connect %s, command %s]".formatted(parse(uri), connectTimeout, commandTimeout);
    }
}
