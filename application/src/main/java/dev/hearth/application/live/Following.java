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
import java.util.stream.Stream;

/** Which scopes one client follows. Safe from any thread; ends for good with {@link #close()}. */
final class Following {
    private final Client client;
    private final Rooms rooms;
    private final Set<Scope> scopes = new HashSet<>();
    private final Map<Scope, CompletableFuture<OptionalLong>> paused = new HashMap<>(0);
    private final Map<Scope, Integer> ends = new HashMap<>(0);
    private final Map<Scope, Integer> doubts = new HashMap<>(0);
    private final ReentrantLock turn = new ReentrantLock();
    /** What the client wants to hear nothing of, though its person may. */
    private Set<Scope> unwanted = Set.of();

    private Optional<Presentee> presentee = Optional.empty();
    private boolean closed;

    /**
     * What a right depends on, in two counts that only rise.
     *
     * @param ends how often it was seen to end
     * @param doubts how often it was seen to be perhaps another
     */
    record Standing(int ends, int doubts) {
        /** Of a client that has just come. */
        static final Standing NEW = new Standing(0, 0);
    }

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

    /** As the other, with nothing to answer. */
    void inTurn(Runnable lettingIn) {
        turn.lock();
        try {
            lettingIn.run();
        } finally {
            turn.unlock();
        }
    }

    /** As the others, unless somebody is letting it in now, which may take long; answers whether it was done. */
    boolean inTurnIfFree(Runnable lettingIn) {
        if (!turn.tryLock()) {
            return false;
        }
        try {
            lettingIn.run();
            return true;
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
     * What the person's right to follow a scope depends on. To be asked for before the store is asked whether they have it, and
     * handed to {@link #enter}: what the store said counts only where this is the same still.
     */
    synchronized Standing standing(Scope scope) {
        return new Standing(ends.getOrDefault(scope, 0), doubts.getOrDefault(scope, 0));
    }

    /**
     * The person may not follow the scope any more. Whoever is about to enter it on what the store said before is kept out.
     *
     * @param last is told where the client was in, or paused
     */
    synchronized void end(Scope scope, Delivery last) {
        ends.merge(scope, 1, Integer::sum);
        wanted(scope);
        CompletableFuture<OptionalLong> until = paused.remove(scope);
        if (until == null) {
            leave(scope, Optional.of(last));
        } else {
            // The room may be about to tell what came before the pause.
            CompletableFuture<Void> unused = until.thenRun(() -> Room.hear(client, last));
        }
    }

    /**
     * Follows a scope from a position on, or from where it was paused; does nothing when it is followed already, the right to it may
     * be another by now, or the client is gone.
     *
     * @param before what {@link #standing} was before the store was asked
     * @return completes when the client is in, with the position from which it hears everything, or empty when nothing was done
     */
    synchronized CompletableFuture<OptionalLong> enter(Scope scope, OptionalLong position, Standing before) {
        if (closed || !standing(scope).equals(before) || !scopes.add(scope)) {
            return CompletableFuture.completedFuture(OptionalLong.empty());
        }
        wanted(scope);
        CompletableFuture<OptionalLong> until = paused.remove(scope);
        // The room has read that it was to pause before it reads this.
        return rooms.enter(scope, client, () -> until == null ? position : until.getNow(position))
                .whenComplete((from, failed) -> {
                    if (failed != null) {
                        leave(scope);
                    }
                })
                .thenApply(OptionalLong::of);
    }

    /**
     * Hears no more of a scope until it is decided whether the person may: then it is {@link #enter entered} again, or
     * {@link #end ended}. What the store has said meanwhile about one that is paused already is in doubt.
     *
     * @return completes with how far the client was told; empty when it does not follow the scope
     */
    synchronized CompletableFuture<OptionalLong> pause(Scope scope) {
        if (scopes.remove(scope)) {
            paused.put(scope, rooms.pause(scope, client));
        } else if (paused.containsKey(scope)) {
            doubts.merge(scope, 1, Integer::sum);
        }
        return paused.getOrDefault(scope, CompletableFuture.completedFuture(OptionalLong.empty()));
    }

    /** Whether it is not decided yet. */
    synchronized boolean isPaused(Scope scope) {
        return paused.containsKey(scope);
    }

    /** How far the client was told of a scope that it follows; empty where it does not, or that is not decided. */
    synchronized CompletableFuture<OptionalLong> reached(Scope scope) {
        return scopes.contains(scope)
                ? rooms.reached(scope, client)
                : CompletableFuture.completedFuture(OptionalLong.empty());
    }

    /** Hears no more of a scope; completes once it was told all that its room was about to tell it. */
    synchronized CompletableFuture<OptionalLong> standAside(Scope scope) {
        CompletableFuture<OptionalLong> until = paused.remove(scope);
        if (until != null) {
            return until;
        }
        return scopes.remove(scope)
                ? rooms.pause(scope, client)
                : CompletableFuture.completedFuture(OptionalLong.empty());
    }

    /** The scopes of a kind that are followed, or would be if that were decided. */
    synchronized List<Scope> followed(Scope.Kind kind) {
        return followed().stream().filter(scope -> scope.kind() == kind).toList();
    }

    /** All that are. */
    synchronized List<Scope> followed() {
        return Stream.concat(scopes.stream(), paused.keySet().stream()).toList();
    }

    /** Leaves a scope because the client wants to. */
    synchronized void unfollow(Scope scope) {
        if (follows(scope)) {
            giveUp(scope);
        }
    }

    /** Leaves a scope, and is not let in again unless the client asks, or something new lets its person in. */
    synchronized void giveUp(Scope scope) {
        leave(scope);
        unwanted = unwanted.isEmpty() ? new HashSet<>() : unwanted;
        unwanted.add(scope);
    }

    private void wanted(Scope scope) {
        if (!unwanted.isEmpty()) {
            unwanted.remove(scope);
        }
    }

    /** Which of the scopes that its person may follow the client should hear of, and does not; and not one that is undecided. */
    synchronized List<Scope> missing(Set<Scope> theirs) {
        if (!unwanted.isEmpty()) {
            unwanted.retainAll(theirs);
        }
        return theirs.stream()
                .filter(scope -> !closed && !follows(scope) && !unwanted.contains(scope))
                .toList();
    }

    synchronized void leave(Scope scope) {
        if (paused.remove(scope) != null) {
            doubts.merge(scope, 1, Integer::sum);
        }
        leave(scope, Optional.empty());
    }

    /** Leaves, and tells the client one thing more after all that it hears before it is out. */
    private void leave(Scope scope, Optional<Delivery> last) {
        if (scopes.remove(scope)) {
            rooms.leave(scope, client, last);
        }
    }

    /** Whether it hears of the scope, or would if that were decided. */
    synchronized boolean follows(Scope scope) {
        return scopes.contains(scope) || paused.containsKey(scope);
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
        paused.clear();
        presentee.ifPresent(Presentee::left);
    }
}
