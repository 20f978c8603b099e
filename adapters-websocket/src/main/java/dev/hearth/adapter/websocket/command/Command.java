package dev.hearth.adapter.websocket.command;

import dev.hearth.adapter.websocket.live.LiveSocket;
import dev.hearth.application.shared.Input;

/** One thing a connected client may ask for. */
@FunctionalInterface
public interface Command {
    /**
     * Does it. May block; runs in turn with the socket's other commands.
     *
     * @return the view to answer with
     */
    Object run(LiveSocket socket, Input input);
}
