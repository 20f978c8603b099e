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
            JsonNode put = chores.changes(other, "{\"parentId\":\"" + Person.id(whole) + "\"}");
            device.hears("task:updated", put::equals);
            chores.as(grace).changes(part, "{\"status\":\"done\"}");
        }
        assertThat(chores.titles("&sort=title&parentId=" + Person.id(whole))).containsExactly("Drive", "Pack");
        assertThat(grace.rest()
                        .get(Chores.path(whole))
                        .data()
                        .get("subtasks")
                        .toString())
                .isEqualTo("{\"done\":1,\"all\":2}");
        JsonNode part = grace.rest().get("/api/v1/tasks/HOME-2").data();
        Rest.Answer circle =
                ada.rest().patch(Chores.path(whole), "{\"parentId\":\"" + Person.id(part) + "\"}");
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
        List<Integer> answers = Together.times(2, turn -> (turn == 0 ? ada : grace)
                .rest()
                .patch(
                        Chores.path(pair.get(turn)),
                        "{\"parentId\":\"" + Person.id(pair.get(1 - turn)) + "\"}")
                .status());
        assertThat(answers).containsExactlyInAnyOrder(200, 400);
    }
}
