package dev.hearth.application.live;

import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The rooms of this node: one for each scope that somebody here follows, gone with the last follower. Safe from any thread. */
final class Rooms {
    /**
     * A room that is kept.
     *
     * @param followers who are in it, or on the way in or out
     */
    private record Tenancy(Room room, int followers) {}

    private final ConcurrentHashMap<Scope, Tenancy> rooms = new ConcurrentHashMap<>();
    private final ChangeLog log;
    private final EventViews views;
    private final FanOut fanOut;
    private final Clock clock;
    private final Executor executor;
    private final PutOut putOut;

    /** Is told of who was put out by what a room has read, in the room's turn, and must not wait. */
    @FunctionalInterface
    interface PutOut {
        void tell(Scope scope, Client client, long revision);
    }

    Rooms(ChangeLog log, EventViews views, Clock clock, Executor executor, PutOut putOut) {
        this.log = log;
        this.views = views;
        this.fanOut = new FanOut(executor, Runtime.getRuntime().availableProcessors());
        this.clock = clock;
        this.executor = executor;
        this.putOut = putOut;
    }

    /** Each entry must be matched by one {@link #leave}. */
    CompletableFuture<Long> enter(Scope scope, Client client, Supplier<OptionalLong> position) {
        CompletableFuture<Long> joined = new CompletableFuture<>();
        // The letter is added inside, so that it cannot reach a room that the last follower has just closed.
        rooms.compute(scope, (s, tenancy) -> {
            Room room = tenancy == null ? room(s) : tenancy.room();
            room.add(new Letter.Enter(client, position, joined));
            return new Tenancy(room, tenancy == null ? 1 : tenancy.followers() + 1);
        });
        return joined;
    }

    private Room room(Scope scope) {
        return new Room(scope, log, views, fanOut, clock, executor, new Room.Door() {
            @Override
            public void left() {
                Rooms.this.left(scope);
            }

            @Override
            public void putOut(Client client, long revision) {
                putOut.tell(scope, client, revision);
            }
        });
    }

    /**
     * The room is kept until it has read this: who comes back before must hear from the same room, or would hear of the return
     * before the leave.
     */
    void leave(Scope scope, Client client, Optional<Delivery> last) {
        tell(scope, new Letter.Leave(client, last));
    }

    /** As {@link #leave}, and completes with how far the client was told; empty where it was told nothing. */
    CompletableFuture<OptionalLong> pause(Scope scope, Client client) {
        CompletableFuture<OptionalLong> until = new CompletableFuture<>();
        if (!tell(scope, new Letter.Pause(client, until))) {
            until.complete(OptionalLong.empty());
        }
        return until;
    }

    /** How far a client of a room was told, after which it is told the rest; empty when it is in none. */
    CompletableFuture<OptionalLong> reached(Scope scope, Client client) {
        CompletableFuture<OptionalLong> reached = new CompletableFuture<>();
        if (!tell(scope, new Letter.Reach(client, reached))) {
            reached.complete(OptionalLong.empty());
        }
        return reached;
    }

    private void left(Scope scope) {
        rooms.computeIfPresent(
                scope,
                (s, tenancy) -> tenancy.followers() == 1 ? null : new Tenancy(tenancy.room(), tenancy.followers() - 1));
    }

    void changed(Revised record) {
        tell(record.scope(), new Letter.Changed(record));
    }

    void moved(Scope scope, long revision) {
        tell(scope, new Letter.Moved(revision));
    }

    /** Looks into the store where a room may lack something; see {@link Room#check}. */
    void check(Scope scope, long reached) {
        Optional.ofNullable(rooms.get(scope))
                .ifPresent(tenancy -> tenancy.room().check(reached));
    }

    /** Whether there is such a room, with something to be mentioned. */
    boolean hasNews(Scope scope) {
        return Optional.ofNullable(rooms.get(scope))
                .filter(tenancy -> tenancy.room().hasNews())
                .isPresent();
    }

    /** All there are; those that come or go meanwhile may be missing or not. */
    Iterator<Scope> scopes() {
        return rooms.keySet().iterator();
    }

    int count() {
        return rooms.size();
    }

    /**
     * Waits for an entry under way in the same scope: a mere look would find no room yet, while the room has already read where
     * it begins, and the letter would be lost.
     *
     * @return whether there is such a room
     */
    boolean tell(Scope scope, Letter letter) {
        Tenancy told = rooms.computeIfPresent(scope, (s, tenancy) -> {
            tenancy.room().add(letter);
            return tenancy;
        });
        return told != null;
    }

    /**
     * Tells the next of some rooms in which somebody is.
     *
     * @return false when there is none left
     */
    boolean tellNext(Iterator<Scope> scopes, Letter letter) {
        while (scopes.hasNext()) {
            if (tell(scopes.next(), letter)) {
                return true;
            }
        }
        return false;
    }
}
