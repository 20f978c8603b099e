package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Groups and channels, and the people in them. */
@ExtendWith(SharedHouse.class)
final class PlacesTest {
    private final House house;
    private final Person owner;
    private final Person guest;

    PlacesTest(House house) {
        this.house = house;
        this.owner = house.newcomer();
        this.guest = house.newcomer();
    }

    @Test
    void a_group_is_founded_shown_and_listed_to_its_members() {
        Answer founded = owner.post("/api/v1/groups", "{\"name\":\"Gardeners\",\"description\":\"We dig\"}")
                .expect(201);
        JsonNode shown = owner.get(founded.header("Location").replaceFirst("^https?://[^/]+", ""))
                .data();
        assertThat(shown).isEqualTo(founded.data());
        assertThat(shown.at("/description").asText()).isEqualTo("We dig");
        assertThat(shown.at("/membership/role").asText()).isEqualTo("owner");
        assertThat(owner.get("/api/v1/groups").each("/name")).containsExactly("Gardeners");
        assertThat(guest.get("/api/v1/groups").each("/name")).isEmpty();
    }

    @Test
    void a_group_s_owner_lets_others_in_who_then_see_it_but_may_not_let_in_more() {
        String group = owner.group("Let in");
        String members = "/api/v1/groups/" + group + "/members";
        assertThat(owner.post(members, user(guest.id())).data().at("/user/id").asText())
                .isEqualTo(guest.id());
        assertThat(guest.get(members).each("/user/username"))
                .containsExactlyInAnyOrder(owner.username(), guest.username());
        Refused.as(403, "forbidden", guest.post(members, user(house.newcomer().id())));
        assertThat(Refused.invalid(owner.post(members, user(UUID.randomUUID().toString())), "userId")
                        .fields())
                .containsExactly("userId");
    }

    @Test
    void what_administrators_say_has_no_address_of_its_own_for_them() {
        String said = "{\"title\":\"Moving\",\"text\":\"Soon\",\"groupId\":\"%s\"}".formatted(owner.group("Told"));
        assertThat(house.admin()
                        .post("/api/v1/admin/announcements", said)
                        .expect(201)
                        .header("Location"))
                .isEmpty();
    }

    @Test
    void letting_somebody_in_twice_changes_nothing() {
        String group = owner.group("Twice in");
        String members = "/api/v1/groups/" + group + "/members";
        JsonNode first = owner.post(members, user(guest.id())).data();
        assertThat(owner.post(members, user(guest.id())).data()).isEqualTo(first);
    }

    @Test
    void CC_01_a_channel_is_opened_in_a_group_and_joined_by_its_members() {
        String group = owner.group("With channels");
        owner.post("/api/v1/groups/" + group + "/members", user(guest.id()));
        JsonNode opened = owner.post("/api/v1/channels", "{\"name\":\"plans\",\"groupId\":\"%s\"}".formatted(group))
                .expect(201)
                .data();
        assertThat(opened.at("/type").asText()).isEqualTo("public");
        assertThat(opened.at("/groupId").asText()).isEqualTo(group);
        String channel = opened.at("/id").asText();
        assertThat(guest.get("/api/v1/channels/" + channel).data().has("membership"))
                .isFalse();
        String joined = "/api/v1/channels/" + channel + "/members";
        assertThat(guest.post(joined, user("me")).data().at("/role").asText()).isEqualTo("member");
        assertThat(guest.get(joined).each("/user/id")).containsExactlyInAnyOrder(owner.id(), guest.id());
        assertThat(guest.get("/api/v1/channels").each("/id")).containsExactly(channel);
    }

    @Test
    void IN_6_names_that_mean_the_same_collide() {
        owner.group("Same Name");
        Refused.as(409, "conflict", guest.post("/api/v1/groups", "{\"name\":\"SAME\u00a0name\"}"));
        owner.publicChannel("Same Channel");
        Refused.as(409, "conflict", guest.post("/api/v1/channels", "{\"name\":\"same\u200b channel\"}"));
    }

    @Test
    void two_people_have_one_direct_channel_whoever_asks() {
        String asked = "{\"type\":\"direct\",\"userId\":\"%s\"}";
        JsonNode mine = owner.post("/api/v1/channels", asked.formatted(guest.id()))
                .expect(201)
                .data();
        JsonNode theirs = guest.post("/api/v1/channels", asked.formatted(owner.id()))
                .expect(201)
                .data();
        assertThat(mine.at("/id")).isEqualTo(theirs.at("/id"));
        assertThat(mine.has("name")).isFalse();
        assertThat(mine.at("/memberIds"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(owner.id(), guest.id());
        String members = "/api/v1/channels/" + mine.at("/id").asText() + "/members";
        Refused.as(403, "forbidden", owner.post(members, user(house.newcomer().id())));
    }

    @Test
    void a_direct_channel_takes_no_name_and_no_unknown_person() {
        String asked = "{\"type\":\"direct\",\"userId\":\"%s\"%s}";
        Refused.invalid(owner.post("/api/v1/channels", asked.formatted(guest.id(), ",\"name\":\"us\"")), "name");
        Refused.invalid(owner.post("/api/v1/channels", asked.formatted(UUID.randomUUID(), "")), "userId");
        Refused.invalid(owner.post("/api/v1/channels", asked.formatted("me", "")), "userId");
    }

    private static String user(String id) {
        return "{\"userId\":\"%s\"}".formatted(id);
    }
}
