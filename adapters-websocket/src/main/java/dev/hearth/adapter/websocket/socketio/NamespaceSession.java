package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.transport.CloseReason;
import java.util.List;

/**
 * What is done with one client in one namespace. The methods are called one at a time and in order, on a virtual thread
 * that may block. An exception closes the whole connection with 1011.
 */
public interface NamespaceSession {
    /**
     * An event of the client.
     *
     * @param name never a reserved one
     * @param args without the name; attachments are {@link com.fasterxml.jackson.databind.node.BinaryNode}s
     * @param ack absent when the client expects no answer
     */
    void onEvent(String name, List<JsonNode> args, Ack ack);

    /** The client has left, was disconnected, or is gone. Called once, and last. */
    void onClosed(CloseReason reason);
}
