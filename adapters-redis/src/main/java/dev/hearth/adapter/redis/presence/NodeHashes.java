package dev.hearth.adapter.redis.presence;

import dev.hearth.adapter.redis.shared.RedisConnection;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Uuids;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The hashes of the package, as they are read and written. Nothing here waits. */
final class NodeHashes {
    static final String NODES = "hearth:presence:nodes";
    private static final String VERSION = ":version";
    private static final Duration NODES_LIVE = Duration.ofDays(7);

    /** Adds to what was written before, and to nothing else: what is left of a lost hash would look like the whole of it. */
    private static final String CHANGE = """
            if (redis.call('HGET', KEYS[1], '%1$s') or '0') ~= ARGV[1] then return 0 end
            if ARGV[4] == 'OFFLINE' then redis.call('HDEL', KEYS[1], ARGV[3])
            else redis.call('HSET', KEYS[1], ARGV[3], ARGV[4]) end
            redis.call('HSET', KEYS[1], '%1$s', ARGV[2])
            redis.call('PEXPIRE', KEYS[1], ARGV[5])
            return 1""".formatted(VERSION);

    private static final String WRITE = """
            redis.call('DEL', KEYS[1])
            redis.call('HSET', KEYS[1], '%s', ARGV[1])
            for i = 3, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            return 1""".formatted(VERSION);

    private static final String BEAT = """
            if redis.call('HGET', KEYS[1], '%s') ~= ARGV[1] then return 0 end
            return redis.call('PEXPIRE', KEYS[1], ARGV[2])""".formatted(VERSION);

    private final RedisConnection redis;
    private final Duration life;

    NodeHashes(RedisConnection redis, Duration life) {
        this.redis = redis;
        this.life = life;
    }

    static String key(UUID node) {
        return "hearth:presence:{" + node + "}";
    }

    /** Writes one change, which makes the hash this version; false when the hash was not of the version before. */
    CompletionStage<Boolean> change(UUID node, long version, UserId user, PresenceState state) {
        return done(
                CHANGE,
                node,
                Long.toString(version - 1),
                Long.toString(version),
                user.toString(),
                state.name(),
                life());
    }

    /** Writes the whole of a node's hash. */
    CompletionStage<Boolean> write(UUID node, long version, Map<UserId, PresenceState> people) {
        List<String> arguments = new ArrayList<>(List.of(Long.toString(version), life()));
        people.forEach((user, state) -> {
            arguments.add(user.toString());
            arguments.add(state.name());
        });
        return done(WRITE, node, arguments.toArray(String[]::new));
    }

    /** Lets a hash live on; false when it is not of this version, or gone. */
    CompletionStage<Boolean> beat(UUID node, long version) {
        return done(BEAT, node, Long.toString(version), life());
    }

    private CompletionStage<Boolean> done(String script, UUID node, String... arguments) {
        String[] keys = {key(node)};
        CompletionStage<Long> answer = commands().eval(script, ScriptOutputType.INTEGER, keys, arguments);
        return answer.thenApply(done -> done == 1);
    }

    private String life() {
        return Long.toString(life.toMillis());
    }

    /** Makes a node known to the others. */
    CompletionStage<?> enlist(UUID node) {
        CompletionStage<Long> added = commands().sadd(NODES, node.toString());
        return commands().pexpire(NODES, NODES_LIVE.toMillis()).thenCombine(added, (kept, one) -> one);
    }

    CompletionStage<?> strike(UUID node) {
        return commands().srem(NODES, node.toString());
    }

    /** All nodes that were heard of; some may have died. */
    CompletionStage<Set<UUID>> nodes() {
        return commands().smembers(NODES).thenApply(NodeHashes::ids);
    }

    private static Set<UUID> ids(Set<String> members) {
        Set<UUID> ids = new HashSet<>();
        members.forEach(member -> id(member).ifPresent(ids::add));
        return ids;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(Uuids.parse("id", text));
        } catch (Refusal.Invalid foreign) {
            return Optional.empty();
        }
    }

    /** How often a node has changed what it says; empty when its hash is gone. */
    CompletionStage<OptionalLong> version(UUID node) {
        return commands().hget(key(node), VERSION).thenApply(NodeHashes::number);
    }

    private static OptionalLong number(@Nullable String text) {
        return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    /** What a node's hash holds; a hash that is gone holds nobody. */
    CompletionStage<Hash> read(UUID node) {
        return commands().hgetall(key(node)).thenApply(NodeHashes::hash);
    }

    private static Hash hash(Map<String, String> fields) {
        Map<UserId, PresenceState> people = new HashMap<>();
        fields.forEach((field, state) ->
                id(field).ifPresent(user -> people.put(new UserId(user), PresenceState.valueOf(state))));
        return new Hash(Long.parseLong(fields.getOrDefault(VERSION, "0")), people);
    }

    /** A node's hash. */
    record Hash(long version, Map<UserId, PresenceState> people) {}

    private RedisAsyncCommands<String, String> commands() {
        return redis.commands().orElseThrow(() -> new RedisException("no connection yet"));
    }
}
