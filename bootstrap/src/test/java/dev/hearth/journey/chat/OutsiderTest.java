package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Listener;
import dev.hearth.journey.people.PlainSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is not in a private place learns nothing of it, not even that it is there. */
class OutsiderTest {
    private static final int MESSAGES = 1000;

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AZ_2_AZ_3_nothing_private_is_read_or_changed_and_it_looks_like_nothing(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = hall.person("grace");
        Person mallory = Person.at(hall.there(), "mallory");
        String group = ada.founds();
        ada.letsIn("groups/" + group, grace);
        String channel = ada.gathers(grace);
        JsonNode message = ada.says(channel, "private");
        grace.answers(message, "too");
        ada.rest().put(Person.path(message) + "/pin").data();
        Place place = new Place(group, channel, Person.id(message), grace.id());
        List<String> before = pictures(ada, place);

        String own = mallory.opens("private");
        List<String> answers = place.tried(mallory, own);
        assertThat(answers).allSatisfy(answer -> assertThat(answer).contains(" -> 404 "));
        assertThat(answers).isEqualTo(Place.nowhere().tried(mallory, own));
        assertThat(pictures(ada, place)).isEqualTo(before);
    }

    /** All that could have been changed. */
    private static List<String> pictures(Person ada, Place place) {
        return List.of(
                        "groups/" + place.group(),
                        "groups/" + place.group() + "/members",
                        "channels/" + place.channel(),
                        "channels/" + place.channel() + "/members",
                        "channels/" + place.channel() + "/messages",
                        "messages/" + place.message() + "/thread")
                .stream()
                .map(path -> ada.rest().get("/api/v1/" + path).data().toString())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AZ_4_sockets_of_both_dialects_tell_an_outsider_nothing_during_a_thousand_messages(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person mallory = hall.person("mallory");
        String channel = ada.gathers();
        JsonNode message = ada.says(channel, "private");
        try (Device plain = Device.plain(mallory.movedTo(hall.there()));
                Device node = Device.socketIo(mallory);
                Device own = Device.plain(ada.movedTo(hall.there()))) {
            List.of(plain, node).forEach(device -> knock(device, channel, ada.id(), message));
            talk(ada, channel);
            List.of(plain, node).forEach(device -> knock(device, channel, ada.id(), message));
            own.hearsOf("message:created", ada.says(channel, "the end"));
            assertThat(own.listener().texts()).hasSize(MESSAGES + 1);
            JsonNode barrier = mallory.says(mallory.opens("private"), "over");
            List.of(plain, node).forEach(device -> {
                device.hearsOf("message:created", barrier);
                assertThat(device.listener().texts()).containsExactly("over");
                assertThat(device.kinds("channel:" + channel)).containsOnly("scope:closed");
                assertThat(device.kinds("user:" + ada.id())).containsOnly("scope:closed");
            });
        }
    }

    private static void talk(Person ada, String channel) {
        Listener heard = new Listener();
        try (PlainSocket socket = PlainSocket.open(ada.rest(), heard)) {
            List<CompletableFuture<JsonNode>> replies = IntStream.range(0, MESSAGES)
                    .mapToObj(i -> socket.send("send-message", Map.of("channelId", channel, "text", "secret " + i)))
                    .toList();
            replies.forEach(reply -> assertThat(reply.join().has("data")).isTrue());
        }
    }

    /** Asks for the place in every way there is. */
    private static void knock(Device device, String channel, String owner, JsonNode message) {
        Map<String, String> place = Map.of("channelId", channel);
        Map<String, String> said = Map.of("messageId", Person.id(message));
        List.of("join:channel", "save-draft", "set-preference").forEach(command -> nothing(device, command, place));
        nothing(device, "send-message", Map.of("channelId", channel, "text", "hi"));
        nothing(device, "edit-message", Map.of("messageId", Person.id(message), "text", "hi"));
        nothing(device, "add-reaction", Map.of("messageId", Person.id(message), "emoji", "\uD83D\uDC4D"));
        nothing(device, "forward-message", Map.of("messageId", Person.id(message), "channelId", channel));
        List.of("delete-message", "pin-message", "unpin-message", "mark-read", "mark-unread", "follow-thread")
                .forEach(command -> nothing(device, command, said));
        device.does("catch-up", Map.of("cursors", Map.of("channel:" + channel, "0", "user:" + owner, "0")));
    }

    private static void nothing(Device device, String command, Map<String, ?> data) {
        assertThat(device.refusal(command, data)).as(command).isEqualTo("not_found");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AZ_7_counts_lists_and_mentions_show_only_what_may_be_seen(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = hall.person("grace");
        Person mallory = Person.at(hall.there(), "mallory");
        String channel = ada.gathers(grace);
        JsonNode called = ada.says(channel, "xylophone for @" + mallory.name() + " and @all");
        assertThat(called.path("mentions").path("users")).isEmpty();
        ada.answers(called, "xylophone again @" + mallory.name());
        seesNothingOf(channel, mallory);
        ada.letsIn("channels/" + channel, mallory);
        ada.says(channel, "xylophone @" + mallory.name());
        assertThat(mallory.rest().get("/api/v1/unread").body().toString()).contains(channel, "\"mentions\":1");
        mallory.rest().put("/api/v1/channels/" + channel + "/star").data();
        mallory.rest().put(Person.path(called) + "/follow").data();
        ada.rest().delete("/api/v1/channels/" + channel + "/members/" + mallory.id());
        seesNothingOf(channel, mallory);
    }

    private static void seesNothingOf(String channel, Person person) {
        for (String list :
                List.of("unread", "threads", "drafts", "channels", "channels/starred", "channels/public", "sync")) {
            String told = person.rest().get("/api/v1/" + list).body().toString();
            assertThat(told).as(list).doesNotContain("xylophone", "channel:" + channel, "\"" + channel);
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AZ_10_nothing_crosses_a_border_by_naming_a_foreign_parent(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        JsonNode secret = ada.says(ada.gathers(), "secret");
        JsonNode elsewhere = grace.says(grace.gathers(), "elsewhere");
        String own = grace.gathers();
        String group = grace.founds();
        String inGroup = grace.opensIn(group, "plans");
        for (JsonNode foreign : List.of(secret, elsewhere)) {
            assertThat(underParent(grace, own, Person.id(foreign))).isEqualTo(underParent(grace, own, own));
            try (Device device = Device.plain(grace)) {
                Map<String, String> same =
                        Map.of("text", "here?", "parentMessageId", Person.id(foreign), "channelId", own);
                assertThat(device.refusal("send-message", same)).isNotEqualTo("done");
            }
        }
        String foreign = secret.get("channelId").asText();
        assertThat(grace.rest()
                        .post(Person.path(elsewhere) + "/forward", Map.of("channelId", foreign))
                        .status())
                .isEqualTo(404);
        assertThat(grace.rest()
                        .post(Person.path(secret) + "/forward", Map.of("channelId", own))
                        .status())
                .isEqualTo(404);
        assertThat(grace.rest()
                        .post("/api/v1/channels/" + inGroup + "/members", Map.of("userId", ada.id()))
                        .status())
                .isBetween(400, 499);
        assertThat(grace.rest()
                        .put("/api/v1/groups/" + group + "/owner", Map.of("userId", ada.id()))
                        .status())
                .isBetween(400, 499);
        assertThat(ada.rest()
                        .post("/api/v1/channels", Map.of("name", "mine", "groupId", group))
                        .status())
                .isEqualTo(404);
        assertThat(grace.rest().get(Person.messages(own)).data()).isEmpty();
        assertThat(ada.rest().get("/api/v1/channels").body().toString()).doesNotContain(inGroup);
    }

    /** How a message and a draft in the thread of a message that is not in the channel are refused. */
    private static List<Integer> underParent(Person person, String channel, String parent) {
        Map<String, String> answer = Map.of("text", "here?", "parentMessageId", parent);
        int said = person.rest().post(Person.messages(channel), answer).status();
        int begun = person.rest()
                .put("/api/v1/channels/" + channel + "/draft", answer)
                .status();
        assertThat(List.of(said, begun)).allSatisfy(status -> assertThat(status).isBetween(400, 499));
        return List.of(said, begun);
    }
}
