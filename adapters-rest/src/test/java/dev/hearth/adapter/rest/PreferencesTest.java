package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CT-01: stars, wishes and drafts. */
@ExtendWith(SharedHouse.class)
final class PreferencesTest {
    private final Person person;
    private final Person other;
    private final String channel;
    private final String place;

    PreferencesTest(House house) {
        this.person = house.newcomer();
        this.other = house.newcomer();
        this.channel = person.privateChannel("ours");
        this.place = "/api/v1/channels/" + channel;
        person.post(place + "/members", "{\"userId\":\"%s\"}".formatted(other.id()))
                .expect(200);
    }

    @Test
    void CT_01_starred_channels_are_listed_to_who_starred_them() {
        person.privateChannel("another");
        assertThat(person.put(place + "/star").data().at("/starred").asBoolean())
                .isTrue();
        person.put(place + "/star").expect(200);
        assertThat(person.get("/api/v1/channels/starred").each("/id")).containsExactly(channel);
        assertThat(other.get("/api/v1/channels/starred").data()).isEmpty();
        assertThat(person.get(place).data().at("/preferences/starred").asBoolean())
                .isTrue();
        person.delete(place + "/star").expect(200);
        assertThat(person.get("/api/v1/channels/starred").data()).isEmpty();
    }

    @Test
    void wishes_not_named_stay_and_bad_ones_are_all_named() {
        person.put(place + "/star").expect(200);
        JsonNode wish = person.patch(place + "/preferences", "{\"muted\":true,\"notifications\":\"mentions\"}")
                .data();
        assertThat(wish.at("/starred").asBoolean()).isTrue();
        assertThat(wish.at("/muted").asBoolean()).isTrue();
        assertThat(wish.at("/notifications").asText()).isEqualTo("mentions");
        Refused.invalid(
                person.patch(
                        place + "/preferences",
                        "{\"starred\":1,\"muted\":\"no\",\"notifications\":\"loud\",\"userId\":\"me\"}"),
                "starred",
                "muted",
                "notifications",
                "userId");
    }

    @Test
    void a_draft_is_kept_for_oneself_until_it_is_thrown_away() {
        String root = other.says(channel, "well?").id();
        person.put(place + "/draft", "{\"text\":\"first\"}").expect(200);
        JsonNode draft = person.put(
                        place + "/draft", "{\"text\":\"in the thread\",\"parentMessageId\":\"%s\"}".formatted(root))
                .data();
        assertThat(draft.at("/parentMessageId").asText()).isEqualTo(root);
        assertThat(person.get("/api/v1/drafts").each("/text")).containsExactly("first", "in the thread");
        assertThat(other.get("/api/v1/drafts").data()).isEmpty();
        assertThat(person.put(place + "/draft", "{}").data().has("text")).isFalse();
        assertThat(person.get("/api/v1/drafts").each("/text")).containsExactly("in the thread");
        Refused.invalid(
                person.put(place + "/draft", "{\"text\":\" \",\"parentMessageId\":\"x\"}"), "text", "parentMessageId");
    }
}
