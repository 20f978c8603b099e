package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CC-02: what becomes of channels, and of the people in them. */
@ExtendWith(SharedHouse.class)
final class ChannelLifeTest {
    private final House house;
    private final Person owner;
    private final Person member;
    private final String channel;
    private final String place;

    ChannelLifeTest(House house) {
        this.house = house;
        this.owner = house.newcomer();
        this.member = house.newcomer();
        this.channel = owner.privateChannel("ours");
        this.place = "/api/v1/channels/" + channel;
        letIn(member);
    }

    @Test
    void CC_02_a_channel_says_something_else_of_itself_where_that_is_asked() {
        JsonNode changed = owner.patch(place, "{\"topic\":\"cake\",\"description\":\"We *eat*.\"}")
                .data();
        assertThat(changed.at("/name").asText()).isEqualTo("ours");
        assertThat(changed.at("/topic").asText()).isEqualTo("cake");
        assertThat(owner.get(place).data().at("/description").asText()).isEqualTo("We *eat*.");
        Refused.as(403, "forbidden", member.patch(place, "{\"topic\":\"mine\"}"));
    }

    @Test
    void OR_4_a_change_of_what_was_changed_meanwhile_is_refused_and_other_fields_go_together() {
        String seen = owner.get(place).expect(200).header("ETag");
        owner.client().patch(place, "{\"topic\":\"cake\"}", seen).expect(200);
        Answer stale = owner.client().patch(place, "{\"topic\":\"tea\",\"name\":\"theirs\"}", seen);
        Refused.as(412, "stale", stale);
        assertThat(stale.fields()).containsExactly("topic");
        assertThat(stale.body()).contains("cake", "tea");
        Answer merged = owner.client()
                .patch(place, "{\"description\":\"We eat.\"}", seen)
                .expect(200);
        assertThat(merged.data().at("/topic").asText()).isEqualTo("cake");
        assertThat(merged.data().at("/name").asText()).isEqualTo("ours");
        owner.client()
                .patch(place, "{\"topic\":\"tea\"}", merged.header("ETag"))
                .expect(200);
    }

    @Test
    void CC_06_a_change_that_is_wrong_names_all_that_is_wrong_and_changes_nothing() {
        String before = owner.get(place).body();
        Answer answer = Refused.invalid(
                owner.patch(
                        place,
                        "{\"name\":\"%s\",\"topic\":\"a\\nb\",\"description\":5,\"forNewcomers\":\"yes\",\"type\":\"public\"}"
                                .formatted("x".repeat(81))),
                "name",
                "topic",
                "description",
                "forNewcomers",
                "type");
        assertThat(answer.fields()).hasSize(5);
        assertThat(owner.get(place).body()).isEqualTo(before);
    }

    @Test
    void CC_02_only_public_channels_of_groups_take_in_newcomers() {
        Refused.invalid(owner.patch(place, "{\"forNewcomers\":true}"), "forNewcomers");
        Refused.invalid(owner.post("/api/v1/channels", "{\"name\":\"wide\",\"forNewcomers\":true}"), "forNewcomers");
    }

    @Test
    void CC_02_an_archived_channel_is_read_and_not_written_until_it_is_opened_again() {
        String message = owner.says(channel, "before").id();
        assertThat(owner.post(place + "/archive").data().has("archivedAt")).isTrue();
        owner.post(place + "/archive").expect(200);
        Refused.as(409, "conflict", member.says(channel, "after"));
        Refused.as(409, "conflict", owner.patch("/api/v1/messages/" + message, "{\"text\":\"after\"}"));
        Refused.as(409, "conflict", owner.put("/api/v1/messages/" + message + "/pin"));
        Refused.as(409, "conflict", owner.patch(place, "{\"topic\":\"after\"}"));
        assertThat(member.get(place + "/messages").each("/text")).containsExactly("before");
        assertThat(owner.post(place + "/restore").data().has("archivedAt")).isFalse();
        member.says(channel, "again").expect(201);
    }

    @Test
    void CC_02_a_deleted_channel_is_nowhere() {
        String message = owner.says(channel, "before").id();
        owner.delete(place).expect(204);
        Refused.as(404, "not_found", owner.get(place));
        Refused.as(404, "not_found", owner.delete(place));
        Refused.as(404, "not_found", member.get("/api/v1/messages/" + message));
        assertThat(member.get("/api/v1/channels").each("/id")).doesNotContain(channel);
    }

    @Test
    void CC_02_people_are_given_roles_put_out_and_leave() {
        String members = place + "/members";
        assertThat(owner.patch(members + "/" + member.id(), "{\"role\":\"moderator\"}")
                        .data()
                        .at("/role")
                        .asText())
                .isEqualTo("moderator");
        Refused.invalid(owner.patch(members + "/" + member.id(), "{\"role\":\"king\"}"), "role");
        Refused.as(
                404, "not_found", owner.patch(members + "/" + house.newcomer().id(), "{\"role\":\"member\"}"));
        Refused.as(409, "conflict", owner.post(place + "/leave"));
        Person guest = house.newcomer();
        letIn(guest);
        member.delete(members + "/" + guest.id()).expect(204);
        Refused.as(404, "not_found", guest.get(place));
        member.post(place + "/leave").expect(204);
        Refused.as(404, "not_found", member.get(place));
        owner.post(place + "/leave").expect(204);
    }

    @Test
    void CC_02_public_channels_are_found_by_those_who_may_join_them() {
        String group = owner.group("Finders of " + owner.username());
        String inGroup = owner.post("/api/v1/channels", "{\"name\":\"x\",\"groupId\":\"%s\"}".formatted(group))
                .id();
        String list = "/api/v1/channels/public";
        assertThat(owner.get(list + "?groupId=" + group).each("/id")).containsExactly(inGroup);
        Refused.as(404, "not_found", member.get(list + "?groupId=" + group));
        Refused.invalid(owner.get(list + "?groupId=what"), "groupId");
        String wide = owner.publicChannel("wide " + owner.username());
        assertThat(member.get(list + "?limit=200").each("/id")).contains(wide).doesNotContain(inGroup, channel);
        String cursor = owner.get(list + "?limit=1").next();
        if (!cursor.isEmpty()) {
            Refused.invalid(owner.get(list + "?groupId=" + group + "&cursor=" + cursor), "cursor");
        }
    }

    @Test
    void HT_04_several_people_have_one_direct_channel() {
        Person third = house.newcomer();
        String asked = "{\"type\":\"direct\",\"userIds\":[\"%s\",\"%s\"]}";
        String id = owner.post("/api/v1/channels", asked.formatted(member.id(), third.id()))
                .expect(201)
                .id();
        assertThat(third.post("/api/v1/channels", asked.formatted(owner.id(), member.id()))
                        .id())
                .isEqualTo(id);
        Refused.as(403, "forbidden", third.post("/api/v1/channels/" + id + "/leave"));
        Refused.invalid(owner.post("/api/v1/channels", "{\"type\":\"direct\",\"userIds\":[\"what\",5]}"), "userIds");
        Refused.invalid(owner.post("/api/v1/channels", "{\"type\":\"direct\"}"), "userId");
        Refused.invalid(
                owner.post(
                        "/api/v1/channels",
                        "{\"type\":\"direct\",\"userId\":\"%s\",\"userIds\":[\"%s\"]}"
                                .formatted(member.id(), third.id())),
                "userIds");
    }

    private void letIn(Person guest) {
        owner.post(place + "/members", "{\"userId\":\"%s\"}".formatted(guest.id()))
                .expect(200);
    }
}
