package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tasks that were made from messages, from both ends of a running server. */
class TaskFromMessageTest {
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_03_a_message_becomes_a_task_and_each_shows_the_other_as_it_is_now(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        JsonNode message = ada.says(ada.gathers(grace), "We need milk\nand bread");
        try (Device device = Device.socketIo(grace)) {
            device.does("join:project", Map.of("projectId", chores.id()));
            JsonNode task = chores.madeFrom(message);
            assertThat(task.get("title").asText()).isEqualTo("We need milk");
            device.hears("task:created", task::equals);
            assertThat(task.get("fromMessage").asBoolean()).isTrue();
            assertThat(grace.rest().get(Chores.path(task) + "/message").data().get("text"))
                    .isEqualTo(message.get("text"));
            JsonNode done =
                    chores.changes(task, "{\"status\":\"done\",\"assigneeIds\":[\"%s\"]}".formatted(grace.id()));
            device.hears("task:updated", done::equals);
            JsonNode card =
                    grace.rest().get(Person.path(message) + "/tasks").data().get(0);
            assertThat(card.get("name").asText()).isEqualTo("HOME-1");
            assertThat(card.get("status").asText()).isEqualTo("done");
            assertThat(card.get("assigneeIds").get(0).asText()).isEqualTo(grace.id());
            ada.deletes(message);
            device.hearsOf("message:deleted", message);
            JsonNode gone = grace.rest().get(Chores.path(task) + "/message").data();
            assertThat(gone.has("text")).isFalse();
            ada.rest().delete(Chores.path(task)).data();
            assertThat(grace.rest().get(Person.path(message) + "/tasks").data()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_03_a_task_named_in_talk_unfolds_for_who_may_see_it(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Person reader = Person.at(hall.there(), "reader");
        Chores chores = Chores.of(ada, grace);
        JsonNode task = chores.makes("Buy milk");
        JsonNode message = ada.says(ada.gathers(grace, reader), "Who does HOME-1?");
        JsonNode card =
                grace.rest().get(Person.path(message) + "/unfolded").data().get(0);
        assertThat(card.get("id")).isEqualTo(task.get("id"));
        assertThat(card.get("title").asText()).isEqualTo("Buy milk");
        assertThat(reader.rest().get(Person.path(message) + "/unfolded").data()).isEmpty();
        JsonNode linked = grace.rest()
                .post(
                        Chores.path(task) + "/comments",
                        Map.of("text", "https://a.example" + "/tasks/" + Person.id(task)))
                .data();
        assertThat(ada.rest()
                        .get("/api/v1/comments/" + Person.id(linked) + "/unfolded")
                        .data())
                .containsExactly(card);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AZ_7_neither_end_is_shown_or_told_to_who_may_not_see_it(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person reader = Person.at(hall.there(), "reader");
        Person worker = Person.at(hall.there(), "worker");
        Chores chores = Chores.of(ada, worker);
        String channel = ada.gathers(reader);
        JsonNode message = ada.says(channel, "We need xylophones");
        try (Device listening = Device.plain(reader);
                Device working = Device.plain(worker)) {
            listening.hearsOf("message:created", ada.says(channel, "ready"));
            JsonNode task = chores.madeFrom(message);
            // Another node may tell of both at once, as one that was created.
            working.hears("task:created", task::equals);
            JsonNode changed = chores.changes(task, "{\"title\":\"Buy milk\"}");
            working.hears("task:updated", changed::equals);
            listening.hearsOf("message:created", ada.says(channel, "over"));
            assertThat(listening.kinds("channel:" + channel)).containsOnly("message:created");
            assertThat(listening.kinds(chores.scope())).isEmpty();
            assertThat(working.of(chores.scope()).toString()).doesNotContain(Person.id(message), channel);
            assertThat(reader.rest().get(Person.path(message) + "/tasks").data())
                    .isEmpty();
            assertThat(reader.rest().get(Chores.path(task) + "/message").status())
                    .isEqualTo(404);
            assertThat(worker.rest().get(Chores.path(task) + "/message").status())
                    .isEqualTo(404);
            assertThat(worker.rest().get(Person.path(message) + "/tasks").status())
                    .isEqualTo(404);
            assertThat(worker.rest().get(Chores.path(task)).data().toString())
                    .doesNotContain(Person.id(message), channel, "xylophones");
        }
    }
}
