package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tasks that are alike are made from a template, and everybody in the project hears of both. */
class TemplatesTest {
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_05_HX_01_a_template_is_made_used_and_thrown_away_before_all(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        String place = "/api/v1/projects/" + chores.id() + "/templates";
        try (Device device = Device.plain(grace);
                Device socketIo = Device.socketIo(grace)) {
            JsonNode template = ada.rest()
                    .post(
                            place,
                            Map.of(
                                    "name",
                                    "Soup",
                                    "title",
                                    "Cook soup",
                                    "dueIn",
                                    "P2D",
                                    "parts",
                                    List.of("Wash", "Cut", "Cook")))
                    .data();
            String id = Person.id(template);
            for (Device each : List.of(device, socketIo)) {
                each.hears(
                        "template:created",
                        data -> data.path("id").asText().equals(id)
                                && data.path("parts").size() == 3);
            }
            JsonNode task = grace.rest()
                    .post("/api/v1/tasks", Map.of("projectId", chores.id(), "templateId", id))
                    .data();
            assertThat(task.get("title").asText()).isEqualTo("Cook soup");
            assertThat(task.at("/subtasks/all").asInt()).isEqualTo(3);
            assertThat(task.has("due")).isTrue();
            assertThat(chores.titles("&parentId=" + Person.id(task))).containsExactlyInAnyOrder("Wash", "Cut", "Cook");
            for (Device each : List.of(device, socketIo)) {
                each.hears("task:created", data -> data.path("title").asText().equals("Cook"));
            }
            assertThat(grace.rest()
                            .post(place, Map.of("name", "Mine", "title", "t"))
                            .status())
                    .isEqualTo(403);
            assertThat(ada.rest()
                            .post(place, Map.of("name", "soup", "title", "t"))
                            .status())
                    .isEqualTo(409);
            ada.rest()
                    .patch("/api/v1/templates/" + id, "{\"title\":\"Cook broth\"}")
                    .data();
            for (Device each : List.of(device, socketIo)) {
                each.hears(
                        "template:updated", data -> data.path("title").asText().equals("Cook broth"));
            }
            assertThat(ada.rest().delete("/api/v1/templates/" + id).status()).isEqualTo(204);
            for (Device each : List.of(device, socketIo)) {
                each.hears("template:deleted", data -> data.path("id").asText().equals(id));
            }
        }
        assertThat(grace.rest().get(place).data()).isEmpty();
    }
}
