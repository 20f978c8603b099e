package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What tasks have to do with each other, from both ends of a running server. */
class TaskTiesTest {
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_05_a_task_has_subtasks_that_tell_how_far_it_is(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        JsonNode whole = chores.makes("Move house");
        try (Device device = Device.plain(grace)) {
            JsonNode part = chores.makes("Pack", Map.of("parentId", Person.id(whole)));
            device.hears("task:created", part::equals);
            JsonNode other = chores.makes("Drive");
            // Another node may tell of both at once, as one that was created.
            device.hears("task:created", other::equals);
            JsonNode put = chores.changes(other, "{\"parentId\":\"" + Person.id(whole) + "\"}");
            device.hears("task:updated", put::equals);
            chores.as(grace).changes(part, "{\"status\":\"done\"}");
        }
        assertThat(chores.titles("&sort=title&parentId=" + Person.id(whole))).containsExactly("Drive", "Pack");
        assertThat(grace.rest().get(Chores.path(whole)).data().get("subtasks").toString())
                .isEqualTo("{\"done\":1,\"all\":2}");
        JsonNode part = grace.rest().get("/api/v1/tasks/HOME-2").data();
        Rest.Answer circle = ada.rest().patch(Chores.path(whole), "{\"parentId\":\"" + Person.id(part) + "\"}");
        assertThat(circle.status()).isEqualTo(400);
        assertThat(circle.body().get("errors").toString()).contains("parentId", "nor a part of it");
        JsonNode deeds = ada.rest().get("/api/v1/tasks/HOME-3/activity").data();
        assertThat(deeds.get(0).get("changes").toString())
                .isEqualTo("[{\"field\":\"parent\",\"from\":\"\",\"to\":\"" + Person.id(whole) + "\"}]");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_05_of_two_who_put_two_tasks_under_each_other_one_comes_through(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        List<JsonNode> pair = List.of(chores.makes("one"), chores.makes("two"));
        List<Integer> answers = Together.times(
                2,
                turn -> (turn == 0 ? ada : grace)
                        .rest()
                        .patch(Chores.path(pair.get(turn)), "{\"parentId\":\"" + Person.id(pair.get(1 - turn)) + "\"}")
                        .status());
        assertThat(answers).containsExactlyInAnyOrder(200, 400);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_05_HT_06_tasks_wait_for_each_other_and_both_ends_show_it(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        JsonNode pack = chores.makes("Pack");
        JsonNode drive = chores.makes("Drive");
        try (Device device = Device.plain(grace)) {
            assertThat(links(ada, pack, "blocks", drive)).isEqualTo(200);
            device.hears("task:updated", data -> data.get("id").equals(pack.get("id")) && says(data, "blocks", drive));
            device.hears(
                    "task:updated", data -> data.get("id").equals(drive.get("id")) && says(data, "blocked_by", pack));
        }
        JsonNode shown = grace.rest().get(Chores.path(drive) + "/links").data();
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).get("type").asText()).isEqualTo("blocked_by");
        assertThat(shown.get(0).get("task").get("title").asText()).isEqualTo("Pack");
        assertThat(links(grace, drive, "blocks", pack)).isEqualTo(409);
        JsonNode deeds = ada.rest().get(Chores.path(drive) + "/activity").data();
        assertThat(deeds.get(0).get("changes").get(0).get("to").asText()).isEqualTo("blocked_by " + Person.id(pack));
        ada.rest().delete(Chores.path(drive) + "/links/" + Person.id(pack)).data();
        assertThat(ada.rest().get(Chores.path(pack) + "/links").data()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_05_of_two_who_close_a_circle_from_two_nodes_one_comes_through(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        for (int round = 0; round < 5; round++) {
            JsonNode one = chores.makes("one");
            JsonNode two = chores.makes("two");
            JsonNode three = chores.makes("three");
            links(ada, two, "blocks", three);
            List<Integer> answers = Together.times(
                    2, turn -> turn == 0 ? links(ada, one, "blocks", two) : links(grace, three, "blocks", one));
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_06_a_recurring_chore_is_done_five_times_and_every_time_is_kept(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        JsonNode chore = chores.makes(
                "Take out the rubbish",
                Map.of(
                        "start", "2026-03-10T18:00",
                        "due", "2026-03-12T07:30",
                        "timeZone", "Europe/Berlin",
                        "rrule", "FREQ=WEEKLY;BYDAY=MO,TH"));
        try (Device device = Device.plain(grace)) {
            device.does("join:project", Map.of("projectId", chores.id()));
            for (int time = 0; time < 5; time++) {
                JsonNode due = chore;
                JsonNode done = Together.times(
                                2, turn -> chores.as(turn == 0 ? ada : grace).changes(due, "{\"status\":\"done\"}"))
                        .getFirst();
                chore = ada.rest()
                        .get("/api/v1/tasks/" + done.get("nextId").asText())
                        .data();
                device.hears("task:created", chore::equals);
            }
        }
        assertThat(chores.titles("&status=done")).hasSize(5);
        assertThat(chores.titles("")).hasSize(6);
        assertThat(grace.rest()
                        .get("/api/v1/tasks?sort=due&projectId=" + chores.id())
                        .data()
                        .findValuesAsText("dueAt"))
                .containsExactly(
                        "2026-03-12T06:30:00Z",
                        "2026-03-16T06:30:00Z",
                        "2026-03-19T06:30:00Z",
                        "2026-03-23T06:30:00Z",
                        "2026-03-26T06:30:00Z",
                        "2026-03-30T05:30:00Z");
        assertThat(chore.get("start").asText()).isEqualTo("2026-03-28T18:00");
        Rest.Answer refused = ada.rest().patch(Chores.path(chore), "{\"rrule\":\"FREQ=MINUTELY\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").toString()).contains("rrule", "hourly at most");
    }

    private static int links(Person person, JsonNode task, String type, JsonNode other) {
        return person.rest()
                .post(Chores.path(task) + "/links", Map.of("type", type, "taskId", Person.id(other)))
                .status();
    }

    private static boolean says(JsonNode task, String type, JsonNode other) {
        return task.get("links")
                .toString()
                .equals("[{\"type\":\"" + type + "\",\"taskId\":\"" + Person.id(other) + "\"}]");
    }
}
