package dev.hearth.journey.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** One connection of one person, by whatever client. Safe from any thread. */
public interface ClientSocket extends AutoCloseable {
    /** Sends a command and waits for its reply. */
    JsonNode ask(String command, Map<String, ?> data);

    /** Reads nothing more, as a device that sleeps; what is under way may still be read. */
    void pause();

    /** Reads on. */
    void resume();

    /** Waits until the client knows that the connection has ended. */
    void awaitEnd();

    /** Breaks the connection off. */
    @Override
    void close();

    /** Closes a client that did not come in, and answers why it did not, with what the client has to say of that. */
    static RuntimeException closedAfter(RuntimeException failed, ClientSocket socket) {
        try {
            socket.close();
        } catch (RuntimeException | AssertionError more) {
            failed.addSuppressed(more);
        }
        return failed;
    }
}
