package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** HT-04 HT-05: the life of a group over REST. */
@ExtendWith(SharedHouse.class)
final class GroupsTest {
    private final Person owner;
    private final Person guest;
    private final String group;

    GroupsTest(House house) {
        this.owner = house.newcomer();
        this.guest = house.newcomer();
        this.group = "/api/v1/groups/" + owner.group("Group of " + owner.username());
    }

    @Test
    void a_change_of_what_others_changed_meanwhile_is_refused_by_its_tag() {
        String seen = owner.get(group).expect(200).header("ETag");
        assertThat(seen).startsWith("\"");
        Answer first =
                owner.client().patch(group, "{\"description\":\"one\"}", seen).expect(200);
        assertThat(first.header("ETag")).isNotEqualTo(seen);
        Refused.as(412, "stale", owner.client().patch(group, "{\"description\":\"two\"}", seen));
        Refused.as(412, "stale", owner.client().patch(group, "{\"description\":\"two\"}", "W/" + seen));
        Refused.invalid(owner.client().patch(group, "{\"description\":\"two\"}", "two"), "If-Match");
        String named = "{\"name\":\"Renamed by %s\"}".formatted(owner.username());
        assertThat(owner.client()
                        .patch(group, named, seen)
                        .data()
                        .at("/description")
                        .asText())
                .isEqualTo("one");
        assertThat(owner.patch(group, "{\"description\":null}")
                        .data()
                        .at("/description")
                        .asText())
                .isEmpty();
    }

    @Test
    void HT_05_guests_see_no_numbers_and_an_invitation_makes_what_newcomers_are() {
        String link = group + "/invitations";
        assertThat(owner.post(link, "{}").expect(201).data().at("/role").asText())
                .isEqualTo("member");
        owner.patch(group + "/settings", "{\"defaultRole\":\"guest\"}").expect(200);
        assertThat(owner.post(link, "{}").data().at("/role").asText()).isEqualTo("guest");
        assertThat(owner.post(link, "{\"email\":\"somebody@example.org\"}")
                        .data()
                        .at("/role")
                        .asText())
                .isEqualTo("guest");
        assertThat(owner.post(link, "{\"role\":\"member\"}").data().at("/role").asText())
                .isEqualTo("member");
        owner.post(group + "/members", "{\"userId\":\"%s\",\"role\":\"guest\"}".formatted(guest.id()))
                .expect(200);
        guest.get(group).expect(200);
        for (String hidden : new String[] {"/stats", "/subscription", "/members", "/activity", "/invitations"}) {
            Refused.as(403, "forbidden", guest.get(group + hidden));
        }
        owner.patch(group + "/members/" + guest.id(), "{\"role\":\"member\"}").expect(200);
        guest.get(group + "/stats").expect(200);
        guest.get(group + "/subscription").expect(200);
    }

    @Test
    void settings_are_shown_and_changed_one_by_one() {
        String settings = group + "/settings";
        String seen = owner.get(settings).expect(200).header("ETag");
        owner.patch(settings, "{\"invite\":\"member\"}").expect(200);
        Answer changed = owner.client().patch(settings, "{\"joining\":\"open\",\"defaultRole\":\"guest\"}", seen);
        assertThat(changed.data().toString())
                .isEqualTo("{\"joining\":\"open\",\"defaultRole\":\"guest\",\"createChannels\":\"member\","
                        + "\"createProjects\":\"member\",\"createTasks\":\"member\",\"invite\":\"member\"}");
        Refused.as(412, "stale", owner.client().patch(settings, "{\"invite\":\"owner\"}", seen));
        Refused.invalid(owner.patch(settings, "{\"defaultRole\":\"admin\"}"), "defaultRole");
        assertThat(guest.post(group + "/join", "").data().at("/membership/role").asText())
                .isEqualTo("guest");
    }

    @Test
    void permissions_are_granted_and_denied_to_one_member() {
        owner.post(group + "/members", "{\"userId\":\"%s\"}".formatted(guest.id()))
                .expect(200);
        String place = group + "/members/" + guest.id();
        String asked = "{\"permissions\":{\"granted\":[\"invite\"],\"denied\":[\"create_channels\"]}}";
        Answer changed = owner.patch(place, asked);
        assertThat(changed.data().at("/granted/0").asText()).isEqualTo("invite");
        assertThat(changed.data().at("/denied/0").asText()).isEqualTo("create_channels");
        Refused.as(403, "forbidden", guest.patch(place, "{\"role\":\"admin\"}"));
        Refused.invalid(owner.patch(place, "{\"permissions\":{\"granted\":[\"create_channels\"]}}"));
        Refused.invalid(owner.patch(place, "{\"role\":\"owner\"}"), "role");
    }

    @Test
    void a_group_is_handed_over_left_and_deleted() {
        owner.post(group + "/members", "{\"userId\":\"%s\"}".formatted(guest.id()))
                .expect(200);
        Refused.as(409, "conflict", owner.post(group + "/leave", ""));
        Answer given = owner.put(group + "/owner", "{\"userId\":\"%s\"}".formatted(guest.id()));
        assertThat(given.data().at("/ownerId").asText()).isEqualTo(guest.id());
        owner.post(group + "/leave", "").expect(204);
        guest.delete(group).expect(204);
        Refused.as(404, "not_found", guest.get(group));
    }
}
