package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.ClientDialect;
import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.Eventually;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Projects from their beginning to their end, in a group and by oneself, and who hears of them. */
class ProjectsTest {
    private static final String PROJECTS = "/api/v1/projects";

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_04_a_project_has_a_card_a_status_a_board_and_people_with_roles(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        String project = begins(ada, Map.of("visibility", "private"));
        assertThat(grace.rest().get(at(project)).status()).isEqualTo(404);
        ada.letsIn("projects/" + project, grace);
        JsonNode seen = grace.rest().get(at(project)).data();
        assertThat(seen.get("membership").get("role").asText()).isEqualTo("member");
        assertThat(seen.get("membership").has("joinedAt")).isTrue();
        assertThat(seen.get("columns")).hasSize(4);
        JsonNode changed = ada.rest()
                .patch(at(project), "{\"status\":\"on_hold\",\"description\":\"**Soon**\"}")
                .data();
        assertThat(changed.get("status").asText()).isEqualTo("on_hold");
        assertThat(grace.rest().patch(at(project), "{\"name\":\"Mine\"}").status())
                .isEqualTo(403);
        ada.rest()
                .patch(at(project) + "/members/" + grace.id(), "{\"role\":\"manager\"}")
                .data();
        board(grace, project);
        assertThat(ada.rest()
                        .post(at(project) + "/archive")
                        .data()
                        .get("status")
                        .asText())
                .isEqualTo("archived");
        assertThat(grace.rest().patch(at(project), "{\"name\":\"Late\"}").status())
                .isEqualTo(409);
        assertThat(ada.rest()
                        .post(at(project) + "/restore")
                        .data()
                        .get("status")
                        .asText())
                .isEqualTo("on_hold");
        ada.rest().put(at(project) + "/owner", Map.of("userId", grace.id())).data();
        assertThat(ada.rest().post(at(project) + "/leave").status()).isEqualTo(204);
        assertThat(grace.rest().delete(at(project)).status()).isEqualTo(204);
        assertThat(grace.rest().get(PROJECTS).data()).isEmpty();
    }

