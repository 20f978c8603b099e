package dev.hearth.journey.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Semaphore;

/**
 * Somebody who sends numbered messages as fast as answers come, until one is not acknowledged, and remembers what was. One thread
 * at a time.
 */
final class Sender {
    private static final int LONGEST = 700;

    private final Way way;
    private final String channel;
    private final Map<Integer, JsonNode> acknowledged = new ConcurrentSkipListMap<>();
    private final Set<Integer> unanswered = new ConcurrentSkipListSet<>();
    private Person person;
    private int next;
    private volatile boolean hungUp;

    Sender(Person person, Way way, String channel) {
        this.person = person;
        this.way = way;
        this.channel = channel;
    }

    /** Sends until a send is not acknowledged. Tells each acknowledgement by a permit. */
    void talk(Semaphore told) {
        hungUp = false;
        try (Line line = way.open(person)) {
            Deque<CompletableFuture<Boolean>> underWay = new ArrayDeque<>();
            while (!hungUp) {
                if (underWay.size() == line.depth()) {
                    underWay.remove().join();
                }
                underWay.add(say(line, next++).handle((answer, failed) -> tell(told, failed == null)));
            }
            underWay.forEach(CompletableFuture::join);
        }
    }

    private static boolean tell(Semaphore told, boolean stored) {
        told.release();
        return stored;
    }

    private CompletableFuture<JsonNode> say(Line line, int number) {
        unanswered.add(number);
        return line.send(channel, text(number), clientId(number)).whenComplete((answer, failed) -> {
            if (failed == null) {
                acknowledged.put(number, answer);
                unanswered.remove(number);
            } else {
                hungUp = true;
            }
        });
    }

    /** Sends again, under the same names, what was not acknowledged. */
    void sayAgain() {
        try (Line line = way.open(person)) {
            List.copyOf(unanswered).forEach(number -> say(line, number).join());
        }
    }

    void moveTo(Person same) {
        person = same;
    }

    Person person() {
        return person;
    }

    /** Of different lengths, so that they lie across the borders of pages. */
    private static String text(int number) {
        return "Number " + number + " " + "é".repeat(1 + number * 31 % LONGEST);
    }

    private static String clientId(int number) {
        return "n" + number;
    }

    /** The number of a message of a sender. */
    static int number(JsonNode message) {
        return Integer.parseInt(message.path("clientId").asText().substring(1));
    }

    Map<Integer, JsonNode> acknowledged() {
        return new ConcurrentHashMap<>(acknowledged);
    }

    int sent() {
        return next;
    }

    int unanswered() {
        return unanswered.size();
    }
}
