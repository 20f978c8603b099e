package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.testkit.Eventually;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody is let in to a single task, and the rest of the project is not there for them. */
class TaskGuestsTest {
    private static List<JsonNode> told(Person person, String type) {
        return person.rest()
                .get("/api/v1/notifications")
                .data()
                .valueStream()
                .filter(one -> one.get("type").asText().equals(type))
                .toList();
    }

    private static void letIn(Person host, JsonNode task, Person guest) {
        host.rest()
                .post(Chores.path(task) + "/guests", Map.of("userId", guest.id()))
                .data();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_06_TM_06_a_guest_works_on_the_one_task(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person gus = Person.at(hall.there(), "gus");
        Chores home = Chores.of(ada);
        JsonNode task = home.makes("Mend the roof");
        JsonNode other = home.makes("Hide the key");
        try (Device device = Device.plain(gus)) {
            letIn(ada, task, gus);
            device.hears(
                    "notification:created",
                    told -> told.get("type").asText().equals("invitation")
                            && told.get("message").asText().equals("Mend the roof"));
            home.changes(task, "{\"assigneeIds\":[\"%s\"]}".formatted(gus.id()));
            assertThat(gus.rest().get("/api/v1/tasks").data())
                    .singleElement()
                    .satisfies(seen -> assertThat(seen.get("id")).isEqualTo(task.get("id")));
            JsonNode said = ada.rest()
                    .post(
                            Chores.path(task) + "/comments",
                            Map.of("text", "Is HOME-1 done, @%s? Not HOME-2.".formatted(gus.name())))
                    .data();
            device.hears(
                    "notification:created",
                    told -> told.get("type").asText().equals("mention")
                            && told.at("/metadata/commentId").equals(said.get("id")));
            assertThat(gus.rest()
                            .get("/api/v1/comments/" + Person.id(said) + "/unfolded")
                            .data())
                    .singleElement()
                    .satisfies(card -> assertThat(card.get("name").asText()).isEqualTo("HOME-1"));
            gus.rest().post("/api/v1/comments/" + Person.id(said) + "/read").data();
            device.hears("notification:updated", told -> told.get("read").asBoolean());
            gus.rest()
                    .post(Chores.path(task) + "/comments", Map.of("text", "On Friday"))
                    .data();
            assertThat(ada.texts(Chores.path(task) + "/comments")).startsWith("On Friday");
            assertThat(gus.rest().get("/api/v1/search/tasks?q=roof").data()).hasSize(1);
            assertThat(gus.rest().get("/api/v1/search/comments?q=friday").data())
                    .hasSize(1);
            assertThat(device.refusal("join:project", Map.of("projectId", home.id())))
                    .isEqualTo("not_found");
            assertThat(device.kinds(home.scope())).isEmpty();
        }
        assertThat(other.get("number").asLong()).isEqualTo(2);
    }

    private static List<String> touched(Device device) {
        return device.listener().passing("task:touched").stream()
                .map(event -> event.at("/data/taskId").asText())
                .toList();
    }

    private static void hears(Device device, JsonNode task, int times) {
        Eventually.holds(
                "the task was touched",
                () -> touched(device).stream().filter(Person.id(task)::equals).count() >= times);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_06_AZ_05_a_guest_hears_that_the_task_was_touched_and_not_how_until_they_are_out(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person gus = Person.at(hall.there(), "gus");
        Chores home = Chores.of(ada);
        JsonNode before = home.makes("Mend the roof");
        JsonNode during = home.makes("Mend the gutter");
        JsonNode hidden = home.makes("Hide the key");
        letIn(ada, before, gus);
        try (Device device = Device.plain(gus)) {
            letIn(ada, during, gus);
            home.changes(hidden, "{\"title\":\"Hide the spare key\"}");
            home.changes(before, "{\"title\":\"Mend the whole roof\"}");
            hears(device, before, 1);
            ada.rest()
                    .post(Chores.path(before) + "/comments", Map.of("text", "Where is the ladder?"))
                    .data();
            hears(device, before, 2);
            home.changes(during, "{\"title\":\"Mend the whole gutter\"}");
            hears(device, during, 1);
            assertThat(ada.rest()
                            .delete(Chores.path(before) + "/guests/" + gus.id())
                            .status())
                    .isEqualTo(204);
            int heard = touched(device).size();
            home.changes(before, "{\"title\":\"Leave the roof\"}");
            ada.rest()
                    .post(Chores.path(before) + "/comments", Map.of("text", "Gus is out"))
                    .data();
            home.changes(during, "{\"title\":\"Leave the gutter\"}");
            hears(device, during, 2);
            assertThat(touched(device)).hasSize(heard + 1).doesNotContain(Person.id(hidden));
            assertThat(device.listener().passing("task:touched")).allSatisfy(event -> {
                assertThat(event.get("scope").asText()).isEqualTo("user:" + gus.id());
                assertThat(event.get("data")).hasSize(1);
                assertThat(event.has("revision")).isFalse();
            });
            assertThat(device.kinds(home.scope())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_06_AZ_05_who_was_let_in_and_taken_out_is_told_to_the_project_and_to_no_guest(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person gus = Person.at(hall.there(), "gus");
        Person pat = Person.at(hall.there(), "pat");
        JsonNode task = Chores.of(ada).makes("Mend the roof");
        letIn(ada, task, gus);
        letIn(ada, task, pat);
        assertThat(gus.rest().delete(Chores.path(task) + "/guests/me").status()).isEqualTo(204);
        assertThat(ada.rest().get(Chores.path(task) + "/activity").data())
                .extracting(
                        deed -> deed.at("/actor/id").asText(),
                        deed -> deed.at("/changes/0/field").asText(),
                        deed -> deed.at("/changes/0/from").asText(),
                        deed -> deed.at("/changes/0/to").asText())
                .containsExactly(
                        tuple(gus.id(), "guest", gus.id(), ""),
                        tuple(ada.id(), "guest", "", pat.id()),
                        tuple(ada.id(), "guest", "", gus.id()),
                        tuple(ada.id(), "", "", ""));
        assertThat(pat.rest().get(Chores.path(task) + "/activity").data())
                .singleElement()
                .satisfies(made -> assertThat(made.get("changes")).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AZ_03_AZ_05_nothing_else_is_there_for_a_guest_and_nothing_at_all_once_they_are_out(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person gus = Person.at(hall.there(), "gus");
        Chores home = Chores.of(ada);
        JsonNode task = home.makes("Mend the roof");
        JsonNode other = home.makes("Mend the key");
        JsonNode part = home.makes("Mend the gutter", Map.of("parentId", Person.id(task)));
        ada.rest()
                .post(Chores.path(task) + "/links", Map.of("type", "relates_to", "taskId", Person.id(other)))
                .data();
        JsonNode elsewhere = ada.rest()
                .post(Chores.path(other) + "/comments", Map.of("text", "Mend it"))
                .data();
        letIn(ada, task, gus);
        Eventually.holds("an invitation", () -> !told(gus, "invitation").isEmpty());
        String project = "/api/v1/projects/" + home.id();
        for (String path : List.of(
                project,
                project + "/members",
                project + "/board",
                project + "/stats",
                project + "/templates",
                project + "/filters",
                "/api/v1/tasks?projectId=" + home.id(),
                Chores.path(other),
                Chores.path(part),
                "/api/v1/tasks/HOME-2",
                Chores.path(other) + "/comments",
                Chores.path(other) + "/activity",
                "/api/v1/comments/" + Person.id(elsewhere))) {
            assertThat(gus.rest().get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(gus.rest().get("/api/v1/search/tasks?q=mend").data())
                .singleElement()
                .satisfies(hit -> assertThat(hit.at("/project/name").asText()).isEqualTo("HOME"));
        assertThat(gus.rest().get("/api/v1/search/comments?q=mend").data()).isEmpty();
        assertThat(gus.rest().get("/api/v1/search/projects?q=chores").data()).isEmpty();
        assertThat(gus.rest().get(Chores.path(task) + "/links").data()).isEmpty();
        JsonNode seen = gus.rest().get(Chores.path(task)).data();
        assertThat(seen.get("links")).isEmpty();
        assertThat(seen.has("subtasks")).isFalse();
        assertThat(gus.rest().get(Chores.path(task) + "/guests").status()).isEqualTo(403);
        assertThat(gus.rest().patch(Chores.path(task), "{\"title\":\"Mine\"}").status())
                .isEqualTo(403);
        ada.rest()
                .post(Chores.path(task) + "/comments", Map.of("text", "A secret for @" + gus.name()))
                .data();
        Eventually.holds("a mention", () -> !told(gus, "mention").isEmpty());
        assertThat(ada.rest().delete(Chores.path(task) + "/guests/" + gus.id()).status())
                .isEqualTo(204);
        assertThat(gus.rest().get(Chores.path(task)).status()).isEqualTo(404);
        assertThat(gus.rest().get(Chores.path(task) + "/comments").status()).isEqualTo(404);
        assertThat(gus.rest().get("/api/v1/search/tasks?q=mend").data()).isEmpty();
        assertThat(gus.rest().get("/api/v1/users/me/guest-tasks").data()).isEmpty();
        assertThat(gus.rest().get("/api/v1/notifications").data()).allSatisfy(told -> {
            assertThat(told.has("title")).isFalse();
            assertThat(told.has("message")).isFalse();
        });
    }
}
