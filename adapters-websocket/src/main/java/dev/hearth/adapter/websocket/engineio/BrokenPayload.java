package dev.hearth.adapter.websocket.engineio;

/** The body of a request that holds no packets a client may send. */
final class BrokenPayload extends Exception {
    BrokenPayload(String what) {
        super(what, null, false, false);
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
