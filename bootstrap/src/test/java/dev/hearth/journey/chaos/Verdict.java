package dev.hearth.journey.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.hearth.testkit.Eventually;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold when the storm is over: HX-01, HX-02, OR-2, DU-1. */
final class Verdict {
    private static final int SHOWN_DIFFERENCES = 8;

    private final House house;
    private final Crowd crowd;

    Verdict(House house, Crowd crowd) {
        this.house = house;
        this.crowd = crowd;
    }

    /** Waits until all is quiet, and looks at everything. */
    void mustBeGood() {
        assertThat(crowd.faults()).as("what people did").isEmpty();
        allComeBack();
        crowd.clients().forEach(this::knowsAll);
        crowd.clients()
                .forEach(client -> assertThat(client.notes().faults())
                        .as("order heard by %s", client.member().name())
                        .isEmpty());
        crowd.channels().forEach(this::allAcknowledgedIsThere);
    }

    private void allComeBack() {
        if (!Patience.until(() -> crowd.clients().allMatch(Client::isUpToDate))) {
            throw new AssertionError(crowd.clients()
                    .filter(client -> !client.isUpToDate())
                    .map(client -> client + "\n" + client.notes().story())
                    .collect(Collectors.joining("\n\n", "still away or without what they must load:\n", "")));
        }
    }

    private void knowsAll(Client client) {
        Shown shown = new Shown(house.at(client.member()));
        try {
            // Shown anew each time: what a kill left half done may still be swept up.
            Eventually.holds("all is known", () -> known(client).equals(fresh(shown)));
        } catch (AssertionError late) {
            throw new AssertionError(
                    client.member().name() + " differs:\n" + differences(known(client), fresh(shown)) + "\n"
                            + client.notes().story(),
                    late);
        }
    }

    /** The first of them: all would be megabytes. */
    private static String differences(Map<String, Object> known, Map<String, Object> shown) {
        return Stream.concat(known.keySet().stream(), shown.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(known.get(key), shown.get(key)))
                .limit(SHOWN_DIFFERENCES)
                .map(key -> key + "\n  knows " + known.get(key) + "\n  shown " + shown.get(key))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Object> fresh(Shown shown) {
        Map<String, Object> all = new TreeMap<>();
        Map<String, JsonNode> unread = shown.unread();
        for (String channel : shown.channels()) {
            shown.channel(channel).forEach((key, record) -> all.put(channel + " " + key, record));
            JsonNode count = unread.getOrDefault(channel, MissingNode.getInstance());
            all.put(
                    channel + " unread",
                    List.of(
                            count.path("unread").asLong(),
                            count.path("mentions").asLong()));
        }
        return all;
    }

    private static Map<String, Object> known(Client client) {
        return client.notes().look(picture -> {
            Map<String, Object> all = new TreeMap<>();
            for (String channel : picture.channels()) {
                picture.of(channel).forEach((key, record) -> all.put(channel + " " + key, record));
                all.put(channel + " unread", picture.unread(channel));
            }
            return all;
        });
    }

    private void allAcknowledgedIsThere(String channel) {
        List<JsonNode> oldestFirst =
                new Shown(house.at(crowd.host())).messages(channel).reversed();
        List<Long> positions = oldestFirst.stream()
                .map(message -> message.path("position").asLong())
                .toList();
        assertThat(positions).isSorted().doesNotHaveDuplicates();
        Set<String> names = new HashSet<>();
        assertThat(oldestFirst)
                .allMatch(message -> names.add(message.at("/author/id").asText() + " "
                        + message.path("clientId").asText()));
        crowd.lives().forEach(life -> isThere(life, channel, oldestFirst));
    }

    private static void isThere(Life life, String channel, List<JsonNode> oldestFirst) {
        String author = life.client().member().id();
        Map<String, JsonNode> theirs = oldestFirst.stream()
                .filter(message -> message.at("/author/id").asText().equals(author))
                .collect(Collectors.toMap(message -> message.path("id").asText(), Function.identity()));
        List<Deeds.Said> said = life.deeds().in(channel);
        assertThat(said)
                .as("acknowledged to %s", life.client().member().name())
                .allMatch(message -> theirs.containsKey(message.id()) && message.isKeptAs(theirs.get(message.id())))
                .hasSameSizeAs(theirs.keySet());
        List<Long> inTheOrderSent = said.stream()
                .flatMap(message -> Optional.ofNullable(theirs.get(message.id())).stream())
                .map(message -> message.path("position").asLong())
                .toList();
        assertThat(inTheOrderSent).isSorted();
    }
}
