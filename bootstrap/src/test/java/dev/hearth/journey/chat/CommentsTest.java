package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said about tasks, from both ends of a running server. */
class CommentsTest {
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_06_a_comment_calls_somebody_and_is_edited_and_taken_back_by_its_author(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        String comments = Chores.path(chores.makes("Water the plants")) + "/comments";
        JsonNode asked = grace.rest()
                .post(comments, Map.of("text", "Which ones, @" + ada.name() + "?"))
                .data();
        assertThat(asked.get("mentions").get("users").findValuesAsText("id")).containsExactly(ada.id());
        JsonNode unread = ada.rest().get(comments + "/unread").data();
        assertThat(List.of(unread.get("unread").asInt(), unread.get("mentions").asInt()))
                .containsExactly(1, 1);
        String one = "/api/v1/comments/" + Person.id(asked);
        ada.rest().post(one + "/read", Map.of()).data();
        assertThat(ada.rest().get(comments + "/unread").data().get("unread").asInt())
                .isZero();
        assertThat(ada.rest().patch(one, "{\"text\":\"x\"}").status()).isEqualTo(403);
        grace.rest().patch(one, "{\"text\":\"All of them?\"}").data();
        assertThat(ada.rest().get(one + "/versions").data().findValuesAsText("text"))
                .containsExactly("Which ones, @" + ada.name() + "?");
        JsonNode gone = grace.rest().delete(one).data();
        assertThat(gone.has("text")).isFalse();
        assertThat(ada.rest().get(comments).data()).containsExactly(gone);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_09_whoever_follows_the_project_hears_what_is_said_about_its_tasks(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        JsonNode task = chores.makes("Water the plants");
        try (Device device = Device.socketIo(grace);
                Device outside = Device.plain(hall.person("mallory"))) {
            device.does("join:project", Map.of("projectId", chores.id()));
            String comments = Chores.path(task) + "/comments";
            JsonNode said =
                    ada.rest().post(comments, Map.of("text", "All of them")).data();
            device.hears("comment:created", said::equals);
            assertThat(said.get("taskId")).isEqualTo(task.get("id"));
            String one = "/api/v1/comments/" + Person.id(said);
            JsonNode liked =
                    grace.rest().put(one + "/reactions/%F0%9F%8E%89", Map.of()).data();
            device.hears("comment:updated", liked::equals);
            JsonNode gone = ada.rest().delete(one).data();
            device.hears("comment:deleted", gone::equals);
            assertThat(outside.kinds(chores.scope())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_02_fifty_sends_of_one_comment_make_one(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        String comments = Chores.path(Chores.of(ada).makes("Water the plants")) + "/comments";
        Together.times(
                50,
                turn -> ada.rest()
                        .post(comments, Map.of("text", "Done", "clientId", "c-1"))
                        .data());
        assertThat(ada.rest().get(comments).data()).hasSize(1);
    }
}
