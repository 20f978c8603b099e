package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A task goes to another project: for who sees both, only the first, or only the other. */
class TaskTransferTest {
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_05_TM_09_who_sees_the_other_project_has_it_there_and_to_others_it_is_deleted(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Person alan = Person.at(hall.there(), "alan");
        Chores home = Chores.of(ada, grace);
        Chores work = Chores.called("WORK", ada, alan);
        JsonNode task = home.makes("Water the plants", Map.of("assigneeIds", List.of(grace.id(), ada.id())));
        JsonNode said = grace.rest()
                .post(Chores.path(task) + "/comments", Map.of("text", "Which ones?"))
                .data();
        try (Device here = Device.plain(grace);
                Device there = Device.socketIo(alan)) {
            JsonNode moved = transferred(ada, "HOME-1", work).data();
            assertThat(moved.get("task").get("id")).isEqualTo(task.get("id"));
            assertThat(moved.get("droppedAssigneeIds"))
                    .singleElement()
                    .extracting(JsonNode::asText)
                    .isEqualTo(grace.id());
            here.hears(
                    "task:deleted",
                    gone -> gone.get("id").equals(task.get("id"))
                            && gone.get("projectId").equals(task.get("projectId"))
                            && gone.has("deletedAt"));
            there.hears(
                    "comment:created",
                    comment -> comment.get("id").equals(said.get("id"))
                            && comment.get("projectId").asText().equals(work.id()));
            there.hears("task:created", moved.get("task")::equals);
            assertThat(here.kinds(work.scope())).isEmpty();
            assertThat(there.kinds(home.scope())).isEmpty();
            JsonNode answered = alan.rest()
                    .post(Chores.path(task) + "/comments", Map.of("text", "All of them"))
                    .data();
            there.hears("comment:created", answered::equals);
            assertThat(alan.texts(Chores.path(task) + "/comments")).containsExactly("All of them", "Which ones?");
        }
        assertThat(work.titles("")).containsExactly("Water the plants");
        assertThat(home.titles("")).isEmpty();
        assertThat(alan.rest().get("/api/v1/search/tasks?q=plants").data()).hasSize(1);
        assertThat(grace.rest().get("/api/v1/search/tasks?q=plants").data()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_05_AZ_03_its_old_key_leads_to_it_or_is_as_one_never_made(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Person alan = Person.at(hall.there(), "alan");
        Chores home = Chores.of(ada, grace);
        Chores work = Chores.called("WORK", ada, alan);
        JsonNode task = home.makes("Water the plants");
        JsonNode comment = ada.rest()
                .post(Chores.path(task) + "/comments", Map.of("text", "All of them"))
                .data();
        JsonNode message = ada.says(ada.gathers(grace), "See HOME-1");
        JsonNode moved = transferred(ada, Person.id(task), work).data().get("task");
        assertThat(ada.rest().get("/api/v1/tasks/HOME-1").data()).isEqualTo(moved);
        JsonNode unfolded = ada.rest().get(Person.path(message) + "/unfolded").data();
        assertThat(unfolded.findValuesAsText("id")).containsExactly(Person.id(task));
        assertThat(grace.rest().get(Person.path(message) + "/unfolded").data()).isEmpty();
        String byKey = "/api/v1/search/tasks?q=HOME-1";
        assertThat(ada.rest().get(byKey).data()).hasSize(1);
        assertThat(ada.rest().get(byKey + "+in:HOME").data()).isEmpty();
        assertThat(grace.rest().get(byKey).data()).isEmpty();
        String nobodys = "/api/v1/tasks/HOME-7";
        assertThat(told(grace.rest().get("/api/v1/tasks/HOME-1")))
                .isEqualTo(told(grace.rest().get(nobodys)));
        assertThat(told(grace.rest().get(Chores.path(task))))
                .isEqualTo(told(grace.rest().get(nobodys)));
        assertThat(told(grace.rest().post("/api/v1/tasks/HOME-1/restore", Map.of())))
                .isEqualTo(told(grace.rest().post(nobodys + "/restore", Map.of())));
        assertThat(told(grace.rest().post(Chores.path(task) + "/comments", Map.of("text", "x"))))
                .isEqualTo(told(grace.rest().post(nobodys + "/comments", Map.of("text", "x"))));
        assertThat(grace.rest().get("/api/v1/comments/" + Person.id(comment)).status())
                .isEqualTo(404);
        String deeds = Chores.path(task) + "/activity";
        assertThat(changed(ada.rest().get(deeds).data()))
                .isEqualTo("{\"field\":\"project\",\"from\":\"" + home.id() + "\",\"to\":\"" + work.id() + "\"}");
        assertThat(changed(alan.rest().get(deeds).data()))
                .isEqualTo("{\"field\":\"project\",\"from\":\"elsewhere\",\"to\":\"" + work.id() + "\"}");
        assertThat(transferred(grace, "HOME-7", work).status()).isEqualTo(404);
        JsonNode stays = home.makes("Feed the cat");
        assertThat(transferred(grace, Person.id(stays), work).status()).isEqualTo(404);
        assertThat(ada.rest()
                        .post(Chores.path(stays) + "/project", Map.of("status", "x"))
                        .status())
                .isEqualTo(400);
    }

    private static Rest.Answer transferred(Person by, String task, Chores to) {
        return by.rest().post("/api/v1/tasks/" + task + "/project", Map.of("projectId", to.id()));
    }

    private static String changed(JsonNode deeds) {
        return deeds.get(0).get("changes").get(0).toString();
    }

    private static String told(Rest.Answer answer) {
        return answer.status() + " " + answer.body().get("title") + " "
                + answer.body().get("detail");
    }
}
