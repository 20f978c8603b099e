package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Talking over sockets of both dialects. */
class SocketsTest {
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CT_02_messages_are_sent_edited_and_deleted_over_sockets_and_only_members_hear(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = hall.person("grace");
        Person mallory = hall.person("mallory");
        String channel = ada.gathers(grace);
        try (Device node = Device.socketIo(ada);
                Device plain = Device.plain(grace.movedTo(hall.there()));
                Device outside = Device.plain(mallory.movedTo(hall.there()))) {
            JsonNode message = node.does("send-message", Map.of("channelId", channel, "text", "hello"));
            plain.hearsOf("message:created", message);
            String id = Person.id(message);
            node.does("edit-message", Map.of("messageId", id, "text", "hello again"));
            plain.hears("message:updated", data -> data.path("text").asText().equals("hello again"));
            assertThat(plain.refusal("edit-message", Map.of("messageId", id, "text", "mine")))
                    .isEqualTo("forbidden");
            plain.does("add-reaction", Map.of("messageId", id, "emoji", "\uD83D\uDC4D"));
            node.hears("message:updated", data -> !data.path("reactions").isEmpty());
            node.does("delete-message", Map.of("messageId", id));
            plain.hears("message:deleted", data -> data.has("deletedAt") && !data.has("text"));
            outside.does("join:channel", Map.of("channelId", mallory.opens("public")));
            assertThat(outside.kinds("channel:" + channel)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CT_02_ones_own_room_reaches_all_ones_devices_and_nobody_else(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = hall.person("grace");
        String channel = ada.gathers(grace);
        try (Device phone = Device.socketIo(ada.movedTo(hall.there()));
                Device laptop = Device.plain(ada);
                Device hers = Device.plain(grace)) {
            laptop.does("save-draft", Map.of("channelId", channel, "text", "half a sent"));
            phone.hears("draft:updated", data -> data.path("text").asText().equals("half a sent"));
            hers.hearsOf("message:created", ada.says(channel, "done"));
            assertThat(hers.listener().events().toString()).doesNotContain("user:" + ada.id(), "half a sent");
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CT_02_a_connection_can_leave_a_channel_and_join_it_again_where_it_was(AdapterSet set) {
        Person ada = Hall.on(set).person("ada");
        Person grace = Hall.on(set).person("grace");
        String channel = ada.gathers(grace);
        try (Device device = Device.socketIo(grace);
                Device staying = Device.plain(grace)) {
            device.hearsOf("message:created", ada.says(channel, "one"));
            String cursor = device.cursor("channel:" + channel);
            device.does("leave:channel", Map.of("channelId", channel));
            staying.hearsOf("message:created", ada.says(channel, "two"));
            assertThat(device.listener().texts()).containsExactly("one");
            device.does("catch-up", Map.of("cursors", Map.of("channel:" + channel, cursor)));
            device.hearsOf("message:created", ada.says(channel, "three"));
            assertThat(device.listener().texts()).containsExactly("one", "two", "three");
        }
    }
}
