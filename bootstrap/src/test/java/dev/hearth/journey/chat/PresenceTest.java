package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.bootstrap.server.HearthServer;
import dev.hearth.journey.ServerProcess;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.Eventually;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is there, as people see it on several devices and nodes. */
class PresenceTest {
    private static final String CHANGED = "presence:changed";
    private static final Map<String, String> SOON = Map.of("HEARTH_PRESENCE_GRACE", "PT0.5S");

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CT_03_HT_11_GC_05_MN_1_somebody_is_there_from_the_first_device_until_after_the_last(AdapterSet set) {
        try (Hall hall = Hall.with(set, SOON)) {
            Person ada = hall.person("ada");
            Person ben = hall.person("ben");
            Person eve = hall.person("eve");
            String channel = ada.gathers(ben);
            try (Device ears = Device.socketIo(ada.movedTo(hall.there()));
                    Device outside = Device.plain(eve.movedTo(hall.there()))) {
                Device phone = Device.plain(ben);
                hears(ears, ben, "online");
                Device laptop = Device.socketIo(ben.movedTo(hall.there()));
                Eventually.holds(
                        "both are listed", () -> there(ada, channel).containsAll(List.of(ada.name(), ben.name())));
                phone.does("presence:set", Map.of("state", "away"));
                phone.close();
                laptop.does("presence:set", Map.of("state", "away"));
                hears(ears, ben, "online", "away");
                laptop.does("presence:set", Map.of("availability", "dnd"));
                hears(ears, ben, "online", "away", "dnd");
                laptop.close();
                hears(ears, ben, "online", "away", "dnd", "offline");
                for (Rest node : List.of(hall.here(), hall.there())) {
                    // The nodes learn of it one after the other.
                    Eventually.holds(
                            "offline everywhere",
                            () -> state(ada.movedTo(node), ben).equals("offline"));
                    assertThat(eve.movedTo(node).rest().get(presence(ben)).status())
                            .isEqualTo(404);
                    assertThat(there(ada.movedTo(node), channel)).containsExactly(ada.name());
                }
                outside.does("presence:set", Map.of("state", "online"));
                assertThat(outside.listener().passing(CHANGED).toString()).doesNotContain(ben.id(), ada.id());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CT_03_a_status_is_told_to_those_who_share_a_place_and_ends_by_itself(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person ben = hall.person("ben");
        ada.gathers(ben);
        try (Device ears = Device.plain(ada.movedTo(hall.there()))) {
            String soon = Instant.now().plusSeconds(2).toString();
            ben.rest()
                    .patch(
                            "/api/v1/users/me",
                            "{\"statusText\":\"at lunch\",\"statusEmoji\":\"🍜\",\"statusUntil\":\"" + soon + "\"}")
                    .data();
            Eventually.holds("told", () -> statuses(ears, ben).equals(List.of("at lunch")));
            Eventually.holds("ended", () -> statuses(ears, ben).equals(List.of("at lunch", "")));
            assertThat(ben.rest().get("/api/v1/users/me").data().has("statusText"))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CT_02_GC_05_AZ_4_typing_is_told_now_and_then_and_to_nobody_outside(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person ben = hall.person("ben");
        Person eve = hall.person("eve");
        String channel = ada.gathers(ben);
        Map<String, String> here = Map.of("channelId", channel);
        try (Device writing = Device.plain(ada);
                Device also = Device.socketIo(ada.movedTo(hall.there()));
                Device reading = Device.socketIo(ben.movedTo(hall.there()));
                Device outside = Device.plain(eve)) {
            long began = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                writing.does("typing-start", here);
                also.does("typing-start", here);
            }
            Eventually.holds("told", () -> !typing(reading).isEmpty());
            long whole = 1 + (System.nanoTime() - began) / 3_000_000_000L;
            assertThat(typing(reading)).containsOnly("started").hasSizeLessThanOrEqualTo((int) whole);
            also.does("send-message", Map.of("channelId", channel, "text", "done"));
            Eventually.holds("stopped", () -> typing(reading).contains("stopped"));
            assertThat(outside.refusal("typing-start", here)).isEqualTo("not_found");
            assertThat(outside.refusal("typing-stop", here)).isEqualTo("not_found");
            assertThat(List.of(typing(writing), typing(also), typing(outside))).containsOnly(List.of());
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AZ_5_CT_02_CT_03_who_was_put_out_hears_nothing_of_those_inside(AdapterSet set) {
        try (Hall hall = Hall.with(set, SOON)) {
            Person ada = hall.person("ada");
            Person ben = hall.person("ben");
            Person eve = hall.person("eve");
            String channel = ada.gathers(ben, eve);
            try (Device reading = Device.plain(ben.movedTo(hall.there()));
                    Device out = Device.socketIo(eve.movedTo(hall.there()))) {
                Device writing = Device.plain(ada);
                hears(out, ada, "online");
                ada.rest().delete("/api/v1/channels/" + channel + "/members/" + eve.id());
                Eventually.holds("closed", () -> out.kinds("channel:" + channel).contains("scope:closed"));
                writing.does("typing-start", Map.of("channelId", channel));
                Eventually.holds("told", () -> !typing(reading).isEmpty());
                writing.close();
                hears(reading, ada, "online", "offline");
                out.does("presence:set", Map.of("state", "online"));
                assertThat(typing(out)).isEmpty();
                assertThat(states(out, ada)).containsExactly("online");
                assertThat(eve.rest().get(presence(ada)).status()).isEqualTo(404);
            }
        }
    }

    @Test
    void MN_2_CT_03_a_node_that_is_killed_takes_its_people_offline(@TempDir Path folder) {
        Map<String, String> environment = new HashMap<>(AdapterSet.CLUSTER.environment(folder));
        environment.put("HEARTH_PRESENCE_LIFE", "PT2S");
        try (HearthServer staying = AdapterSet.start(environment);
                ServerProcess dying =
                        ServerProcess.serving(ServerProcess.on(folder).with(environment))) {
            Rest here = Rest.at(AdapterSet.base(staying));
            Person ada = Person.at(here, "ada");
            Person ben = Person.at(here, "ben");
            ada.gathers(ben);
            try (Device ears = Device.plain(ada);
                    Device lost = Device.plain(ben.movedTo(Rest.at(dying.base())))) {
                hears(ears, ben, "online");
                dying.kill();
                hears(ears, ben, "online", "offline");
                assertThat(state(ada, ben)).isEqualTo("offline");
                assertThat(lost.listener().passing("typing")).isEmpty();
            }
        }
    }

    private static String presence(Person person) {
        return "/api/v1/users/" + person.id() + "/presence";
    }

    private static String state(Person asking, Person about) {
        return asking.rest().get(presence(about)).data().get("state").asText();
    }

    private static List<String> there(Person asking, String channel) {
        return asking.rest()
                .get("/api/v1/channels/" + channel + "/presence")
                .data()
                .valueStream()
                .map(one -> one.at("/user/username").asText())
                .toList();
    }

    private static void hears(Device device, Person about, String... expected) {
        Eventually.holds(
                "heard " + List.of(expected), () -> states(device, about).size() >= expected.length);
        assertThat(states(device, about)).containsExactly(expected);
    }

    private static List<String> states(Device device, Person about) {
        return news(device, about).stream()
                .map(data -> data.get("state").asText())
                .toList();
    }

    private static List<String> statuses(Device device, Person about) {
        return news(device, about).stream()
                .map(data -> data.path("statusText").asText())
                .toList();
    }

    private static List<JsonNode> news(Device device, Person about) {
        return device.listener().passing(CHANGED).stream()
                .map(event -> event.get("data"))
                .filter(data -> data.at("/user/id").asText().equals(about.id()))
                .toList();
    }

    private static List<String> typing(Device device) {
        return device.listener().passing("typing").stream()
                .map(event -> event.at("/data/state").asText())
                .toList();
    }
}
