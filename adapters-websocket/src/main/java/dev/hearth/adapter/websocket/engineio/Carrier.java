package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.Outbox;
import dev.hearth.adapter.websocket.transport.Wire;
import java.util.List;

/** What carries the packets of a session, as far as the session has to know. */
interface Carrier {
    /** A WebSocket is the best transport there is, and hears of everything by its wire. */
    Carrier WEBSOCKET = List::of;

    /** The transports to which the client may change (section "Handshake"). */
    List<String> upgrades();

    /** The connection is open, and this is its wire. */
    default void carry(Wire wire) {}

    /** Sends a ping. */
    default void ping(Outbox wire) {
        wire.send(EngineIoPayloads.PING);
    }

    /** The client answered no ping: it will not come to hear of the end. */
    default void lost() {}
}
