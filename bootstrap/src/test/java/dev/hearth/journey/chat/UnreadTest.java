package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is unread is exact on every device. */
class UnreadTest {
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_08_counts_are_exact_after_sends_edits_deletes_and_marks_on_two_devices(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        String channel = ada.gathers(grace);
        JsonNode one = grace.says(channel, "one");
        JsonNode two = grace.says(channel, "two for @" + ada.name());
        JsonNode three = grace.says(channel, "three for @all");
        JsonNode four = grace.says(channel, "four");
        try (Device phone = Device.socketIo(ada);
                Device laptop = Device.plain(ada.movedTo(hall.there()))) {
            shows(ada, channel, 2, "one", "two for @" + ada.name(), "three for @all", "four");
            grace.edits(four, "four for @" + ada.name());
            shows(ada, channel, 3, "one", "two for @" + ada.name(), "three for @all", "four for @" + ada.name());
            grace.deletes(two);
            shows(ada, channel, 2, "one", "three for @all", "four for @" + ada.name());
            phone.does("mark-read", Map.of("messageId", Person.id(one)));
            laptop.hears("read:updated", data -> data.get("readUpTo").equals(one.get("position")));
            shows(ada, channel, 2, "three for @all", "four for @" + ada.name());
            laptop.does("mark-read", Map.of("messageId", Person.id(four)));
            phone.hears("read:updated", data -> data.get("readUpTo").equals(four.get("position")));
            shows(ada, channel, 0);
            ada.rest().post(Person.path(three) + "/unread").data();
            long before = three.get("position").asLong() - 1;
            phone.hears("read:updated", data -> data.get("readUpTo").asLong() == before);
            laptop.hears("read:updated", data -> data.get("readUpTo").asLong() == before);
            shows(ada.movedTo(hall.there()), channel, 2, "three for @all", "four for @" + ada.name());
            grace.edits(four, "four");
            shows(ada, channel, 1, "three for @all", "four");
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_08_a_thread_counts_for_who_follows_it_and_not_in_the_channel(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Person linus = hall.person("linus");
        String channel = ada.gathers(grace, linus);
        JsonNode root = ada.says(channel, "who comes?");
        JsonNode first = grace.answers(root, "I do");
        grace.answers(root, "and so does @" + ada.name());
        shows(ada, channel, 0);
        shows(linus, channel, 0, "who comes?");
        assertThat(linus.rest().get("/api/v1/threads").data()).isEmpty();
        assertThat(counts(ada, "/api/v1/threads", channel)).isEqualTo("2 1");
        assertThat(counted(ada.rest().get(Person.path(root) + "/unread").data()))
                .containsExactly("I do", "and so does @" + ada.name());
        try (Device device = Device.plain(ada.movedTo(hall.there()))) {
            ada.rest().post(Person.path(first) + "/read").data();
            device.hears("read:updated", data -> data.path("threadId").equals(root.get("id")));
        }
        assertThat(counts(ada, "/api/v1/threads", channel)).isEqualTo("1 1");
        ada.rest().delete(Person.path(root) + "/follow").data();
        assertThat(ada.rest().get("/api/v1/threads").data()).isEmpty();
    }

    /** The list and the explanation of a count agree on it; the texts are all that is counted, oldest first. */
    private static void shows(Person person, String channel, int mentions, String... texts) {
        assertThat(counts(person, "/api/v1/unread", channel)).isEqualTo(texts.length + " " + mentions);
        JsonNode explained =
                person.rest().get("/api/v1/channels/" + channel + "/unread").data();
        assertThat(counted(explained)).containsExactly(texts);
        assertThat(explained.get("count").get("unread").asInt()).isEqualTo(texts.length);
        assertThat(explained.get("count").get("mentions").asInt()).isEqualTo(mentions);
    }

    private static String counts(Person person, String list, String channel) {
        return person.rest()
                .get(list)
                .data()
                .valueStream()
                .filter(line -> line.get("channelId").asText().equals(channel))
                .map(line ->
                        line.get("unread").asText() + " " + line.get("mentions").asText())
                .findFirst()
                .orElse("not listed");
    }

    private static List<String> counted(JsonNode explained) {
        return explained
                .get("messages")
                .valueStream()
                .map(message -> message.get("text").asText())
                .toList();
    }
}
