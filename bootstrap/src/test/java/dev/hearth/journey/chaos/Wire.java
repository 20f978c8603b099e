package dev.hearth.journey.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.Rest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One connection of a client, in either dialect. It lives until it is cut or the server ends it, and never comes back. */
interface Wire {
    /** Sends a command; the whole answer comes later, or a failure when the connection ends. */
    CompletableFuture<JsonNode> ask(String command, Map<String, ?> data);

    /** Reads nothing from now on. */
    void deafen();

    /** Reads again. */
    void listen();

    /** Breaks it off as a lost network would. */
    void cut();

    /** Completes when it has ended, for whatever reason. */
    CompletableFuture<Void> ended();

    /** How a client connects. */
    interface Dialer {
        /**
         * Begins to connect, with the positions the client knows.
         *
         * @throws RuntimeException when there is nobody to connect to
         */
        Wire dial(Rest person, Map<String, String> cursors, Ears ears);
    }
}
