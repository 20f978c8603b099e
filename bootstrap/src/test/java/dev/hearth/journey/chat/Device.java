package dev.hearth.journey.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.ClientDialect;
import dev.hearth.journey.people.ClientSocket;
import dev.hearth.journey.people.Listener;
import dev.hearth.testkit.Eventually;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A connection of one person, with what it has heard. */
final class Device implements AutoCloseable {
    private final Listener listener;
    private final ClientSocket socket;

    private Device(Listener listener, ClientSocket socket) {
        this.listener = listener;
        this.socket = socket;
    }

    /** In the plain dialect. */
    static Device plain(Person person) {
        return in(ClientDialect.PLAIN, person);
    }

    /** With the unmodified Socket.IO client. */
    static Device socketIo(Person person) {
        return in(ClientDialect.SOCKET_IO, person);
    }

    static Device in(ClientDialect dialect, Person person) {
        return resumed(dialect, person, new Listener());
    }

    /** Goes on from where a listener is, who hears everything from then on. */
    static Device resumed(ClientDialect dialect, Person person, Listener listener) {
        return new Device(listener, dialect.open(person.rest(), listener));
    }

    /** Sends a command and waits for its reply. */
    JsonNode ask(String command, Map<String, ?> data) {
        return socket.ask(command, data);
    }

    /** The data of a command that succeeds. */
    JsonNode does(String command, Map<String, ?> data) {
        JsonNode reply = ask(command, data);
        if (!reply.has("data")) {
            throw new AssertionError(command + ": " + reply);
        }
        return reply.get("data");
    }

    /** The code by which a command is refused. */
    String refusal(String command, Map<String, ?> data) {
        return ask(command, data).path("error").path("code").asText("done");
    }

    /** What was heard of a scope, in order. */
    List<JsonNode> of(String scope) {
        return listener.events().stream()
                .filter(event -> event.get("scope").asText().equals(scope))
                .toList();
    }

    /** The kinds of events heard of a scope, in order. */
    List<String> kinds(String scope) {
        return of(scope).stream().map(event -> event.get("type").asText()).toList();
    }

    /** Waits until an event of a kind comes whose record is as wanted. */
    void hears(String kind, Predicate<JsonNode> wanted) {
        hearsOneOf(Set.of(kind), wanted);
    }

    /**
     * Waits for a record to be as wanted, whether it is told as made or as changed: where both come by themselves, another node may tell
     * of them at once.
     */
    void hearsHowItIs(String record, Predicate<JsonNode> wanted) {
        hearsOneOf(Set.of(record + ":created", record + ":updated"), wanted);
    }

    private void hearsOneOf(Set<String> kinds, Predicate<JsonNode> wanted) {
        Eventually.holds(
                () -> kinds + " as wanted, but " + listener.events(),
                () -> listener.events().stream()
                        .filter(event -> kinds.contains(event.get("type").asText()))
                        .anyMatch(event -> wanted.test(event.get("data"))));
    }

    /** Waits for news of a message. */
    void hearsOf(String kind, JsonNode message) {
        hears(kind, data -> data.path("id").equals(message.get("id")));
    }

    /** Where it would resume in a scope that it follows. */
    String cursor(String scope) {
        return Optional.ofNullable(listener.cursors().get(scope)).orElseThrow();
    }

    ClientSocket socket() {
        return socket;
    }

    Listener listener() {
        return listener;
    }

    @Override
    public void close() {
        socket.close();
    }
}
