package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A project wants to know more of its tasks than others do. */
class CustomFieldsTest {
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_05_HX_01_a_field_is_defined_said_something_in_looked_for_and_taken_away_before_all(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        try (Device device = Device.plain(grace);
                Device socketIo = Device.socketIo(grace)) {
            List<Device> devices = List.of(device, socketIo);
            JsonNode size =
                    defined(chores, Map.of("name", "Size", "kind", "choice", "options", named("small", "large")));
            JsonNode cost = defined(chores, Map.of("name", "Cost", "kind", "number"));
            for (Device each : devices) {
                each.hears("project:updated", data -> data.at("/fields/1/id").equals(cost.get("id")));
            }
            String small = size.at("/options/0/id").asText();
            String large = size.at("/options/1/id").asText();
            says(chores.makes("cheap"), chores, cost, "\"-2.5\"");
            says(chores.makes("dear"), chores, cost, "1000.25");
            JsonNode task = chores.makes("usual");
            JsonNode last = chores.makes("unknown");
            // Another node may tell of what was changed, too, as one that was created.
            devices.forEach(each -> each.hears("task:created", last::equals));
            String seen = tag(ada, task);
            patched(ada, task, seen, "{\"fields\":{\"%s\":\"30\"}}".formatted(Person.id(cost)));
            JsonNode both =
                    patched(grace, task, seen, "{\"fields\":{\"%s\":\"%s\"}}".formatted(Person.id(size), large));
            assertThat(both.at("/fields/" + Person.id(cost)).asText()).isEqualTo("30");
            for (Device each : devices) {
                each.hears("task:updated", data -> data.path("fields").equals(both.get("fields")));
            }
            Rest.Answer refused = grace.rest()
                    .patchIf(seen, Chores.path(task), "{\"fields\":{\"%s\":\"31\"}}".formatted(Person.id(cost)));
            assertThat(refused.status()).isEqualTo(412);
            assertThat(refused.body().get("errors").toString()).contains("fields." + Person.id(cost), "“30”", "“31”");

            String bySize = "&sort=field." + Person.id(size);
            String byCost = "&sort=field." + Person.id(cost);
            assertThat(chores.titles(byCost)).containsExactly("cheap", "usual", "dear", "unknown");
            assertThat(chores.titles(byCost + "&direction=falling"))
                    .containsExactly("dear", "usual", "cheap", "unknown");
            assertThat(chores.titles("&field." + Person.id(size) + "=" + large)).containsExactly("usual");
            assertThat(chores.titles("&field." + Person.id(cost) + ".from=0" + byCost))
                    .containsExactly("usual", "dear");
            assertThat(chores.titles("&field." + Person.id(cost) + ".empty=true"))
                    .containsExactly("unknown");
            assertThat(chores.titles(bySize).getFirst()).isEqualTo("usual");
            assertThat(paged(chores, byCost)).containsExactly("cheap", "usual", "dear", "unknown");

            String at = "/api/v1/projects/" + chores.id() + "/fields/";
            ada.rest()
                    .patch(at + Person.id(size), "{\"options\":[{\"id\":\"%s\",\"name\":\"tiny\"}]}".formatted(small))
                    .data();
            assertThat(shown(grace, task).path("fields").has(Person.id(size))).isFalse();
            assertThat(ada.rest().delete(at + Person.id(cost)).status()).isEqualTo(204);
            for (Device each : devices) {
                each.hears("project:updated", data -> data.path("fields").size() == 1);
            }
            assertThat(shown(grace, task).path("fields").size()).isZero();
            assertThat(ada.rest()
                            .get("/api/v1/tasks?projectId=" + chores.id() + byCost)
                            .status())
                    .isEqualTo(400);
            JsonNode deeds = ada.rest().get(Chores.path(task) + "/activity").data();
            assertThat(deeds.toString()).contains("\"fieldId\":\"" + Person.id(cost) + "\"", "\"to\":\"30\"");
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_05_what_is_said_goes_along_to_another_project_where_it_has_a_place(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Chores from = Chores.of(ada);
        Chores to = Chores.called("WORK", ada);
        JsonNode cost = defined(from, Map.of("name", "Cost", "kind", "number"));
        JsonNode note = defined(from, Map.of("name", "Note", "kind", "text"));
        JsonNode price = defined(to, Map.of("name", "cost", "kind", "number"));
        JsonNode task =
                from.makes("Water the plants", Map.of("fields", Map.of(Person.id(cost), "1.5", Person.id(note), "n")));
        JsonNode template = ada.rest()
                .post(
                        "/api/v1/projects/" + from.id() + "/templates",
                        Map.of("name", "Alike", "taskId", Person.id(task)))
                .data();
        JsonNode alike = ada.rest()
                .post("/api/v1/tasks", Map.of("projectId", from.id(), "templateId", Person.id(template)))
                .data();
        assertThat(alike.get("fields")).isEqualTo(task.get("fields"));
        JsonNode gone = ada.rest()
                .post(Chores.path(task) + "/project", Map.of("projectId", to.id()))
                .data();
        assertThat(gone.get("droppedFields").toString()).isEqualTo("[\"Note\"]");
        assertThat(gone.at("/task/fields").toString()).isEqualTo("{\"%s\":\"1.5\"}".formatted(Person.id(price)));
        assertThat(to.titles("&field." + Person.id(price) + "=1.50")).containsExactly("Water the plants");
    }

    private static List<Map<String, String>> named(String... names) {
        return List.of(names).stream().map(name -> Map.of("name", name)).toList();
    }

    private static JsonNode defined(Chores chores, Map<String, ?> field) {
        return chores.person()
                .rest()
                .post("/api/v1/projects/" + chores.id() + "/fields", field)
                .data();
    }

    private static void says(JsonNode task, Chores chores, JsonNode field, String json) {
        chores.changes(task, "{\"fields\":{\"%s\":%s}}".formatted(Person.id(field), json));
    }

    private static String tag(Person person, JsonNode task) {
        return person.rest().get(Chores.path(task)).headers().firstValue("ETag").orElseThrow();
    }

    private static JsonNode patched(Person person, JsonNode task, String seen, String json) {
        return person.rest().patchIf(seen, Chores.path(task), json).data();
    }

    private static JsonNode shown(Person person, JsonNode task) {
        return person.rest().get(Chores.path(task)).data();
    }

    /** The titles of a list that is read one by one. */
    private static List<String> paged(Chores chores, String query) {
        String list = "/api/v1/tasks?limit=1&projectId=" + chores.id() + query;
        List<String> titles = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = chores.person().rest().get(list + cursor).body();
            page.get("data").forEach(task -> titles.add(task.get("title").asText()));
            String next = page.at("/page/next").asText();
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return titles;
    }
}
