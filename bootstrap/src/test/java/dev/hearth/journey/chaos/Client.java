package dev.hearth.journey.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A client that always comes back where it was, until it is closed. Safe from any thread. */
final class Client implements AutoCloseable {
    private static final int SECONDS_TO_BE_READY = 20;
    private static final int SECONDS_TO_ANSWER = 20;

    private final Member member;
    private final House house;
    private final Wire.Dialer dialer;
    private final Loader loader;
    private final Notes notes;
    private final Thread keeper;
    private volatile Optional<Wire> wire = Optional.empty();
    private volatile boolean ready;
    private volatile boolean closed;

    Client(Member member, House house, Wire.Dialer dialer) {
        this.member = member;
        this.house = house;
        this.dialer = dialer;
        this.loader = new Loader(() -> new Shown(house.at(member)));
        this.notes = new Notes(member.id(), loader::ask);
        loader.begin(notes);
        this.keeper = Thread.ofVirtual().name("client of " + member.name()).start(this::keepConnected);
    }

    private void keepConnected() {
        while (!closed) {
            connectOnce();
            // Not all at the same moment.
            Patience.pause(ThreadLocalRandom.current().nextInt(20, 200));
        }
    }

    private void connectOnce() {
        CompletableFuture<Void> welcomed = new CompletableFuture<>();
        Notes.Beginning beginning = notes.begin();
        try {
            Wire opened = dialer.dial(house.at(member), beginning.cursors(), event -> {
                notes.hear(beginning.connection(), event);
                if (event.path("type").asText().equals("ready")) {
                    welcomed.complete(null);
                }
            });
            wire = Optional.of(opened);
            // Cut off while it was being opened.
            if (closed || !notes.isNewest(beginning.connection())) {
                opened.cut();
            }
            stay(opened, welcomed);
        } catch (CompletionException nobodyThere) {
            ready = false;
        }
    }

    private void stay(Wire opened, CompletableFuture<Void> welcomed) {
        CompletableFuture.anyOf(welcomed, opened.ended())
                .orTimeout(SECONDS_TO_BE_READY, TimeUnit.SECONDS)
                .exceptionally(late -> false)
                .join();
        if (welcomed.isDone()) {
            ready = true;
            opened.ended().join();
        }
        ready = false;
        opened.cut();
    }

    /** The answer to a command; empty when it was lost with the connection, or there is none. */
    Optional<JsonNode> ask(String command, Map<String, ?> data) {
        Optional<Wire> open = wire.filter(w -> ready);
        try {
            return open.map(w -> w.ask(command, data)
                    .orTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS)
                    .join());
        } catch (CompletionException lost) {
            return Optional.empty();
        }
    }

    /** Loses its connection. */
    void cut() {
        notes.cut();
        wire.ifPresent(Wire::cut);
    }

    void deafen() {
        wire.ifPresent(Wire::deafen);
    }

    void listen() {
        wire.ifPresent(Wire::listen);
    }

    /** Whether it is connected and has loaded what it must. */
    boolean isUpToDate() {
        return ready && notes.hasLoadedAll();
    }

    /** Where it stands, for whoever looks for the cause of a failure. */
    @Override
    public String toString() {
        return member.name() + ": ready " + ready + ", lacks " + notes.lacking() + ", keeper " + keeper.getState();
    }

    Notes notes() {
        return notes;
    }

    Member member() {
        return member;
    }

    @Override
    public void close() {
        closed = true;
        wire.ifPresent(Wire::cut);
        loader.close();
        try {
            keeper.join(Patience.LONGEST);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
