package dev.hearth.adapter.redis.presence;

import dev.hearth.adapter.redis.event.RedisEventBus;
import dev.hearth.adapter.redis.shared.RedisConnection;
import dev.hearth.adapter.redis.shared.RedisSettings;
import dev.hearth.testkit.Eventually;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One node with its own line to Redis. It dies when it is closed, without a word to the others. */
final class PresentNode implements AutoCloseable {
    static final Duration LIFE = Duration.ofMillis(600);

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final RedisConnection line;
    private final RedisEventBus bus;
    final UUID id = UUID.randomUUID();
    final RedisPresences presences;

    private PresentNode(RedisSettings settings) {
        this.line = RedisConnection.open(settings);
        this.bus = new RedisEventBus(line, UUID.randomUUID(), executor);
        this.presences = new RedisPresences(line, bus, id, LIFE, Duration.ofSeconds(2), System::nanoTime);
    }

    /** One that may not be joined yet. */
    static PresentNode open(RedisSettings settings) {
        return new PresentNode(settings);
    }

    static PresentNode joined(RedisSettings settings) {
        PresentNode node = open(settings);
        Eventually.holds(
                "the node is joined",
                () -> node.bus.isListening() && node.line.commands().isPresent());
        node.presences.refresh();
        return node;
    }

    RedisConnection line() {
        return line;
    }

    @Override
    public void close() {
        presences.close();
        bus.close();
        line.close();
        executor.close();
    }
}
