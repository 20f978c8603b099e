package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hearth.journey.people.Rest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Asks the same of accounts that exist and of such that do not, by turns, and finds out whether the answers tell which is which: by
 * what they say, or by the time they take. Which of a pair comes first is drawn, for one answer's work may still slow the next.
 */
final class Alike {
    /** What a rank test of two samples of this size leaves to chance, and to a busy machine: some five times its deviation. */
    static final double LEAST = 0.35;

    static final double MOST = 0.65;

    static final int TRIES = 200;

    /** Of each kind, before the code is warm. */
    private static final int WARM_UP = 40;

    /** How often each kind is asked in all. */
    static final int EACH = WARM_UP + TRIES;

    private final Random coin = new Random(4);
    private final Set<Told> told = new HashSet<>();
    private final List<Long> known = new ArrayList<>();
    private final List<Long> unknown = new ArrayList<>();

    /** What an answer tells, but for the id that each has of its own. */
    private record Told(int status, JsonNode body, Set<String> headers) {
        static Told by(Rest.Answer answer) {
            JsonNode body = answer.body().deepCopy();
            if (body instanceof ObjectNode fields) {
                fields.remove("correlationId");
            }
            return new Told(answer.status(), body, answer.headers().map().keySet());
        }
    }

    /** Sends all bodies in turn to one place, as many of the one kind as of the other. */
    static Alike asked(Rest visitor, String path, List<Map<String, String>> known, List<Map<String, String>> unknown) {
        Alike alike = new Alike();
        for (int i = 0; i < EACH; i++) {
            Map<String, String> one = known.get(i % known.size());
            Map<String, String> other = unknown.get(i % unknown.size());
            if (alike.coin.nextBoolean()) {
                alike.ask(alike.known, visitor, path, one);
                alike.ask(alike.unknown, visitor, path, other);
            } else {
                alike.ask(alike.unknown, visitor, path, other);
                alike.ask(alike.known, visitor, path, one);
            }
        }
        return alike;
    }

    private void ask(List<Long> sample, Rest visitor, String path, Map<String, String> body) {
        long before = System.nanoTime();
        Rest.Answer answer = visitor.post(path, body);
        sample.add(System.nanoTime() - before);
        told.add(Told.by(answer));
    }

    /** All answers have said the same, with this status. */
    void saysTheSame(int status) {
        assertThat(told).as("different answers").hasSize(1).allMatch(one -> one.status() == status);
    }

    /** See {@link Separation}. */
    double separation() {
        return Separation.of(known.subList(WARM_UP, known.size()), unknown.subList(WARM_UP, unknown.size()));
    }

    void takesTheSame() {
        assertThat(separation()).as("told apart by the time it takes").isBetween(LEAST, MOST);
    }
}
