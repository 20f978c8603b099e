package dev.hearth.application.live;

import dev.hearth.domain.event.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Gathers how far scopes have come: it goes from room to room, and who follows several hears of all of them at once, at the end.
 * What it tells of a scope comes after all events that it speaks of. In one room at a time.
 */
final class HeadsRound {
    private final Rooms rooms;
    private final Iterator<Scope> left;
    private final Consumer<Map<Client, Map<Scope, Long>>> end;
    private final Map<Client, Map<Scope, Long>> noted = new LinkedHashMap<>();

    private HeadsRound(Rooms rooms, Iterator<Scope> left, Consumer<Map<Client, Map<Scope, Long>>> end) {
        this.rooms = rooms;
        this.left = left;
        this.end = end;
    }

    /**
     * Begins one through some rooms.
     *
     * @param end takes what each client is to hear
     */
    static void through(Rooms rooms, Collection<Scope> scopes, Consumer<Map<Client, Map<Scope, Long>>> end) {
        new HeadsRound(rooms, scopes.iterator(), end).goOn();
    }

    /** Everybody in a room was told so far. */
    void note(Scope scope, long head, Collection<Client> followers) {
        followers.forEach(
                client -> noted.computeIfAbsent(client, c -> new HashMap<>()).put(scope, head));
    }

    /** Goes to the next room in which somebody is. */
    void goOn() {
        if (!rooms.tellNext(left, new Letter.Mention(this))) {
            end.accept(noted);
        }
    }
}
