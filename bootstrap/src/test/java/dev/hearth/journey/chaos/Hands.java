package dev.hearth.journey.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.Rest;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Does one thing after the other for a person, each again and again until it is answered. */
final class Hands {
    private static final Set<String> LATER = Set.of("unavailable", "limit_reached");
    private static final Set<String> NEVER = Set.of("internal", "invalid", "unauthenticated");

    private final Client client;
    private final House house;

    Hands(Client client, House house) {
        this.client = client;
        this.house = house;
    }

    /** Does what cannot be refused; answers its data. */
    JsonNode must(String command, Map<String, ?> data) {
        JsonNode answer = ask(command, data);
        if (!answer.has("data")) {
            throw new AssertionError(client.member().name() + ": " + command + " " + data + ": " + answer);
        }
        return answer.path("data");
    }

    /** Does what may be refused, because others do things as well. */
    void may(String command, Map<String, ?> data) {
        JsonNode answer = ask(command, data);
        if (NEVER.contains(code(answer))) {
            throw new AssertionError(client.member().name() + ": " + command + " " + data + ": " + answer);
        }
    }

    /** Says something that may be lost. */
    void hint(String command, Map<String, ?> data) {
        client.ask(command, data);
    }

    private JsonNode ask(String command, Map<String, ?> data) {
        Optional<JsonNode> answer = client.ask(command, data);
        long deadline = System.nanoTime() + Patience.LONGEST.toNanos();
        while (answer.filter(a -> !LATER.contains(code(a))).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(client.member().name() + " is not answered: " + command + " " + data);
            }
            Patience.pause(30);
            answer = client.ask(command, data);
        }
        return answer.get();
    }

    private static String code(JsonNode answer) {
        return answer.at("/error/code").asText("");
    }

    /** Asks over REST until there is an answer that is not about the server; answers the status. */
    int rest(Function<Rest, Rest.Answer> request) {
        long deadline = System.nanoTime() + Patience.LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                int status = request.apply(house.at(client.member())).status();
                if (status < 500) {
                    return status;
                }
            } catch (UncheckedIOException nobodyThere) {
                Patience.pause(50);
            }
        }
        throw new AssertionError(client.member().name() + " is not answered over REST");
    }
}
