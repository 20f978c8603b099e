package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an acknowledgement promises. */
final class Promise {
    private Promise() {}

    /** Everything that was acknowledged is in the history, unchanged and once, and positions rise. */
    static void isKept(Crowd crowd, List<JsonNode> history) {
        Map<String, JsonNode> byId = history.stream()
                .collect(Collectors.toMap(message -> message.path("id").asText(), Function.identity()));
        assertThat(crowd.acknowledged())
                .allSatisfy(message ->
                        assertThat(byId.get(message.path("id").asText())).isEqualTo(message));
        nothingIsTwice(history);
        positionsRise(history);
    }

    /** Besides, each sender's messages are there without a gap, in the order they were sent. */
    static void isKeptInOrder(Crowd crowd, List<JsonNode> history) {
        isKept(crowd, history);
        crowd.senders().forEach(sender -> {
            List<Integer> numbers = history.stream()
                    .filter(message -> message.at("/author/id")
                            .asText()
                            .equals(sender.person().id()))
                    .map(Sender::number)
                    .toList();
            assertThat(numbers)
                    .hasSizeBetween(sender.sent() - sender.unanswered(), sender.sent())
                    .isEqualTo(IntStream.range(0, numbers.size()).boxed().toList());
        });
    }

    /**
     * What was acknowledged is kept by a server that was started again, and what was not can be sent again.
     *
     * @return how many messages had survived
     */
    static int outlastsTheServer(Crowd crowd) {
        List<JsonNode> survived = crowd.transcript().history();
        isKeptInOrder(crowd, survived);
        crowd.sayAgain();
        List<JsonNode> whole = crowd.transcript().history();
        isKeptInOrder(crowd, whole);
        assertThat(crowd.transcript().caughtUp()).isEqualTo(whole);
        return survived.size();
    }

    private static void nothingIsTwice(List<JsonNode> history) {
        Set<String> seen = new HashSet<>();
        assertThat(history)
                .allSatisfy(
                        message -> assertThat(seen.add(message.at("/author/id").asText() + " "
                                        + message.path("clientId").asText()))
                                .as("only one of %s", message)
                                .isTrue());
    }

    private static void positionsRise(List<JsonNode> history) {
        List<Long> positions = history.stream()
                .map(message -> message.path("position").asLong())
                .toList();
        assertThat(positions).isEqualTo(positions.stream().sorted().distinct().toList());
    }
}
