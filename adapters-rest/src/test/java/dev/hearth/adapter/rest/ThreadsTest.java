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

/** CC-03, CC-05: threads, and how far one has read. */
@ExtendWith(SharedHouse.class)
final class ThreadsTest {
    private final Person author;
    private final Person reader;
    private final String channel;
    private final String root;
    private final String place;

    ThreadsTest(House house) {
        this.author = house.newcomer();
        this.reader = house.newcomer();
        this.channel = author.privateChannel("talk");
        author.post("/api/v1/channels/" + channel + "/members", "{\"userId\":\"%s\"}".formatted(reader.id()))
                .expect(200);
        this.root = author.says(channel, "who is coming?").id();
        this.place = "/api/v1/messages/" + root;
    }

    @Test
    void CC_03_answers_are_listed_newest_first_with_their_authors_and_counted_where_they_hang() {
        answer(reader, "me");
        Answer last = answer(author, "good");
        assertThat(last.data().at("/parentMessageId").asText()).isEqualTo(root);
        Answer thread = reader.get(place + "/thread");
        assertThat(thread.each("/text")).containsExactly("good", "me");
        assertThat(thread.each("/author/username")).containsExactly(author.username(), reader.username());
        JsonNode shown = reader.get("/api/v1/channels/" + channel + "/messages").data();
        assertThat(shown).hasSize(1);
        assertThat(shown.at("/0/thread/replyCount").asInt()).isEqualTo(2);
        assertThat(shown.at("/0/thread/participants/0/username").asText()).isEqualTo(author.username());
    }

    @Test
    void IN_5_a_thread_is_paged_by_cursors_of_its_own() {
        answer(reader, "one");
        answer(reader, "two");
        author.says(channel, "another");
        String cursor = reader.get(place + "/thread?limit=1").next();
        assertThat(reader.get(place + "/thread?cursor=" + cursor).each("/text")).containsExactly("one");
        Refused.invalid(reader.get("/api/v1/channels/" + channel + "/messages?cursor=" + cursor), "cursor");
        Refused.invalid(author.get(place + "/thread?cursor=" + cursor), "cursor");
        String line =
                reader.get("/api/v1/channels/" + channel + "/messages?limit=1").next();
        Refused.invalid(reader.get(place + "/thread?cursor=" + line), "cursor");
    }

    @Test
    void CC_03_a_thread_is_followed_and_no_longer() {
        Refused.as(409, "conflict", reader.get(place + "/unread"));
        assertThat(reader.put(place + "/follow").data().at("/following").asBoolean())
                .isTrue();
        answer(author, "news");
        assertThat(reader.get("/api/v1/threads").each("/unread")).containsExactly("1");
        assertThat(reader.get("/api/v1/threads").each("/threadId")).containsExactly(root);
        JsonNode explained = reader.get(place + "/unread").data();
        assertThat(explained.at("/count/unread").asInt()).isEqualTo(1);
        assertThat(explained.at("/messages/0/text").asText()).isEqualTo("news");
        assertThat(reader.delete(place + "/follow").data().at("/following").asBoolean())
                .isFalse();
        assertThat(reader.get("/api/v1/threads").data()).isEmpty();
    }

    @Test
    void CC_05_unread_is_counted_explained_and_marked() {
        String second = author.says(channel, "hello @" + reader.username()).id();
        assertThat(unread()).isEqualTo("2 1");
        JsonNode marker = reader.post(place + "/read").data();
        assertThat(marker.has("threadId")).isFalse();
        assertThat(unread()).isEqualTo("1 1");
        JsonNode explained =
                reader.get("/api/v1/channels/" + channel + "/unread").data();
        assertThat(explained.at("/messages"))
                .extracting(m -> m.at("/id").asText())
                .containsExactly(second);
        assertThat(explained.at("/count/mentions").asInt()).isEqualTo(1);
        reader.post(place + "/unread").expect(200);
        assertThat(unread()).isEqualTo("2 1");
        reader.post("/api/v1/messages/" + second + "/read").expect(200);
        assertThat(unread()).isEqualTo("0 0");
    }

    private String unread() {
        JsonNode first = reader.get("/api/v1/unread").data().get(0);
        assertThat(first.at("/channelId").asText()).isEqualTo(channel);
        return first.at("/unread").asText() + " " + first.at("/mentions").asText();
    }

    private Answer answer(Person person, String text) {
        return person.post(
                        "/api/v1/channels/" + channel + "/messages",
                        "{\"text\":\"%s\",\"parentMessageId\":\"%s\"}".formatted(text, root))
                .expect(201);
    }
}
