package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Channels of each kind: opened, found, joined, changed, starred and taken away. */
class ChannelsTest {
    private static final int AT_ONCE = 50;

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CC_02_channels_of_every_type_are_listed_for_who_is_in_them_with_role_and_time(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        String open = ada.opens("public");
        String secret = ada.gathers(grace);
        String direct = grace.talksTo(ada);
        try (Device device = Device.plain(grace)) {
            grace.rest().joins(open);
            device.hears(
                    "member:joined", data -> data.path("channelId").asText().equals(open));
        }
        List<JsonNode> mine =
                grace.rest().get("/api/v1/channels").data().valueStream().toList();
        assertThat(mine).extracting(Person::id).containsExactlyInAnyOrder(open, secret, direct);
        assertThat(mine)
                .extracting(channel -> channel.get("type").asText())
                .containsExactlyInAnyOrder("public", "private", "direct");
        assertThat(mine)
                .allSatisfy(channel ->
                        assertThat(channel.get("membership").has("joinedAt")).isTrue());
        assertThat(ada.rest()
                        .get("/api/v1/channels/" + secret + "/members")
                        .data()
                        .valueStream())
                .extracting(member -> member.get("user").get("username").asText() + " "
                        + member.get("role").asText())
                .containsExactlyInAnyOrder(ada.name() + " owner", grace.name() + " member");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CC_02_a_direct_channel_opened_by_both_at_once_is_one(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        List<String> opened = Together.times(20, turn -> turn % 2 == 0 ? ada.talksTo(grace) : grace.talksTo(ada));
        assertThat(new HashSet<>(opened)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CT_01_starring_shows_on_the_other_device_and_in_the_list_and_is_nobody_elses(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = hall.person("grace");
        String channel = ada.gathers(grace);
        try (Device device = Device.plain(ada.movedTo(hall.there()))) {
            ada.rest().put("/api/v1/channels/" + channel + "/star").data();
            device.hears("preference:updated", data -> data.get("starred").asBoolean());
            assertThat(starred(ada)).containsExactly(channel);
            assertThat(starred(grace)).isEmpty();
            ada.rest().delete("/api/v1/channels/" + channel + "/star").data();
            device.hears("preference:updated", data -> !data.get("starred").asBoolean());
            assertThat(starred(ada)).isEmpty();
            device.does("set-preference", Map.of("channelId", channel, "starred", true));
            assertThat(starred(ada)).containsExactly(channel);
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void GC_02_channels_of_a_group_have_names_of_their_own_and_can_be_changed_and_deleted(AdapterSet set) {
        Person ada = Hall.on(set).person("ada");
        Person grace = Hall.on(set).person("grace");
        String group = ada.founds();
        String other = ada.founds();
        ada.letsIn("groups/" + group, grace);
        String channel = ada.opensIn(group, "Plans");
        ada.letsIn("channels/" + channel, grace);
        assertThat(ada.opensIn(other, "Plans")).isNotEqualTo(channel);
        assertThat(opens(ada, group, " pLANS ").status()).isEqualTo(409);
        try (Device device = Device.plain(grace.movedTo(Hall.on(set).there()))) {
            ada.rest()
                    .patch("/api/v1/channels/" + channel, "{\"name\":\"Deeds\",\"topic\":\"now\"}")
                    .data();
            device.hears("channel:updated", data -> data.get("name").asText().equals("Deeds"));
            assertThat(opens(ada, group, "deeds").status()).isEqualTo(409);
            assertThat(ada.rest().delete("/api/v1/channels/" + channel).status())
                    .isEqualTo(204);
            device.hears("channel:deleted", data -> Person.id(data).equals(channel));
            device.hears("scope:closed", data -> true);
            assertThat(device.kinds("channel:" + channel)).endsWith("channel:deleted", "scope:closed");
        }
        assertThat(grace.rest().get("/api/v1/channels/" + channel).status()).isEqualTo(404);
        assertThat(opens(ada, group, "DEEDS").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void IN_6_of_fifty_channels_and_groups_of_one_name_opened_at_once_there_is_one(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        String group = ada.founds();
        String name = Hall.unique("Name");
        assertThat(statuses(turn -> opens(ada.movedTo(hall.node(turn)), group, spelled(name, turn))))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(statuses(turn -> ada.movedTo(hall.node(turn))
                        .rest()
                        .post("/api/v1/groups", Map.of("name", spelled(name, turn)))))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    private static List<Integer> statuses(IntFunction<Rest.Answer> doing) {
        return Together.times(AT_ONCE, doing).stream().map(Rest.Answer::status).toList();
    }

    /** The same name in other letters. */
    private static String spelled(String name, int turn) {
        return turn % 3 == 0
                ? name.toUpperCase(Locale.ROOT)
                : turn % 3 == 1 ? name + " " : "\uff2e" + name.substring(1);
    }

    private static Rest.Answer opens(Person person, String group, String name) {
        return person.rest().post("/api/v1/channels", Map.of("name", name, "groupId", group));
    }

    private static List<String> starred(Person person) {
        return person.rest()
                .get("/api/v1/channels/starred")
                .data()
                .valueStream()
                .map(Person::id)
                .toList();
    }
}
