package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups from their founding to their end. */
class GroupsTest {
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_04_members_get_roles_and_permissions_and_leave_or_are_removed(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Person linus = hall.person("linus");
        String group = ada.founds();
        String members = path(group) + "/members";
        ada.letsIn("groups/" + group, grace);
        assertThat(grace.rest().get("/api/v1/groups").data().findValuesAsText("id"))
                .containsExactly(group);
        assertThat(lets(grace, members, linus)).isEqualTo(403);
        try (Device device = Device.plain(grace)) {
            ada.rest()
                    .patch(members + "/" + grace.id(), "{\"permissions\":{\"granted\":[\"invite\"],\"denied\":[]}}")
                    .data();
            device.hears(
                    "member:updated", data -> data.path("granted").toString().contains("invite"));
            assertThat(lets(grace, members, linus)).isEqualTo(200);
            ada.rest().patch(members + "/" + grace.id(), "{\"role\":\"guest\"}").data();
            assertThat(grace.rest().get(members).status()).isEqualTo(403);
            assertThat(linus.rest().post(path(group) + "/leave").status()).isEqualTo(204);
            assertThat(linus.rest().get(path(group)).status()).isEqualTo(404);
            assertThat(ada.rest().delete(members + "/" + grace.id()).status()).isEqualTo(204);
            device.hears("scope:closed", data -> true);
        }
        assertThat(grace.rest().get(path(group)).status()).isEqualTo(404);
        assertThat(ada.rest().get(members).data()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_04_a_group_is_handed_over_archived_restored_and_deleted_with_its_channels(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        String group = ada.founds();
        ada.letsIn("groups/" + group, grace);
        String channel = ada.opensIn(group, "plans");
        assertThat(ada.rest().post(path(group) + "/leave").status()).isEqualTo(409);
        assertThat(grace.rest().delete(path(group)).status()).isEqualTo(403);
        ada.rest().put(path(group) + "/owner", Map.of("userId", grace.id())).data();
        JsonNode told = ada.rest().get(path(group)).data();
        assertThat(told.get("ownerId").asText()).isEqualTo(grace.id());
        assertThat(told.get("membership").get("role").asText()).isEqualTo("admin");
        grace.rest().post(path(group) + "/archive").data();
        assertThat(ada.rest()
                        .post(Person.messages(channel), Map.of("text", "too late"))
                        .status())
                .isEqualTo(409);
        assertThat(ada.rest().patch(path(group), "{\"description\":\"new\"}").status())
                .isEqualTo(409);
        grace.rest().post(path(group) + "/restore").data();
        ada.says(channel, "in time");
        try (Device device = Device.plain(ada)) {
            assertThat(grace.rest().delete(path(group)).status()).isEqualTo(204);
            device.hears("group:deleted", data -> Person.id(data).equals(group));
            assertThat(ada.rest().get(path(group)).status()).isEqualTo(404);
            assertThat(ada.rest().get("/api/v1/channels/" + channel).status()).isEqualTo(404);
            assertThat(device.refusal("join:channel", Map.of("channelId", channel)))
                    .isEqualTo("not_found");
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_05_settings_say_who_joins_as_what_and_who_opens_channels(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Person linus = hall.person("linus");
        String group = ada.founds();
        assertThat(grace.rest().post(path(group) + "/join").status()).isEqualTo(404);
        ada.rest()
                .patch(path(group) + "/settings", "{\"joining\":\"open\",\"createChannels\":\"admin\"}")
                .data();
        assertThat(grace.rest()
                        .post(path(group) + "/join")
                        .data()
                        .get("membership")
                        .get("role")
                        .asText())
                .isEqualTo("member");
        assertThat(opens(grace, group)).isEqualTo(403);
        ada.rest()
                .patch(path(group) + "/settings", "{\"defaultRole\":\"guest\",\"createChannels\":\"member\"}")
                .data();
        assertThat(opens(grace, group)).isEqualTo(201);
        assertThat(linus.rest()
                        .post(path(group) + "/join")
                        .data()
                        .get("membership")
                        .get("role")
                        .asText())
                .isEqualTo("guest");
        assertThat(opens(linus, group)).isEqualTo(403);
        assertThat(grace.rest()
                        .patch(path(group) + "/settings", "{\"joining\":\"closed\"}")
                        .status())
                .isEqualTo(403);
        JsonNode settings = grace.rest().get(path(group) + "/settings").data();
        assertThat(settings.get("joining").asText()).isEqualTo("open");
        assertThat(settings.get("defaultRole").asText()).isEqualTo("guest");
    }

    private static String path(String group) {
        return "/api/v1/groups/" + group;
    }

    private static int lets(Person person, String members, Person other) {
        return person.rest().post(members, Map.of("userId", other.id())).status();
    }

    private static int opens(Person person, String group) {
        return person.rest()
                .post("/api/v1/channels", Map.of("name", Hall.unique("room"), "groupId", group))
                .status();
    }
}
