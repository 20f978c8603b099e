package dev.hearth.adapter.websocket.command;

/** How a command ended. Every command gets one. */
public sealed interface Reply {
    /**
     * It was done.
     *
     * @param data a view
     */
    record Done(Object data) implements Reply {}

    /** It was not done. */
    record Refused(SocketError error) implements Reply {}
}
