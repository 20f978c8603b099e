package dev.hearth.application.live;

import dev.hearth.application.presence.Presentee;
import dev.hearth.domain.event.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Which scopes one client follows. Safe from any thread; ends for good with {@link #close()}. */
final class Following {
    private final Client client;
    private final Rooms rooms;
    private final Set<Scope> scopes = new HashSet<>();
    private final Map<Scope, Integer> ends = new HashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private Optional<Presentee> presentee = Optional.empty();
    private boolean closed;

    Following(Client client, Rooms rooms) {
        this.client = client;
        this.rooms = rooms;
    }

    Client client() {
        return client;
    }

    /**
     * Lets the client in, one after the other: while old changes are told to it, a late notice of its person's coming would let it
     * in beside that, and it would hear changes twice and before those they follow. What puts out does not wait for this.
     */
    <T> T inTurn(Supplier<T> lettingIn) {
        turn.lock();
        try {
            return lettingIn.get();
        } finally {
            turn.unlock();
        }
    }

    /** The person is there at this connection; unless it has ended meanwhile. */
    synchronized void attended(Presentee there) {
        if (closed) {
            there.left();
        } else {
            presentee = Optional.of(there);
        }
    }

    /** The connection as one at which the person is there, once they are. */
    synchronized Optional<Presentee> presentee() {
        return presentee;
    }

    /**
     * How often the person's right to follow a scope was seen to end. To be asked before the store is asked whether they have it,
     * and handed to {@link #enter}: what the store said counts only where nothing has ended since.
     */
    synchronized int ends(Scope scope) {
        return ends.getOrDefault(scope, 0);
    }

    /**
     * The person may not follow the scope any more. Whoever is about to enter it on what the store said before is kept out.
     *
     * @param last is told where the client was in
     */
    synchronized void end(Scope scope, Delivery last) {
        ends.merge(scope, 1, Integer::sum);
        leave(scope, Optional.of(last));
    }

    /**
     * Follows a scope from a position on; does nothing when it is followed already, the right to it has ended, or the client is gone.
     *
     * @param endsBefore what {@link #ends} said before the store was asked
     * @return completes when the client is in, with the position from which it hears everything, or empty when nothing was done
     */
    synchronized CompletableFuture<OptionalLong> enter(Scope scope, OptionalLong position, int endsBefore) {
        if (closed || ends(scope) != endsBefore || !scopes.add(scope)) {
            return CompletableFuture.completedFuture(OptionalLong.empty());
        }
        return rooms.enter(scope, client, position)
                .whenComplete((from, failed) -> {
                    if (failed != null) {
                        leave(scope);
                    }
                })
                .thenApply(OptionalLong::of);
    }

    /**
     * Hears no more of a scope until it is decided whether the person may: then it is {@link #enter entered} again, or {@link #shut}.
     *
     * @return completes with how far the client was told; empty when it does not follow the scope
     */
    synchronized CompletableFuture<OptionalLong> pause(Scope scope) {
        return scopes.remove(scope)
                ? rooms.pause(scope, client)
                : CompletableFuture.completedFuture(OptionalLong.empty());
    }

    /** As {@link #end}, of a scope in which the client was paused. */
    synchronized void shut(Scope scope, Delivery last) {
        boolean away = !scopes.contains(scope);
        end(scope, last);
        if (away) {
            Room.hear(client, last);
        }
    }

    /** The scopes of a kind that are followed. */
    synchronized List<Scope> followed(Scope.Kind kind) {
        return scopes.stream().filter(scope -> scope.kind() == kind).toList();
    }

    void leave(Scope scope) {
        leave(scope, Optional.empty());
    }

    /** Leaves, and tells the client one thing more after all that it hears before it is out. */
    private synchronized void leave(Scope scope, Optional<Delivery> last) {
        if (scopes.remove(scope)) {
            rooms.leave(scope, client, last);
        }
    }

    synchronized boolean follows(Scope scope) {
        return scopes.contains(scope);
    }

    /**
     * Tells the client how far scopes have come, but of none that it has left meanwhile.
     *
     * @param telling makes a delivery of it
     */
    synchronized void mention(Map<Scope, Long> heads, Function<Map<Scope, Long>, Delivery> telling) {
        Map<Scope, Long> followed = heads;
        if (!scopes.containsAll(heads.keySet())) {
            followed = new HashMap<>(heads);
            followed.keySet().retainAll(scopes);
        }
        if (!followed.isEmpty()) {
            Room.hear(client, telling.apply(followed));
        }
    }

    synchronized void close() {
        closed = true;
        scopes.forEach(scope -> rooms.leave(scope, client, Optional.empty()));
        scopes.clear();
        presentee.ifPresent(Presentee::left);
    }
}
