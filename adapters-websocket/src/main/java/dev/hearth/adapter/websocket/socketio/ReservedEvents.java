package dev.hearth.adapter.websocket.socketio;

import java.util.Set;

/** Event names that neither side may send, because client libraries use them for themselves (section "EVENT"). */
final class ReservedEvents {
    private static final Set<String> NAMES =
            Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");

    private ReservedEvents() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }

    static void requireFree(String name) {
        if (contains(name)) {
            throw new IllegalArgumentException("reserved event name: " + name);
        }
    }
}
