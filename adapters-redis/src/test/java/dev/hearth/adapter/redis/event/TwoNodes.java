package dev.hearth.adapter.redis.event;

import dev.hearth.adapter.redis.shared.RedisConnection;
import dev.hearth.adapter.redis.shared.RedisSettings;
import dev.hearth.testkit.Eventually;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Two nodes with a connection each, both listening. */
final class TwoNodes implements AutoCloseable {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final RedisConnection firstLine;
    private final RedisConnection secondLine;
    final RedisEventBus first;
    final RedisEventBus second;

    TwoNodes(RedisSettings settings) {
        this.firstLine = RedisConnection.open(settings);
        this.secondLine = RedisConnection.open(settings);
        this.first = new RedisEventBus(firstLine, UUID.randomUUID(), executor);
        this.second = new RedisEventBus(secondLine, UUID.randomUUID(), executor);
        Eventually.holds("the nodes are joined", this::areJoined);
    }

    private boolean areJoined() {
        return first.isListening()
                && second.isListening()
                && firstLine.commands().isPresent()
                && secondLine.commands().isPresent();
    }

    @Override
    public void close() {
        first.close();
        second.close();
        firstLine.close();
        secondLine.close();
        executor.close();
    }
}
