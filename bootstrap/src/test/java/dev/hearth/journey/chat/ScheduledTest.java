package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is to be said later is said once, on whichever node, and its author's devices hear what becomes of it. */
class ScheduledTest {
    private static final int MANY = 30;

    private static JsonNode schedules(Person author, Hall hall, int turn, String channel, String text, Instant sendAt) {
        return author.movedTo(hall.node(turn))
                .rest()
                .post(
                        "/api/v1/channels/" + channel + "/scheduled",
                        Map.of("text", text, "sendAt", sendAt.toString(), "clientId", text.replace(' ', '-')))
                .data();
    }

    private static Predicate<JsonNode> has(String field, String value) {
        return data -> data.path(field).asText().equals(value);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_10_MN_2_whatIsDueAtOneMomentIsSaidOnceThoughTwoNodesRaceForIt(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = hall.person("grace");
        String channel = ada.gathers(grace);
        List<String> texts =
                IntStream.range(0, MANY).mapToObj(i -> "number-" + i).toList();
        try (Device hers = Device.plain(grace.movedTo(hall.there()));
                Device mine = Device.socketIo(ada)) {
            Instant due = Instant.now().plus(Duration.ofSeconds(4));
            Together.times(MANY, turn -> schedules(ada, hall, turn, channel, texts.get(turn), due));
            assertThat(ada.texts("/api/v1/scheduled")).hasSize(MANY);
            texts.forEach(text -> hers.hears("message:created", has("text", text)));
            ada.says(channel, "the end");
            hers.hears("message:created", has("text", "the end"));
            assertThat(hers.listener().texts())
                    .hasSize(MANY + 1)
                    .containsAll(texts)
                    .doesNotHaveDuplicates();
            assertThat(ada.texts(Person.messages(channel))).hasSize(MANY + 1);
            texts.forEach(text -> mine.hearsHowItIs(
                    "scheduled", has("clientId", text).and(has("state", "sent")).and(data -> data.has("messageId"))));
            assertThat(ada.texts("/api/v1/scheduled")).isEmpty();
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_10_whatIsPutOffChangedOrCalledOffIsSaidAsItsAuthorLastWanted(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        String channel = ada.opens("private");
        Instant later = Instant.now().plus(Duration.ofHours(1));
        JsonNode wish = schedules(ada, hall, 0, channel, "Good mornin", later);
        JsonNode other = schedules(ada, hall, 1, channel, "Never", later);
        try (Device device = Device.plain(ada.movedTo(hall.there()))) {
            String place = "/api/v1/scheduled/" + Person.id(wish);
            ada.rest().delete("/api/v1/scheduled/" + Person.id(other)).data();
            device.hears("scheduled:updated", has("clientId", "Never").and(has("state", "cancelled")));
            String soon = Instant.now().plus(Duration.ofSeconds(2)).toString();
            ada.rest()
                    .patch(place, "{\"text\":\"Good morning\",\"sendAt\":\"%s\"}".formatted(soon))
                    .data();
            device.hears("message:created", has("text", "Good morning"));
            device.hears("scheduled:updated", has("state", "sent"));
            assertThat(ada.rest().patch(place, "{\"text\":\"Too late\"}").status())
                    .isEqualTo(409);
            assertThat(ada.texts(Person.messages(channel))).containsExactly("Good morning");
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_10_AZ_3_whoWasSentAwayMeanwhileSaysNothingAndIsTold(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = hall.person("grace");
        String channel = ada.gathers(grace);
        try (Device hers = Device.plain(grace.movedTo(hall.there()))) {
            schedules(grace, hall, 0, channel, "Hello", Instant.now().plus(Duration.ofSeconds(2)));
            ada.rest().delete("/api/v1/channels/" + channel + "/members/" + grace.id());
            hers.hearsHowItIs("scheduled", has("state", "failed").and(data -> data.has("reason")));
            assertThat(ada.texts(Person.messages(channel))).isEmpty();
            assertThat(grace.texts("/api/v1/scheduled")).containsExactly("Hello");
        }
    }
}
