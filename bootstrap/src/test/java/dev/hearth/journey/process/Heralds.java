package dev.hearth.journey.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Some who call, and some who are called, in one channel and about one task.
 *
 * @param host who opened both, and is never called
 */
record Heralds(List<Herald> heralds, List<Letterbox> called, Letterbox host) {
    private static final int CALLING = 3;
    private static final int CALLED = 3;

    static Heralds gathered(URI base) {
        Person ada = Person.registered(base);
        String channel = ada.rest().opensChannel("calls of " + ada.id());
        String project = made(ada, "/api/v1/projects", Map.of("key", "CALLS", "name", "Calls"));
        String task = made(ada, "/api/v1/tasks", Map.of("projectId", project, "title", "To be talked about"));
        Letterbox host = new Letterbox(ada, "nobody", channel, task);
        List<Letterbox> called = Stream.generate(() -> entered(base, host, project))
                .limit(CALLED)
                .map(person -> new Letterbox(person, username(person), channel, task))
                .toList();
        List<String> names = called.stream().map(Letterbox::name).toList();
        List<Herald> heralds = Stream.generate(() -> entered(base, host, project))
                .limit(CALLING)
                .map(person -> new Herald(person, channel, task, names))
                .toList();
        return new Heralds(heralds, called, host);
    }

    private static String made(Person by, String place, Map<String, ?> what) {
        return by.rest().post(place, what).data().path("id").asText();
    }

    private static Person entered(URI base, Letterbox host, String project) {
        Person person = Person.registered(base);
        person.rest().joins(host.channel());
        host.person()
                .rest()
                .post("/api/v1/projects/" + project + "/members", Map.of("userId", person.id()))
                .data();
        return person;
    }

    private static String username(Person person) {
        return person.rest().get("/api/v1/users/me").data().path("username").asText();
    }

    /** Everybody begins to call; each answer is told by a permit. */
    List<Thread> talk(Semaphore told) {
        return heralds.stream()
                .map(herald -> Thread.ofVirtual().start(() -> herald.talk(told)))
                .toList();
    }

    /** Sends again what was not acknowledged. */
    void sayAgain() {
        heralds.forEach(Herald::sayAgain);
    }

    /** The same at a server that was started again. */
    Heralds at(URI base) {
        heralds.forEach(herald -> herald.moveTo(base));
        return new Heralds(heralds, called.stream().map(one -> one.at(base)).toList(), host.at(base));
    }

    List<JsonNode> acknowledged() {
        return heralds.stream()
                .flatMap(herald -> herald.acknowledged().stream())
                .toList();
    }

    /** All that was said, wherever. */
    List<JsonNode> said() {
        return Stream.concat(host.messages().stream(), host.comments().stream()).toList();
    }

    /** Of how many calls somebody has been told. */
    int told() {
        return called.stream()
                .mapToInt(one -> one.notifications("mention").size())
                .sum();
    }
}
