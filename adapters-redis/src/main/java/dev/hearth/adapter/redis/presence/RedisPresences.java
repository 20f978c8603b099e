package dev.hearth.adapter.redis.presence;

import dev.hearth.adapter.redis.shared.RedisConnection;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.presence.port.Presences;
import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is there on the nodes that share a Redis; see the package for what is kept there. Questions are answered from this node's own
 * copy. Changes are written without waiting; what did not arrive is made good by {@link #refresh}.
 *
 * <p>While Redis is away, and until the others have had time to come back after it, nobody of another node is taken for gone.
 */
public final class RedisPresences implements Presences, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisPresences.class);
    private static final long UNKNOWN = -1;

    private final UUID node;
    private final EventBus bus;
    private final NodeHashes hashes;
    private final Duration life;
    private final Duration patience;
    private final LongSupplier nanos;
    private final PresenceListeners listeners = new PresenceListeners();
    private final EventBus.Subscription subscription;

    // Guarded by itself, as are the next four; nothing is waited for meanwhile.
    private final Census census = new Census();
    private final Map<UUID, Long> versions = new HashMap<>();
    private long version;
    private boolean away;
    private long patientUntil;

    /** Whether something may not have been written. */
    private volatile boolean behind = true;

    /**
     * Nobody is known yet.
     *
     * @param redis stays open when this is closed
     * @param bus carries changes to the other nodes
     * @param node a fresh id for this node
     * @param life how long this node is believed to live when it has not said so again; several times as long as between two
     *     {@link #refresh}
     * @param patience how long one refresh waits for Redis
     * @param nanos a time that only ever rises
     */
    public RedisPresences(
            RedisConnection redis, EventBus bus, UUID node, Duration life, Duration patience, LongSupplier nanos) {
        this.node = node;
        this.bus = bus;
        this.hashes = new NodeHashes(redis, life);
        this.life = life;
        this.patience = patience;
        this.nanos = nanos;
        this.subscription = bus.subscribe(new Ear());
    }

    @Override
    public void announce(UserId user, PresenceState state) {
        boolean changed;
        PresenceNotice notice;
        synchronized (census) {
            if (census.said(node, user) == state) {
                return;
            }
            changed = census.note(node, user, state);
            version++;
            notice = new PresenceNotice(node, version, user, state);
            write(notice);
        }
        bus.signal(notice.signal());
        if (changed) {
            listeners.tell(List.of(user));
        }
    }

    /** Within the lock, so that changes are written in the order of their versions. */
    private void write(PresenceNotice notice) {
        try {
            CompletionStage<Boolean> written = hashes.change(node, notice.version(), notice.user(), notice.state());
            written.whenComplete((done, failed) -> behind |= failed != null || !done);
        } catch (RedisException noConnection) {
            behind = true;
        }
    }

    @Override
    public Map<UserId, PresenceState> of(Set<UserId> people) {
        Map<UserId, PresenceState> states = new HashMap<>();
        synchronized (census) {
            people.forEach(user -> states.put(user, census.of(user)));
        }
        return states;
    }

    @Override
    public Subscription subscribe(Listener listener) {
        return listeners.add(listener);
    }

    @Override
    public void refresh() {
        try {
            beat();
            Set<UUID> enlisted = answer(hashes.nodes());
            look(enlisted);
            setAway(false);
        } catch (RedisException isAway) {
            setAway(true);
        }
    }

    /** Says that this node lives, and writes anew what Redis does not have. */
    private void beat() {
        answer(hashes.enlist(node));
        CompletionStage<Boolean> lives;
        synchronized (census) {
            lives = hashes.beat(node, version);
        }
        if (!answer(lives) || behind) {
            CompletionStage<Boolean> written;
            synchronized (census) {
                // What Redis has lost of this node, it has lost of the others.
                beingPatient(!behind);
                behind = false;
                written = hashes.write(node, version, census.said(node));
            }
            answer(written);
        }
    }

    private void beingPatient(boolean forgotten) {
        if (forgotten) {
            patientUntil = nanos.getAsLong() + life.toNanos();
        }
    }

    /** Finds what was missed of the others. */
    private void look(Set<UUID> enlisted) {
        Set<UUID> others = new HashSet<>(enlisted);
        synchronized (census) {
            others.addAll(versions.keySet());
        }
        others.remove(node);
        Map<UUID, CompletionStage<OptionalLong>> asked = new HashMap<>();
        others.forEach(other -> asked.put(other, hashes.version(other)));
        asked.forEach(
                (other, version) -> answer(version).ifPresentOrElse(now -> lives(other, now), () -> isGone(other)));
    }

    private void lives(UUID other, long now) {
        boolean missed;
        synchronized (census) {
            missed = versions.getOrDefault(other, UNKNOWN) != now;
        }
        if (missed) {
            NodeHashes.Hash hash = answer(hashes.read(other));
            Collection<UserId> changed;
            synchronized (census) {
                versions.put(other, hash.version());
                changed = census.replace(other, hash.people());
            }
            listeners.tell(changed);
        }
    }

    private void isGone(UUID other) {
        Collection<UserId> changed;
        synchronized (census) {
            if (away || nanos.getAsLong() - patientUntil < 0) {
                return;
            }
            versions.remove(other);
            changed = census.forget(other);
        }
        answer(hashes.strike(other));
        listeners.tell(changed);
    }

    private void setAway(boolean isAway) {
        synchronized (census) {
            if (isAway != away) {
                LOG.warn(isAway ? "Presence of other nodes stands still: Redis is away." : "Presence is shared again.");
            }
            if (away && !isAway) {
                patientUntil = nanos.getAsLong() + life.toNanos();
            }
            away = isAway;
        }
    }

    private <T> T answer(CompletionStage<T> asked) {
        CompletableFuture<T> answer = asked.toCompletableFuture();
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new RedisException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RedisException(interrupted);
        }
    }

    /** Hears the other nodes no more. They take this one's people for gone when its time is over, not before. */
    @Override
    public void close() {
        subscription.close();
    }

    private final class Ear implements EventBus.Listener {
        @Override
        public void signalled(Signal signal) {
            if (signal.kind().equals(PresenceNotice.KIND)) {
                PresenceNotice.read(signal)
                        .filter(notice -> !notice.node().equals(node))
                        .ifPresent(this::heard);
            }
        }

        /** One that does not continue what is known is left to the next refresh. */
        private void heard(PresenceNotice notice) {
            List<UserId> changed = new ArrayList<>();
            synchronized (census) {
                long known = versions.getOrDefault(notice.node(), notice.version() == 1 ? 0 : UNKNOWN);
                if (notice.version() == known + 1 && known != UNKNOWN) {
                    versions.put(notice.node(), notice.version());
                    if (census.note(notice.node(), notice.user(), notice.state())) {
                        changed.add(notice.user());
                    }
                }
            }
            listeners.tell(changed);
        }
    }
}
