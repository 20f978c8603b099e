package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.Moments;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is due is told before it is, and what is overdue then, from both ends of a running server. */
class DueTest {
    private static final String LIST = "/api/v1/notifications";
    private static final int MANY = 12;

    /** Longer than it takes to make all tasks. */
    private static final int SECONDS_AHEAD = 8;

    private static List<JsonNode> told(Person person, String type) {
        return person.rest()
                .get(LIST + "?limit=200&type=" + type)
                .data()
                .valueStream()
                .toList();
    }

    private static Predicate<JsonNode> of(String type, JsonNode task) {
        return data -> data.get("type").asText().equals(type)
                && data.at("/metadata/taskId").equals(task.get("id"));
    }

    private static JsonNode due(Chores chores, Instant due, Person person, String... reminders) {
        return chores.makes(
                "Water the plants",
                Map.of(
                        "assigneeIds", List.of(person.id()),
                        "due", due.toString(),
                        "reminders", List.of(reminders)));
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_07_TM_05_TM_10_what_is_due_is_told_once_and_at_once_though_two_nodes_race_for_it(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = hall.person("grace");
        Chores chores = Chores.of(ada, grace);
        Instant moment = Moments.nextMinute(SECONDS_AHEAD);
        try (Device plain = Device.plain(grace.movedTo(hall.there()));
                Device socketIo = Device.socketIo(grace)) {
            List<JsonNode> soon = Together.times(
                    MANY,
                    turn -> due(
                            chores.as(ada.movedTo(hall.node(turn))),
                            moment.plus(7, ChronoUnit.MINUTES),
                            grace,
                            "PT7M",
                            "PT1M"));
            List<JsonNode> late =
                    Together.times(MANY, turn -> due(chores.as(ada.movedTo(hall.node(turn))), moment, grace));
            assertThat(Instant.now()).as("the tasks were made in time").isBefore(moment);
            assertThat(told(grace, "due_soon")).isEmpty();
            Moments.await(moment);
            for (Device device : List.of(plain, socketIo)) {
                soon.forEach(task -> device.hears("notification:created", of("due_soon", task)));
                late.forEach(task -> device.hears("notification:created", of("overdue", task)));
            }
            ada.rest().post(Chores.path(late.getFirst()) + "/comments", Map.of("text", "Well, @" + grace.name()));
            plain.hears("notification:created", of("mention", late.getFirst()));
            mustHaveBeenToldOnce(plain, grace, "due_soon");
            mustHaveBeenToldOnce(plain, grace, "overdue");
        }
    }

    private static void mustHaveBeenToldOnce(Device device, Person person, String type) {
        assertThat(told(person, type))
                .hasSize(MANY)
                .allSatisfy(one -> assertThat(one.get("count").asInt()).isEqualTo(1));
        assertThat(device.of("user:" + person.id()).stream()
                        .map(event -> event.get("data"))
                        .filter(data -> data.path("type").asText().equals(type))
                        .map(Person::id))
                .hasSize(MANY)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_07_TM_05_what_is_overdue_already_is_told_at_once_and_read_when_it_is_done(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        try (Device device = Device.socketIo(grace)) {
            JsonNode task =
                    chores.makes("Water the plants", Map.of("due", "2026-03-14", "assigneeIds", List.of(grace.id())));
            assertThat(task.get("reminders")).hasToString("[\"P1D\"]");
            device.hears(
                    "notification:created",
                    of("overdue", task).and(data -> data.get("actors").isEmpty()));
            JsonNode told = told(grace, "overdue").getFirst();
            assertThat(told.get("title").asText()).isEqualTo("A task is overdue");
            assertThat(told.get("message").asText()).isEqualTo("Water the plants");
            assertThat(told.get("priority").asText()).isEqualTo("high");
            assertThat(told(grace, "due_soon")).isEmpty();
            chores.changes(task, "{\"status\":\"done\"}");
            device.hears(
                    "notification:updated",
                    of("overdue", task).and(data -> data.get("read").asBoolean()));
            assertThat(told(ada, "overdue")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_05_reminders_are_changed_like_what_else_is_said_of_a_task(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        JsonNode task = chores.makes("Water the plants", Map.of("reminders", List.of("PT30M", "P1W", "PT90M")));
        assertThat(task.get("reminders")).hasToString("[\"P7D\",\"PT1H30M\",\"PT30M\"]");
        String seen =
                ada.rest().get(Chores.path(task)).headers().firstValue("ETag").orElseThrow();
        JsonNode changed = chores.as(grace).changes(task, "{\"reminders\":[],\"due\":\"2099-03-14\"}");
        assertThat(changed.get("reminders")).isEmpty();
        assertThat(ada.rest().get(Chores.path(task)).data()).isEqualTo(changed);
        assertThat(ada.rest()
                        .patchIf(seen, Chores.path(task), "{\"reminders\":[\"PT5M\"]}")
                        .status())
                .isEqualTo(412);
        JsonNode deed = ada.rest().get(Chores.path(task) + "/activity").data().get(0);
        assertThat(deed.get("changes").toString())
                .contains("{\"field\":\"reminders\",\"from\":\"P7D, PT1H30M, PT30M\",\"to\":\"\"}");
        Stream.of(
                        "[\"soon\"]",
                        "[\"-P1D\"]",
                        "[\"PT90S\"]",
                        "[\"P57D\"]",
                        "\"P1D\"",
                        "[1]",
                        "[\"P1D\",\"P2D\",\"P3D\",\"P4D\",\"P5D\",\"P6D\"]")
                .forEach(bad -> {
                    Rest.Answer refused = ada.rest().patch(Chores.path(task), "{\"reminders\":" + bad + "}");
                    assertThat(refused.status()).as(bad).isEqualTo(400);
                    assertThat(refused.body().at("/errors/0/field").asText()).startsWith("reminders");
                });
        assertThat(ada.rest().get(Chores.path(task)).data()).isEqualTo(changed);
    }
}
