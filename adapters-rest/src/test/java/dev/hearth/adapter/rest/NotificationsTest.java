package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one is told because it concerns one. */
@ExtendWith(SharedHouse.class)
final class NotificationsTest {
    private static final String LIST = "/api/v1/notifications";

    private final House house;
    private final Person person;
    private final Person other;
    private final String channel;
    private final JsonNode letIn;

    NotificationsTest(House house) {
        this.house = house;
        this.person = house.newcomer();
        this.other = house.newcomer();
        this.channel = other.privateChannel("ours");
        other.post("/api/v1/channels/" + channel + "/members", "{\"userId\":\"%s\"}".formatted(person.id()))
                .expect(200);
        house.hearth().jobs().runAll();
        this.letIn = person.get(LIST).data().get(0);
        person.delete(LIST + "/" + letIn.at("/id").asText()).expect(200);
    }

    @Test
    void HT_07_who_is_let_in_by_somebody_is_told_where() {
        assertThat(letIn.at("/type").asText()).isEqualTo("invitation");
        assertThat(letIn.at("/title").asText()).endsWith(" added you to a channel");
        assertThat(letIn.at("/message").asText()).isEqualTo("ours");
        assertThat(letIn.at("/metadata").toString()).isEqualTo("{\"channelId\":\"%s\"}".formatted(channel));
    }

    @Test
    void all_that_is_wrong_with_a_device_is_named_at_once() {
        assertThat(person.post(
                                "/api/v1/push/subscriptions",
                                "{\"kind\":\"web_push\",\"endpoint\":\"nonsense\",\"colour\":\"red\"}")
                        .expect(400)
                        .fields())
                .containsExactlyInAnyOrder("endpoint", "keys", "colour");
    }

    private String called() {
        String said = other.says(channel, "Hello @" + person.username()).id();
        house.hearth().jobs().runAll();
        return said;
    }

    private String unread() {
        return person.get(LIST + "/unread").expect(200).data().at("/count").asText();
    }

    @Test
    void HT_07_a_mention_says_who_where_what_and_why() {
        String said = called();
        JsonNode told = person.get(LIST).expect(200).data().get(0);
        assertThat(told.at("/type").asText()).isEqualTo("mention");
        assertThat(told.at("/priority").asText()).isEqualTo("high");
        assertThat(told.at("/why").asText()).isEqualTo("You were mentioned.");
        assertThat(told.at("/title").asText()).endsWith(" mentioned you");
        assertThat(told.at("/message").asText()).isEqualTo("Hello @" + person.username());
        assertThat(told.at("/actors/0/id").asText()).isEqualTo(other.id());
        assertThat(told.at("/metadata/messageId").asText()).isEqualTo(said);
        assertThat(told.at("/metadata/channelId").asText()).isEqualTo(channel);
        assertThat(told.at("/read").asBoolean()).isFalse();
        assertThat(told.has("readAt")).isFalse();
        assertThat(other.get(LIST).data()).isEmpty();
    }

    @Test
    void HT_07_notifications_are_filtered_counted_read_and_deleted() {
        called();
        called();
        String latest = person.get(LIST).each("/id").getFirst();
        JsonNode read = person.post(LIST + "/" + latest + "/read").expect(200).data();
        assertThat(read.at("/read").asBoolean()).isTrue();
        assertThat(read.has("readAt")).isTrue();
        assertThat(unread()).isEqualTo("1");
        assertThat(person.get(LIST + "?unread=true").each("/id")).hasSize(1).doesNotContain(latest);
        assertThat(person.get(LIST + "?unread=false&type=mention").each("/id")).hasSize(2);
        assertThat(person.get(LIST + "?type=assignment").data()).isEmpty();
        assertThat(person.post(LIST + "/" + latest + "/unread")
                        .data()
                        .at("/read")
                        .asBoolean())
                .isFalse();
        assertThat(person.delete(LIST + "/" + latest).expect(200).data().has("title"))
                .isFalse();
        assertThat(person.get(LIST).each("/id")).hasSize(1).doesNotContain(latest);
        assertThat(unread()).isEqualTo("1");
        Refused.as(404, "not_found", person.delete(LIST + "/" + latest));
    }

    @Test
    void HT_07_all_are_read_up_to_what_was_seen() {
        called();
        String seen = person.get(LIST).data().get(0).at("/revision").asText();
        called();
        assertThat(person.post(LIST + "/read?upTo=" + seen)
                        .expect(200)
                        .data()
                        .at("/count")
                        .asText())
                .isEqualTo("1");
        assertThat(person.post(LIST + "/read").expect(200).data().at("/count").asText())
                .isEqualTo("0");
        Refused.invalid(person.post(LIST + "/read?upTo=x"), "upTo");
        Refused.invalid(person.get(LIST + "?unread=maybe&type=mention"), "unread");
        Refused.invalid(person.get(LIST + "?type=maybe"), "type");
    }
}
