package dev.hearth.journey.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.Listener;
import dev.hearth.journey.people.NodeSocket;
import dev.hearth.journey.people.PlainSocket;
import dev.hearth.testkit.Eventually;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** A connection of one person, with what it has heard. */
final class Device implements AutoCloseable {
    private final Listener listener;
    private final BiFunction<String, Map<String, ?>, JsonNode> asking;
    private final Runnable ending;

    private Device(Listener listener, BiFunction<String, Map<String, ?>, JsonNode> asking, Runnable ending) {
        this.listener = listener;
        this.asking = asking;
        this.ending = ending;
    }

    /** In the plain dialect. */
    static Device plain(Person person) {
        Listener listener = new Listener();
        PlainSocket socket = PlainSocket.open(person.rest(), listener);
        return new Device(listener, socket::ask, socket::close);
    }

    /** With the unmodified Socket.IO client. */
    static Device socketIo(Person person) {
        Listener listener = new Listener();
        NodeSocket socket = NodeSocket.open(person.rest(), listener);
        return new Device(listener, socket::ask, socket::close);
    }

    /** Sends a command and waits for its reply. */
    JsonNode ask(String command, Map<String, ?> data) {
        return asking.apply(command, data);
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
        Eventually.holds(
                kind,
                () -> listener.events().stream()
                        .filter(event -> event.get("type").asText().equals(kind))
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

    Listener listener() {
        return listener;
    }

    @Override
    public void close() {
        ending.run();
    }
}
