package dev.hearth.adapter.websocket.socketio;

/** A packet against the protocol or over its limits; the connection must be closed. */
final class BrokenPacket extends Exception {
    BrokenPacket(String what) {
        super(what, null, false, false);
    }
}
