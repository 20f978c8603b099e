package dev.hearth.journey.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Loads over REST what a client has come into, or has missed too much of, one place after the other. */
final class Loader implements AutoCloseable {
    private static final String END = "";

    private final Supplier<Shown> server;
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    Loader(Supplier<Shown> server) {
        this.server = server;
    }

    void begin(Notes notes) {
        Thread.ofVirtual().name("loader").start(() -> loadAll(notes));
    }

    /** Asks for a scope to be loaded; does not wait. */
    void ask(String scope) {
        asked.add(scope);
    }

    private void loadAll(Notes notes) {
        try {
            for (String scope = asked.take(); !scope.equals(END); scope = asked.take()) {
                load(notes, scope);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** As often as it fails while it is still wanted: the server may be away, or the person not in the place any more. */
    private void load(Notes notes, String scope) {
        Optional<Notes.Unloaded> since = notes.toLoad(scope);
        while (!closed && since.filter(place -> notes.isWanted(scope, place)).isPresent()) {
            try {
                notes.loaded(scope, since.get(), shown(scope));
            } catch (UncheckedIOException | AssertionError notNow) {
                Patience.pause(50);
            }
        }
    }

    private Consumer<Picture> shown(String scope) {
        return scope.startsWith("channel:") ? channel(Notes.idIn(scope)) : unread();
    }

    private Consumer<Picture> unread() {
        Map<String, JsonNode> unread = server.get().unread();
        return picture -> picture.loadUnread(unread);
    }

    private Consumer<Picture> channel(String id) {
        Map<String, JsonNode> records = server.get().channel(id);
        JsonNode unread = Optional.ofNullable(server.get().unread().get(id))
                .orElseThrow(() -> new AssertionError("not in " + id));
        return picture -> {
            picture.load(id, records);
            // No other's: of those more may have been heard meanwhile.
            picture.loadUnread(Map.of(id, unread));
        };
    }

    @Override
    public void close() {
        closed = true;
        asked.add(END);
    }
}
