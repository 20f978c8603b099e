package dev.hearth.journey.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Semaphore;

/**
 * Somebody who calls others by name, in a channel and about a task by turns, as fast as answers come, until one does not come, and
 * remembers what was acknowledged. One thread at a time.
 */
final class Herald {
    private final String channel;
    private final String task;
    private final List<String> names;
    private final Map<Integer, JsonNode> acknowledged = new ConcurrentSkipListMap<>();
    private final Set<Integer> unanswered = new ConcurrentSkipListSet<>();
    private Person person;
    private int next;

    /** @param names of those who are called, one after the other */
    Herald(Person person, String channel, String task, List<String> names) {
        this.person = person;
        this.channel = channel;
        this.task = task;
        this.names = names;
    }

    /** Sends until a send is not acknowledged. Tells each answer by a permit. */
    void talk(Semaphore told) {
        for (boolean answered = true; answered; next++) {
            answered = isStored(next);
            told.release();
        }
    }

    /** Sends again, under the same names, what was not acknowledged. */
    void sayAgain() {
        List.copyOf(unanswered).forEach(number -> {
            if (!isStored(number)) {
                throw new AssertionError("number " + number + " is not acknowledged");
            }
        });
    }

    private boolean isStored(int number) {
        unanswered.add(number);
        Map<String, String> body = Map.of(
                "text", "Number " + number + " for @" + names.get(number / 2 % names.size()), "clientId", "n" + number);
        try {
            acknowledged.put(number, person.rest().post(place(number), body).data());
            unanswered.remove(number);
            return true;
        } catch (UncheckedIOException | AssertionError notAcknowledged) {
            return false;
        }
    }

    private String place(int number) {
        return number % 2 == 0 ? "/api/v1/channels/" + channel + "/messages" : "/api/v1/tasks/" + task + "/comments";
    }

    void moveTo(URI base) {
        person = person.at(base);
    }

    List<JsonNode> acknowledged() {
        return List.copyOf(acknowledged.values());
    }
}
