package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tasks of groups and people, from both ends of a running server. */
class TasksTest {
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_06_a_groups_task_has_everything_and_who_changed_what_is_told(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        String group = ada.founds();
        ada.letsIn("groups/" + group, grace);
        Chores chores = Chores.in(group, ada, grace);
        JsonNode task = chores.makes(
                "Water the plants",
                Map.of(
                        "description", "The **ficus** first",
                        "priority", "high",
                        "assigneeIds", List.of(grace.id(), ada.id()),
                        "due", "2030-03-14T12:30",
                        "timeZone", "Europe/Berlin",
                        "estimateMinutes", 20));
        assertThat(task.get("number").asInt()).isEqualTo(1);
        assertThat(task.get("creatorId").asText()).isEqualTo(ada.id());
        assertThat(task.get("dueAt").asText()).isEqualTo("2030-03-14T11:30:00Z");
        JsonNode done = chores.as(grace).changes(task, "{\"status\":\"done\",\"spentMinutes\":25}");
        assertThat(done.has("completedAt")).isTrue();
        assertThat(ada.rest().get("/api/v1/tasks/HOME-1").data()).isEqualTo(done);
        JsonNode deeds = ada.rest().get(Chores.path(task) + "/activity").data();
        assertThat(deeds).hasSize(2);
        assertThat(deeds.get(0).get("actor").get("id").asText()).isEqualTo(grace.id());
        assertThat(deeds.get(0).get("changes").toString())
                .isEqualTo("[{\"field\":\"status\",\"from\":\"todo\",\"to\":\"done\"},"
                        + "{\"field\":\"spent\",\"from\":\"0\",\"to\":\"25\"}]");
        assertThat(deeds.get(1).get("actor").get("id").asText()).isEqualTo(ada.id());
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_05_tasks_are_filtered_and_sorted_by_each_field(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        String label = Person.id(ada.rest()
                .post("/api/v1/projects/" + chores.id() + "/labels", Map.of("name", "garden", "colour", "#00ff00")));
        chores.makes("C", Map.of("due", "2020-01-03", "priority", "low", "labelIds", List.of(label)));
        chores.as(grace).makes("A", Map.of("due", "2020-01-01", "priority", "urgent", "status", "in_progress"));
        chores.makes("B", Map.of("due", "2030-01-02", "assigneeIds", List.of(grace.id()), "status", "done"));
        assertThat(chores.titles("")).containsExactly("B", "A", "C");
        assertThat(chores.titles("&sort=title")).containsExactly("A", "B", "C");
        assertThat(chores.titles("&sort=due")).containsExactly("A", "C", "B");
        assertThat(chores.titles("&sort=priority&direction=falling")).containsExactly("A", "C", "B");
        assertThat(chores.titles("&sort=status")).containsExactly("C", "A", "B");
        assertThat(chores.titles("&status=todo,done")).containsExactly("B", "C");
        assertThat(chores.titles("&priority=urgent")).containsExactly("A");
        assertThat(chores.titles("&labelId=" + label)).containsExactly("C");
        assertThat(chores.titles("&assigneeId=" + grace.id())).containsExactly("B");
        assertThat(chores.titles("&creatorId=" + grace.id())).containsExactly("A");
        assertThat(chores.titles("&overdue=true&sort=due")).containsExactly("A", "C");
        assertThat(chores.titles("&dueBefore=2020-01-03T00:00:00Z")).containsExactly("A");
        assertThat(chores.titles("&text=b")).containsExactly("B");
        assertThat(grace.rest().get("/api/v1/tasks").data()).hasSize(1);
        JsonNode board =
                grace.rest().get("/api/v1/projects/" + chores.id() + "/board").data();
        assertThat(board.get("columns").findValuesAsText("count")).containsExactly("1", "1", "0", "1");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void two_people_drag_the_same_card_and_two_drag_cards_to_the_same_place(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores hers = Chores.of(ada, grace);
        Chores theirs = hers.as(grace);
        JsonNode top = hers.makes("top");
        List<JsonNode> cards = List.of(hers.makes("one"), hers.makes("two"), hers.makes("three"));
        hers.makes("bottom");
        Together.times(2, turn -> (turn == 0 ? hers : theirs).puts(cards.get(turn), "todo", top));
        assertThat(hers.column("todo"))
                .startsWith("top")
                .endsWith("three", "bottom")
                .hasSize(5);
        Together.times(
                2,
                turn -> turn == 0
                        ? hers.changes(cards.get(2), "{\"status\":\"done\"}")
                        : theirs.puts(cards.get(2), "todo", top));
        assertThat(theirs.column("todo").size() + theirs.column("done").size()).isEqualTo(5);
        assertThat(hers.column("todo")).isEqualTo(theirs.column("todo"));
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_05_only_where_both_changed_the_same_field_one_is_refused_and_sees_both(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        JsonNode task = chores.makes("Water the plants");
        String seen =
                ada.rest().get(Chores.path(task)).headers().firstValue("ETag").orElseThrow();
        chores.as(grace).changes(task, "{\"title\":\"Feed the cat\"}");
        assertThat(ada.rest()
                        .patchIf(seen, Chores.path(task), "{\"priority\":\"low\"}")
                        .data()
                        .get("title")
                        .asText())
                .isEqualTo("Feed the cat");
        Rest.Answer refused = ada.rest().patchIf(seen, Chores.path(task), "{\"title\":\"Feed the dog\"}");
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.body().get("errors").toString()).contains("title", "Feed the cat", "Feed the dog");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_05_many_tasks_are_changed_by_one_request_and_everybody_hears_of_each(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        List<JsonNode> own = List.of(chores.makes("one"), chores.makes("two"));
        JsonNode secret = Chores.of(hall.person("mallory")).makes("secret");
        List<String> ids =
                Stream.of(own.get(1), secret, own.get(0)).map(Person::id).toList();
        try (Device device = Device.plain(grace)) {
            JsonNode told =
                    chores.changesAll(Map.of("taskIds", ids, "status", "done", "addAssigneeIds", List.of(grace.id())));
            assertThat(told.findValuesAsText("id")).startsWith(ids.getFirst()).contains(ids.getLast());
            assertThat(told.get(1).get("problem").get("code").asText()).isEqualTo("not_found");
            assertThat(told.get(1).has("task")).isFalse();
            List.of(0, 2).forEach(place -> {
                JsonNode task = told.get(place).get("task");
                assertThat(task.get("status").asText()).isEqualTo("done");
                device.hears("task:updated", task::equals);
            });
        }
        assertThat(chores.titles("&sort=title&status=done&assigneeId=" + grace.id()))
                .containsExactly("one", "two");
        chores.changesAll(Map.of("taskIds", ids, "delete", true));
        assertThat(chores.titles("")).isEmpty();
        Rest.Answer both =
                ada.rest().post("/api/v1/tasks/changes", Map.of("taskIds", ids, "delete", true, "status", "todo"));
        assertThat(both.status()).isEqualTo(400);
        assertThat(both.body().get("errors").toString()).contains("status", "must be absent");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_05_HX_01_lists_of_tasks_are_kept_under_a_name_and_shared(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        chores.makes("one", Map.of("status", "done", "due", "2026-03-02"));
        chores.makes("two", Map.of("status", "done", "due", "2026-03-01"));
        chores.makes("three");
        Map<String, ?> body = Map.of("name", "What is done", "query", Map.of("status", "done", "sort", "due"));
        try (Device device = Device.plain(grace);
                Device hers = Device.plain(ada)) {
            device.does("join:project", Map.of("projectId", chores.id()));
            JsonNode shared = ada.rest()
                    .post("/api/v1/projects/" + chores.id() + "/filters", body)
                    .data();
            device.hears("filter:created", shared::equals);
            String place = "/api/v1/filters/" + Person.id(shared);
            assertThat(grace.rest().get(place + "/tasks").data().findValuesAsText("title"))
                    .containsExactly("two", "one");
            assertThat(grace.rest().get(place + "/tasks?limit=1").data()).hasSize(1);
            JsonNode own = ada.rest()
                    .post("/api/v1/filters", Map.of("name", "Mine", "query", Map.of("overdue", "true")))
                    .data();
            hers.hears("filter:created", own::equals);
            JsonNode renamed = ada.rest().patch(place, "{\"name\":\"Done\"}").data();
            device.hears("filter:updated", renamed::equals);
            ada.rest().delete(place).data();
            device.hears("filter:deleted", data -> data.get("id").equals(shared.get("id")) && data.has("deletedAt"));
            assertThat(device.kinds("user:" + ada.id())).isEmpty();
        }
        assertThat(grace.rest().get("/api/v1/filters").data()).isEmpty();
        assertThat(ada.rest().get("/api/v1/filters").data().findValuesAsText("name"))
                .containsExactly("Mine");
        Rest.Answer wrong = ada.rest()
                .post("/api/v1/filters", Map.of("name", "x", "query", Map.of("status", "never", "limit", "3")));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("errors").toString()).contains("query.status", "query.limit");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_09_an_unmodified_socket_io_client_hears_of_the_tasks_of_a_project_it_joins(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        try (Device device = Device.socketIo(grace);
                Device outside = Device.plain(hall.person("mallory"))) {
            device.does("join:project", Map.of("projectId", chores.id()));
            assertThat(outside.refusal("join:project", Map.of("projectId", chores.id())))
                    .isEqualTo("not_found");
            JsonNode task = chores.makes("Water the plants");
            device.hears("task:created", task::equals);
            JsonNode changed = chores.changes(task, "{\"status\":\"done\"}");
            device.hears("task:updated", changed::equals);
            ada.rest().delete(Chores.path(task)).data();
            device.hears("task:deleted", data -> data.get("id").equals(task.get("id")) && data.has("deletedAt"));
            assertThat(device.kinds(chores.scope()))
                    .containsSubsequence("task:created", "task:updated", "task:deleted");
            assertThat(outside.kinds(chores.scope())).isEmpty();
        }
    }
}
