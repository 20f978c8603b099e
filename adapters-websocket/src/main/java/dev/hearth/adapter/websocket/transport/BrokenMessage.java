package dev.hearth.adapter.websocket.transport;

/** A message that may not be handed on; the connection must be closed with the reason. */
final class BrokenMessage extends Exception {
    private final CloseReason reason;

    BrokenMessage(CloseReason reason) {
        super(reason.text(), null, false, false);
        this.reason = reason;
    }

    CloseReason reason() {
        return reason;
    }
}