    private static void board(Person person, String project) {
        String label =
                Person.id(person.rest().post(at(project) + "/labels", Map.of("name", "urgent", "colour", "#FF0000")));
        person.rest()
                .patch(at(project) + "/labels/" + label, "{\"name\":\"now\"}")
                .data();
        assertThat(person.rest()
                        .post(at(project) + "/labels", Map.of("name", "NOW", "colour", "#00ff00"))
                        .status())
                .isEqualTo(409);
        List<Map<String, Object>> columns =
                List.of(Map.of("name", "Next", "status", "todo", "limit", 3), Map.of("name", "Done", "status", "done"));
        JsonNode seen = person.rest()
                .put(at(project) + "/columns", Map.of("columns", columns))
                .data();
        assertThat(seen.get("columns").findValuesAsText("status")).containsExactly("todo", "done");
        assertThat(seen.get("labels").findValuesAsText("name")).containsExactly("now");
        assertThat(seen.get("labels").findValuesAsText("colour")).containsExactly("#ff0000");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_04_HT_05_a_groups_settings_say_who_begins_projects_and_the_visibility_who_sees_them(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Person eve = hall.person("eve");
        String group = ada.founds();
        ada.letsIn("groups/" + group, grace);
        assertThat(eve.rest().post(PROJECTS, card(Map.of("groupId", group))).status())
                .isEqualTo(404);
        ada.rest()
                .patch("/api/v1/groups/" + group + "/settings", "{\"createProjects\":\"admin\"}")
                .data();
        assertThat(grace.rest().post(PROJECTS, card(Map.of("groupId", group))).status())
                .isEqualTo(403);
        String project = begins(ada, Map.of("groupId", group));
        assertThat(grace.rest().get(PROJECTS + "/open?groupId=" + group).data().findValuesAsText("id"))
                .containsExactly(project);
        assertThat(eve.rest().get(at(project)).status()).isEqualTo(404);
        assertThat(grace.rest()
                        .post(at(project) + "/members", Map.of("userId", "me"))
                        .data()
                        .get("role")
                        .asText())
                .isEqualTo("member");
        ada.rest().patch(at(project), "{\"visibility\":\"public\"}").data();
        assertThat(eve.rest().get(at(project)).data().has("membership")).isFalse();
        assertThat(eve.rest()
                        .post(at(project) + "/members", Map.of("userId", "me"))
                        .status())
                .isEqualTo(403);
        assertThat(ada.rest()
                        .delete("/api/v1/groups/" + group + "/members/" + grace.id())
                        .status())
                .isEqualTo(204);
        assertThat(grace.rest().get(PROJECTS).data()).isEmpty();
        assertThat(ada.rest().delete("/api/v1/groups/" + group).status()).isEqualTo(204);
        assertThat(eve.rest().get(at(project)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_04_CK_parallel_changes_of_different_fields_both_survive(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Rest there = ada.movedTo(hall.there()).rest();
        String project = begins(ada, Map.of());
        String tag = ada.rest().get(at(project)).headers().firstValue("ETag").orElseThrow();
        ada.rest().patchIf(tag, at(project), "{\"name\":\"Renamed\"}").data();
        there.patchIf(tag, at(project), "{\"status\":\"completed\"}").data();
        Rest.Answer stale = there.patchIf(tag, at(project), "{\"name\":\"Other\"}");
        assertThat(stale.status()).isEqualTo(412);
        JsonNode seen = ada.rest().get(at(project)).data();
        assertThat(seen.get("name").asText()).isEqualTo("Renamed");
        assertThat(seen.get("status").asText()).isEqualTo("completed");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_09_a_socket_io_client_joins_a_project_and_hears_what_changes_on_any_node(AdapterSet set) {
        for (ClientDialect dialect : ClientDialect.values()) {
            heard(Hall.on(set), dialect);
        }
    }

    private static void heard(Hall hall, ClientDialect dialect) {
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        String project = begins(ada, Map.of("visibility", "public"));
        String scope = "project:" + project;
        Map<String, String> one = Map.of("projectId", project);
        try (Device looks = Device.in(dialect, grace)) {
            JsonNode answer = looks.does("join:project", one);
            assertThat(answer.get("scopes").get(scope).asText()).isEqualTo("2");
            ada.rest().patch(at(project), "{\"name\":\"Told\"}").data();
            looks.hears("project:updated", data -> data.path("name").asText().equals("Told"));
            looks.does("leave:project", one);
            ada.letsIn("projects/" + project, grace);
            looks.hears("member:joined", data -> data.path("projectId").asText().equals(project));
            ada.rest()
                    .patch(at(project) + "/members/" + grace.id(), "{\"role\":\"viewer\"}")
                    .data();
            looks.hears("member:updated", data -> data.path("role").asText().equals("viewer"));
            assertThat(ada.rest().delete(at(project)).status()).isEqualTo(204);
            looks.hears("project:deleted", data -> data.path("id").asText().equals(project));
            Eventually.holds("closed", () -> looks.kinds(scope).contains("scope:closed"));
            assertThat(looks.refusal("join:project", one)).isEqualTo("not_found");
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AZ_4_AZ_5_who_is_removed_or_may_look_no_longer_hears_nothing_more(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person ben = Person.at(hall.there(), "ben");
        Person eve = hall.person("eve");
        String project = begins(ada, Map.of("visibility", "public"));
        String scope = "project:" + project;
        ada.letsIn("projects/" + project, ben);
        try (Device removed = Device.plain(ben);
                Device looks = Device.socketIo(eve.movedTo(hall.there()));
                Device ears = Device.plain(ada.movedTo(hall.there()))) {
            looks.does("join:project", Map.of("projectId", project));
            assertThat(ada.rest().delete(at(project) + "/members/" + ben.id()).status())
                    .isEqualTo(204);
            ada.rest().patch(at(project), "{\"visibility\":\"private\"}").data();
            ada.rest().patch(at(project), "{\"name\":\"Secret\"}").data();
            ears.hears("project:updated", data -> data.path("name").asText().equals("Secret"));
            for (Device device : List.of(removed, looks)) {
                Eventually.holds("closed", () -> device.kinds(scope).contains("scope:closed"));
                assertThat(device.refusal("join:project", Map.of("projectId", project)))
                        .isEqualTo("not_found");
                device.does("catch-up", Map.of("cursors", Map.of(scope, "1")));
                assertThat(device.of(scope).toString()).doesNotContain("Secret");
            }
        }
        assertThat(eve.rest().get(at(project)).status()).isEqualTo(404);
        assertThat(ben.rest().get("/api/v1/sync?since=" + scope + "@1").body().toString())
                .contains("closed")
                .doesNotContain("Secret");
    }

    private static String begins(Person person, Map<String, String> more) {
        return Person.id(person.rest().post(PROJECTS, card(more)));
    }

    private static Map<String, String> card(Map<String, String> more) {
        Map<String, String> card = new HashMap<>(Map.of("key", "PLAN", "name", "Plans"));
        card.putAll(more);
        return card;
    }

    private static String at(String project) {
        return PROJECTS + "/" + project;
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_05_TM_05_a_project_tells_how_far_it_is_and_how_it_came_there(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        List<String> people = List.of(grace.id());
        chores.makes("late", Map.of("due", "2020-01-01", "priority", "high", "assigneeIds", people));
        JsonNode again = chores.makes("again");
        chores.changes(again, "{\"status\":\"done\"}");
        chores.changes(again, "{\"status\":\"todo\"}");
        chores.makes("done at once", Map.of("status", "done"));
        ada.rest().delete(Chores.path(chores.makes("gone"))).data();
        JsonNode told = grace.rest()
                .get("/api/v1/projects/" + chores.id() + "/stats?days=2&timeZone=Asia/Kolkata")
                .data();
        assertThat(told.get("open").asInt()).isEqualTo(2);
        assertThat(told.get("overdue").asInt()).isEqualTo(1);
        assertThat(told.get("byStatus").get("done").asInt()).isEqualTo(1);
        assertThat(told.get("byPriority").get("high").asInt()).isEqualTo(1);
        assertThat(told.get("byAssignee").findValuesAsText("userId")).containsExactly(grace.id());
        JsonNode days = told.get("days");
        assertThat(days).hasSize(2);
        assertThat(days.get(1).get("open").asInt()).isEqualTo(2);
        assertThat(sum(days, "added")).isEqualTo(4);
        assertThat(sum(days, "reopened")).isEqualTo(1);
        assertThat(sum(days, "done")).isEqualTo(2);
        assertThat(sum(days, "removed")).isEqualTo(1);
        assertThat(hall.person("mallory")
                        .rest()
                        .get("/api/v1/projects/" + chores.id() + "/stats")
                        .status())
                .isEqualTo(404);
    }

    /** Of all days: midnight may come at any time. */
    private static int sum(JsonNode days, String field) {
        return days.valueStream().mapToInt(day -> day.get(field).asInt()).sum();
    }
}
