package dev.hearth.adapter.redis.event;

import dev.hearth.adapter.redis.shared.RedisConnection;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Signal;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Joins nodes through one Redis. Listeners of this node hear the record at once, on the publisher's thread; the others hear that
 * the scope has moved, on a thread of the executor, in the order Redis passed the notices on.
 *
 * <p>While Redis is away the node goes on alone: nothing waits, notices to and from other nodes are lost and counted, and the line
 * is made again by itself. When it stands again the listeners here are told that they may have missed something, and where notices
 * of this node were lost, those of the others are.
 */
public final class RedisEventBus implements EventBus, AutoCloseable {
    static final String CHANNEL = "hearth:events";

    private final UUID node;
    private final Listeners listeners = new Listeners();
    private final Lost lost = new Lost();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Outbox outbox;
    private final Inbox inbox;
    private final CompletableFuture<StatefulRedisPubSubConnection<String, String>> line;

    /**
     * Begins to listen, without waiting for Redis.
     *
     * @param redis stays open when the bus is closed
     * @param node a fresh id for this node, by which it knows its own notices again
     * @param executor runs the listeners; the network's threads only hand over to it
     */
    public RedisEventBus(RedisConnection redis, UUID node, Executor executor) {
        this.node = node;
        Notice.Gap gap = new Notice.Gap(node);
        this.outbox = new Outbox(redis, CHANNEL, gap, lost);
        this.inbox = new Inbox(executor, this::tell, gap, lost);
        this.line = redis.subscribe(CHANNEL, opened -> opened.addListener(new Ear()));
    }

    @Override
    public void publish(Revised change) {
        listeners.tell(listener -> listener.changed(change));
        outbox.send(Notice.Moved.of(node, change));
    }

    @Override
    public void signal(Signal signal) {
        listeners.tell(listener -> listener.signalled(signal));
        outbox.send(new Notice.Passing(node, signal));
    }

    @Override
    public Subscription subscribe(Listener listener) {
        return listeners.add(listener);
    }

    /** Whether this node hears the others now, as far as it knows. */
    public boolean isListening() {
        return line.state() == Future.State.SUCCESS && line.join().isOpen();
    }

    /** Notices that were given up since the start, going out or coming in. */
    public long lost() {
        return lost.count();
    }

    /** Hears the other nodes no more; closing twice is harmless. Close the connection after the bus. */
    @Override
    public void close() {
        outbox.close();
        // A line that does not stand yet is given up; one that stands is closed before the whole connection is.
        if (!closed.getAndSet(true) && !line.cancel(false)) {
            line.join().close();
        }
    }

    private void tell(Notice notice) {
        switch (notice) {
            case Notice.Moved moved ->
                listeners.tell(listener -> listener.moved(moved.scope(), moved.revision(), moved.follower()));
            case Notice.Passing passing -> listeners.tell(listener -> listener.signalled(passing.signal()));
            case Notice.Gap gap -> listeners.tell(Listener::missed);
        }
    }

    /** Runs on a thread of the client. */
    private final class Ear extends RedisPubSubAdapter<String, String> {
        /** For the first time, or once more after the line was gone. */
        @Override
        public void subscribed(String channel, long count) {
            inbox.add(new Notice.Gap(node));
        }

        @Override
        public void message(String channel, String text) {
            Notice.read(text).filter(notice -> !notice.node().equals(node)).ifPresent(inbox::add);
        }
    }
}
