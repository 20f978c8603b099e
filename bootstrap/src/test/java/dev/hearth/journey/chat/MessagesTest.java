package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be done with messages, by one and by many at once. */
class MessagesTest {
    private static final List<String> EMOJI =
            List.of("%F0%9F%91%8D", "%F0%9F%8E%89", "%F0%9F%98%80", "%F0%9F%94%A5", "%F0%9F%90%9D");
    private static final int HISTORY = 60;

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CC_03_a_message_has_its_author_and_a_thread_and_is_edited_pinned_and_deleted(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        String channel = ada.gathers(grace);
        JsonNode soup = ada.says(channel, "soup at seven");
        try (Device device = Device.plain(grace)) {
            JsonNode answer = grace.answers(soup, "I come");
            device.hears(
                    "message:created",
                    data -> data.path("thread").path("replyCount").asInt() == 1);
            ada.edits(soup, "soup at eight");
            device.hears("message:updated", data -> data.path("edited").asBoolean());
            grace.rest().put(Person.path(soup) + "/pin").data();
            device.hears("message:updated", data -> data.has("pinned"));
            JsonNode told = grace.rest().get(Person.path(soup)).data();
            assertThat(told.get("author").get("username").asText()).isEqualTo(ada.name());
            assertThat(told.get("text").asText()).isEqualTo("soup at eight");
            assertThat(told.get("thread").get("participants").findValuesAsText("username"))
                    .containsExactly(grace.name());
            assertThat(grace.texts(Person.path(soup) + "/versions")).containsExactly("soup at seven");
            assertThat(grace.texts("/api/v1/channels/" + channel + "/pins")).containsExactly("soup at eight");
            assertThat(ada.texts(Person.path(soup) + "/thread")).containsExactly("I come");
            assertThat(ada.texts(Person.messages(channel))).containsExactly("soup at eight");
            ada.deletes(soup);
            device.hears("message:deleted", data -> data.has("deletedAt"));
            gone(grace, soup, channel);
            assertThat(ada.rest().get(Person.path(answer)).data().get("text").asText())
                    .isEqualTo("I come");
        }
    }

    /** The place stays and tells nothing. */
    private static void gone(Person reader, JsonNode message, String channel) {
        JsonNode place = reader.rest().get(Person.messages(channel)).data().get(0);
        assertThat(place.get("id")).isEqualTo(message.get("id"));
        assertThat(place.get("position")).isEqualTo(message.get("position"));
        assertThat(place.has("deletedAt")).isTrue();
        assertThat(reader.rest().get(Person.messages(channel)).body().toString())
                .doesNotContain("soup");
        assertThat(reader.rest().get(Person.path(message) + "/versions").body().toString())
                .doesNotContain("soup");
        assertThat(reader.rest()
                        .get("/api/v1/channels/" + channel + "/pins")
                        .body()
                        .toString())
                .doesNotContain("soup");
        String changes = reader.rest()
                .get("/api/v1/sync?since=channel:" + channel + "@0")
                .body()
                .toString();
        assertThat(changes).contains(Person.id(message)).doesNotContain("soup");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CC_04_an_emoji_counts_once_for_each_person_and_tells_who_gave_it(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        JsonNode message = ada.says(ada.gathers(grace), "cake");
        String emoji = Person.path(message) + "/reactions/" + EMOJI.getFirst();
        ada.rest().put(emoji).data();
        grace.rest().put(emoji).data();
        JsonNode given = grace.rest().put(emoji).data().get("reactions");
        assertThat(given).hasSize(1);
        assertThat(given.get(0).get("count").asInt()).isEqualTo(2);
        assertThat(given.get(0).get("userIds").valueStream().map(JsonNode::asText))
                .containsExactly(ada.id(), grace.id());
        assertThat(ada.rest()
                        .delete(emoji)
                        .data()
                        .get("reactions")
                        .get(0)
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(grace.rest().delete(emoji).data().path("reactions")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void OR_4_a_hundred_reactions_at_once_are_a_hundred(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        List<Person> crowd = IntStream.range(0, 20)
                .mapToObj(i -> Person.at(hall.node(i), "fan"))
                .toList();
        JsonNode message = ada.says(ada.gathers(crowd.toArray(Person[]::new)), "count me");
        List<Integer> statuses = Together.times(100, turn -> {
            String emoji = EMOJI.get(turn / crowd.size());
            return crowd.get(turn % crowd.size())
                    .rest()
                    .put(Person.path(message) + "/reactions/" + emoji)
                    .status();
        });
        assertThat(statuses).containsOnly(200);
        JsonNode given = ada.rest().get(Person.path(message)).data().get("reactions");
        assertThat(given.findValuesAsText("count")).hasSize(EMOJI.size()).containsOnly("20");
        assertThat(given.valueStream())
                .allSatisfy(one -> assertThat(one.get("userIds").valueStream())
                        .doesNotHaveDuplicates()
                        .hasSize(20));
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CC_05_GC_03_paging_back_shows_each_message_once_while_others_write(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        String channel = ada.gathers(grace);
        List<String> written = IntStream.range(0, HISTORY)
                .mapToObj(i -> Person.id(ada.says(channel, "line " + i)))
                .toList();
        JsonNode first =
                ada.rest().get("/api/v1/messages/" + written.getFirst()).data();
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(() -> IntStream.range(0, 30).forEach(i -> {
                    grace.says(channel, "later " + i);
                    ada.edits(first, "edited " + i);
                }));
        List<String> walked = walk(grace, channel);
        writing.join();
        List<String> ofThen = walked.stream().filter(written::contains).toList();
        assertThat(walked).doesNotHaveDuplicates();
        assertThat(ofThen.reversed()).isEqualTo(written);
        assertThat(Person.id(
                        grace.rest().get("/api/v1/messages/" + written.get(7)).data()))
                .isEqualTo(written.get(7));
        assertThat(walk(ada, channel)).hasSize(HISTORY + 30).isEqualTo(walk(grace, channel));
    }

    private static List<String> walk(Person person, String channel) {
        List<String> ids = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            Rest.Answer page = person.rest().get(Person.messages(channel) + "?limit=7" + cursor.get());
            page.data().forEach(message -> ids.add(Person.id(message)));
            cursor = Optional.ofNullable(page.body().get("page").get("next")).map(next -> "&cursor=" + next.asText());
        }
        return ids;
    }
}
