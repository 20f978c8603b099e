package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.testkit.Eventually;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people are told because it concerns them, from both ends of a running server. */
class NotificationsTest {
    private static final String LIST = "/api/v1/notifications";

    private static List<JsonNode> told(Person person) {
        return person.rest().get(LIST).data().valueStream().toList();
    }

    /** Waits until somebody is told where they were let in, and throws that away. */
    private static void forgets(Person person) {
        String told = LIST + "/" + Person.id(awaited(person, "invitation"));
        person.rest().delete(told).data();
    }

    private static JsonNode awaited(Person person, String type) {
        Eventually.holds("a " + type, () -> !ofType(person, type).isEmpty());
        return ofType(person, type).getFirst();
    }

    private static List<JsonNode> ofType(Person person, String type) {
        return told(person).stream()
                .filter(one -> one.get("type").asText().equals(type))
                .toList();
    }

    private static long unread(Person person) {
        return person.rest().get(LIST + "/unread").data().get("count").asLong();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_07_TM_05_who_is_to_do_a_task_hears_of_it_at_once_on_every_device(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        forgets(grace);
        try (Device plain = Device.plain(grace);
                Device socketIo = Device.socketIo(grace)) {
            JsonNode task = chores.makes("Water the plants", Map.of("assigneeIds", List.of(grace.id())));
            for (Device device : List.of(plain, socketIo)) {
                device.hears(
                        "notification:created",
                        data -> data.get("type").asText().equals("assignment")
                                && data.get("message").asText().equals("Water the plants")
                                && data.at("/metadata/taskId").equals(task.get("id")));
            }
            JsonNode told = awaited(grace, "assignment");
            assertThat(told.at("/actors/0/id").asText()).isEqualTo(ada.id());
            assertThat(unread(grace)).isEqualTo(1);
            grace.rest().post(LIST + "/" + Person.id(told) + "/read").data();
            plain.hears("notification:updated", data -> data.get("read").asBoolean());
            assertThat(unread(grace)).isZero();
            assertThat(told(ada)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_07_who_is_mentioned_hears_of_it_and_reading_the_channel_reads_that_too(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        String channel = ada.gathers(grace);
        forgets(grace);
        try (Device device = Device.socketIo(grace)) {
            JsonNode said = ada.says(channel, "Hello @" + grace.name());
            device.hears(
                    "notification:created",
                    data -> data.get("type").asText().equals("mention")
                            && data.at("/metadata/messageId").equals(said.get("id"))
                            && data.get("message").asText().startsWith("Hello"));
            grace.rest().post(Person.path(said) + "/read").data();
            device.hears("notification:updated", data -> data.get("read").asBoolean());
            assertThat(unread(grace)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_07_CC_04_who_said_it_hears_who_reacted_and_is_told_once(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        String channel = ada.gathers(grace);
        forgets(grace);
        JsonNode said = ada.says(channel, "Soup at seven");
        String reaction = Person.path(said) + "/reactions/" + URLEncoder.encode("👍", StandardCharsets.UTF_8);
        try (Device device = Device.socketIo(ada)) {
            grace.rest().put(reaction, Map.of()).data();
            device.hears(
                    "notification:created",
                    data -> data.get("type").asText().equals("reaction")
                            && data.at("/metadata/messageId").equals(said.get("id"))
                            && data.get("title").asText().endsWith("reacted with 👍"));
            grace.rest().delete(reaction).data();
            grace.rest().put(reaction, Map.of()).data();
            ada.rest().put(reaction, Map.of()).data();
            ada.rest().post(Person.path(said) + "/read").data();
            device.hears("notification:updated", data -> data.get("read").asBoolean());
        }
        assertThat(told(ada)).hasSize(1);
        assertThat(told(ada).getFirst().get("count").asInt()).isEqualTo(1);
        assertThat(told(grace)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_07_HT_04_who_is_let_into_a_place_hears_of_it(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        try (Device device = Device.socketIo(grace)) {
            String group = ada.founds();
            ada.letsIn("groups/" + group, grace);
            String channel = ada.gathers(grace);
            Chores chores = Chores.of(ada, grace);
            Map.of("groupId", group, "channelId", channel, "projectId", chores.id())
                    .forEach((field, id) -> device.hears(
                            "notification:created",
                            data -> data.get("type").asText().equals("invitation")
                                    && data.get("metadata").path(field).asText().equals(id)
                                    && data.at("/actors/0/id").asText().equals(ada.id())));
            ada.rest().delete("/api/v1/groups/" + group + "/members/" + grace.id());
            assertThat(grace.rest().get(LIST).body().toString())
                    .contains(channel)
                    .doesNotContain(group);
        }
        assertThat(told(grace)).hasSize(3);
        assertThat(told(ada)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_06_who_is_mentioned_in_a_comment_is_told(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        forgets(grace);
        JsonNode task = chores.makes("Water the plants");
        JsonNode comment = ada.rest()
                .post(Chores.path(task) + "/comments", Map.of("text", "Which ones, @" + grace.name() + "?"))
                .data();
        JsonNode told = awaited(grace, "mention");
        assertThat(told.at("/metadata/commentId")).isEqualTo(comment.get("id"));
        assertThat(told.at("/metadata/taskId")).isEqualTo(task.get("id"));
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_07_a_burst_of_answers_is_one_notification_that_grows(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        String channel = ada.gathers(grace);
        forgets(grace);
        JsonNode root = ada.says(channel, "What do you think?");
        for (int n = 1; n <= 5; n++) {
            grace.answers(root, "Answer " + n);
        }
        Eventually.holds(
                "all are told", () -> awaited(ada, "reply").get("count").asInt() == 5);
        assertThat(told(ada)).hasSize(1);
        assertThat(awaited(ada, "reply").get("message").asText()).isEqualTo("Answer 5");
        assertThat(unread(ada)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_06_who_follows_a_task_hears_of_comments_and_where_it_stands(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        forgets(grace);
        JsonNode task = chores.makes("Water the plants");
        try (Device device = Device.socketIo(ada)) {
            grace.rest()
                    .post(Chores.path(task) + "/comments", Map.of("text", "Which ones?"))
                    .data();
            chores.as(grace).changes(task, "{\"status\":\"done\"}");
            for (String type : List.of("comment", "status")) {
                device.hears(
                        "notification:created",
                        data -> data.get("type").asText().equals(type));
            }
        }
        assertThat(told(grace)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_01_who_was_away_catches_up_with_what_they_were_told_and_read_meanwhile(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        String channel = ada.gathers(grace);
        forgets(grace);
        ada.says(channel, "First @" + grace.name());
        JsonNode first = awaited(grace, "mention");
        ada.says(channel, "Second @" + grace.name());
        Eventually.holds("both are told", () -> unread(grace) == 2);
        grace.rest().post(LIST + "/" + Person.id(first) + "/read").data();
        JsonNode second = told(grace).getFirst();
        grace.rest().delete(LIST + "/" + Person.id(second)).data();
        try (Device device = Device.plain(grace)) {
            String scope = "user:" + grace.id();
            device.does("catch-up", Map.of("cursors", Map.of(scope, "0")));
            device.hears(
                    "notification:created",
                    data -> data.get("id").equals(first.get("id"))
                            && data.get("read").asBoolean());
            device.hears(
                    "notification:created",
                    data -> data.get("id").equals(second.get("id")) && data.has("deletedAt") && !data.has("message"));
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AZ_7_who_was_put_out_is_shown_nothing_of_what_they_were_told(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        String channel = ada.gathers(grace);
        forgets(grace);
        String secret = Hall.unique("secret");
        ada.says(channel, secret + " @" + grace.name());
        awaited(grace, "mention");
        ada.rest().delete("/api/v1/channels/" + channel + "/members/" + grace.id());
        String shown = grace.rest().get(LIST).body().toString();
        assertThat(shown).doesNotContain(secret).doesNotContain(channel).contains("mention");
        ada.says(channel, secret + " again @" + grace.name());
        assertThat(unread(grace)).isEqualTo(1);
    }
}
