package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.Payload;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.util.Callback;

/** What was to be written last and no poll has taken yet, with the callback of this write. Not for several threads at once. */
final class Unsent {
    /** The packets of one answer. Clients in Python take more for an attack. */
    private static final int MOST_PACKETS = 16;

    /** An answer that has so many gets no more packets. */
    private static final int ENOUGH_BYTES = 256 * 1024;

    private final ArrayDeque<Payload> packets = new ArrayDeque<>();
    private Callback written = Callback.NOOP;

    void put(List<Payload> payloads, Callback callback) {
        packets.addAll(payloads);
        written = callback;
    }

    /** A packet that no write asked for. */
    void putFirst(Payload packet) {
        packets.addFirst(packet);
    }

    boolean isEmpty() {
        return packets.isEmpty();
    }

    /** Whether one answer takes it all, and more. */
    boolean leavesRoom() {
        return packets.size() < MOST_PACKETS;
    }

    /** As much as one answer takes. */
    List<Payload> takePart() {
        List<Payload> part = new ArrayList<>();
        int bytes = 0;
        while (!packets.isEmpty() && part.size() < MOST_PACKETS && bytes < ENOUGH_BYTES) {
            Payload next = packets.remove();
            part.add(next);
            bytes += next.size();
        }
        return part;
    }

    List<Payload> takeAll() {
        List<Payload> all = List.copyOf(packets);
        packets.clear();
        return all;
    }

    /** To be completed by who takes it. */
    Callback takeCallback() {
        Callback callback = written;
        written = Callback.NOOP;
        return callback;
    }
}
