package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CC-03, CC-04: what becomes of messages. */
@ExtendWith(SharedHouse.class)
final class MessageLifeTest {
    private final Person author;
    private final Person reader;
    private final Person stranger;
    private final String channel;
    private final String message;
    private final String place;

    MessageLifeTest(House house) {
        this.author = house.newcomer();
        this.reader = house.newcomer();
        this.stranger = house.newcomer();
        this.channel = author.privateChannel("talk");
        author.post("/api/v1/channels/" + channel + "/members", "{\"userId\":\"%s\"}".formatted(reader.id()))
                .expect(200);
        this.message = author.says(channel, "one").id();
        this.place = "/api/v1/messages/" + message;
    }

    @Test
    void CC_03_an_edit_is_flagged_dated_and_its_history_kept() {
        JsonNode edited = author.patch(place, "{\"text\":\"two\"}").data();
        assertThat(edited.at("/edited").asBoolean()).isTrue();
        assertThat(edited.has("editedAt")).isTrue();
        assertThat(edited.at("/author/username").asText()).isEqualTo(author.username());
        assertThat(reader.get(place).data()).isEqualTo(edited);
        Answer versions = reader.get(place + "/versions");
        assertThat(versions.each("/text")).containsExactly("one");
        assertThat(versions.each("/number")).containsExactly("1");
        Refused.invalid(author.patch(place, "{\"text\":\" \"}"), "text");
        Refused.invalid(author.patch(place, "{\"clientId\":\"x\"}"), "text", "clientId");
    }

    @Test
    void OR_4_an_edit_of_what_was_edited_meanwhile_is_refused_and_shows_both() {
        String seen = reader.get(place).expect(200).header("ETag");
        assertThat(author.get(place + "?html=true").header("ETag")).isEqualTo(seen);
        reader.put(place + "/pin").expect(200);
        Answer first = author.client().patch(place, "{\"text\":\"two\"}", seen).expect(200);
        assertThat(first.header("ETag")).isNotEqualTo(seen);
        Answer stale = author.client().patch(place, "{\"text\":\"three\"}", seen);
        Refused.as(412, "stale", stale);
        assertThat(stale.json().at("/errors/0/field").asText()).isEqualTo("text");
        assertThat(stale.json().at("/errors/0/message").asText()).contains("two", "three");
        assertThat(author.client().patch(place, "{\"text\":\"two\"}", seen).status())
                .isEqualTo(200);
        assertThat(author.get(place).data().at("/text").asText()).isEqualTo("two");
        author.client()
                .patch(place, "{\"text\":\"three\"}", first.header("ETag"))
                .expect(200);
        author.client().patch(place, "{\"text\":\"four\"}", "*").expect(200);
    }

    @Test
    void CC_03_whoever_asks_for_html_gets_it_beside_the_text() {
        String text = author.says(channel, "*two* <b>").data().at("/text").asText();
        String shown = "<p>*two* &lt;b&gt;</p>";
        for (String list : new String[] {"/api/v1/channels/" + channel + "/messages", place + "/around"}) {
            assertThat(reader.get(list).body()).doesNotContain("html");
            assertThat(reader.get(list + "?html=false").body()).doesNotContain("html");
            assertThat(reader.get(list + "?html=true").expect(200).body()).contains(shown, text);
        }
        author.patch(place, "{\"text\":\"three\"}").expect(200);
        reader.put(place + "/pin").expect(200);
        author.post(
                        "/api/v1/channels/" + channel + "/messages",
                        "{\"text\":\"four\",\"parentMessageId\":\"%s\"}".formatted(message))
                .expect(201);
        assertThat(reader.get("/api/v1/channels/" + channel + "/pins?html=true").each("/html"))
                .containsExactly("<p>three</p>");
        assertThat(reader.get(place + "/thread?html=true").each("/html")).containsExactly("<p>four</p>");
        assertThat(reader.get(place + "?html=true").data().at("/html").asText()).isEqualTo("<p>three</p>");
        author.delete(place).expect(200);
        assertThat(reader.get(place + "?html=true").data().has("html")).isFalse();
        Refused.invalid(reader.get(place + "?html=yes"), "html");
        Refused.invalid(reader.get(place + "?html=true&html=true"), "html");
    }

    @Test
    void CC_03_of_a_deleted_message_only_its_place_is_shown_anywhere() {
        author.patch(place, "{\"text\":\"secret @%s\"}".formatted(reader.username()));
        reader.put(place + "/reactions/" + encoded("👍")).expect(200);
        reader.put(place + "/pin").expect(200);
        assertThat(author.delete(place).data().has("text")).isFalse();
        for (String path : new String[] {place, place + "/around", place + "/versions"}) {
            assertThat(reader.get(path).expect(200).body()).doesNotContain("secret", "\"one\"", "👍");
        }
        String channelPlace = "/api/v1/channels/" + channel;
        JsonNode left = reader.get(channelPlace + "/messages").data().get(0);
        assertThat(left.at("/id").asText()).isEqualTo(message);
        assertThat(left.has("deletedAt")).isTrue();
        for (String gone : new String[] {"text", "mentions", "pinned", "editedAt"}) {
            assertThat(left.has(gone)).as(gone).isFalse();
        }
        assertThat(left.at("/reactions")).isEmpty();
        assertThat(reader.get(channelPlace + "/pins").data()).isEmpty();
        assertThat(reader.get("/api/v1/sync?since=channel:" + channel + "@0").body())
                .doesNotContain("secret", "👍");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "❤️", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇺🇦", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "👍🏽"})
    void CC_04_any_emoji_is_given_once_counted_and_taken_away(String emoji) {
        String reaction = place + "/reactions/" + encoded(emoji);
        author.put(reaction).expect(200);
        author.put(reaction).expect(200);
        JsonNode given = reader.put(reaction).data().at("/reactions/0");
        assertThat(given.at("/emoji").asText()).isEqualTo(emoji);
        assertThat(given.at("/count").asInt()).isEqualTo(2);
        assertThat(given.at("/userIds")).extracting(JsonNode::asText).containsExactly(author.id(), reader.id());
        author.delete(reaction).expect(200);
        assertThat(reader.delete(reaction).data().at("/reactions")).isEmpty();
        reader.delete(reaction).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%20", "1", "%F0%9F%91%8D%F0%9F%91%8D", "%E2%80%8D"})
    void CC_04_what_is_no_emoji_is_refused(String text) {
        Refused.invalid(author.put(place + "/reactions/" + text), "emoji");
        assertThat(author.get(place).data().at("/reactions")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%F0%9F", "%ED%A0%BD", "%00"})
    void IN_3_a_path_that_is_no_text_is_refused(String text) {
        Refused.as(400, "invalid", author.put(place + "/reactions/" + text));
    }

    @Test
    void CC_03_pins_are_listed_with_who_pinned() {
        reader.put(place + "/pin").expect(200);
        Answer pins = author.get("/api/v1/channels/" + channel + "/pins");
        assertThat(pins.each("/pinned/byId")).containsExactly(reader.id());
        assertThat(pins.each("/author/username")).containsExactly(author.username());
        author.delete(place + "/pin").expect(200);
        assertThat(author.get("/api/v1/channels/" + channel + "/pins").data()).isEmpty();
    }

    @Test
    void CC_03_a_link_leads_to_a_message_among_its_neighbours() {
        author.says(channel, "two");
        author.says(channel, "three");
        JsonNode around = reader.get(place + "/around?limit=2").data();
        assertThat(around.at("/channelId").asText()).isEqualTo(channel);
        assertThat(around.at("/messages"))
                .extracting(m -> m.at("/text").asText())
                .containsExactly("two", "one");
        assertThat(reader.get(place + "/around?limit=1").data().at("/messages")).hasSize(2);
        Refused.invalid(reader.get(place + "/around?cursor=x"), "cursor");
    }

    @Test
    void CC_03_what_lies_before_a_link_is_the_rest_of_the_list() {
        author.says(channel, "two");
        String last = author.says(channel, "three").id();
        String older = reader.get("/api/v1/messages/" + last + "/around?limit=2")
                .data()
                .at("/older")
                .asText();
        assertThat(reader.get("/api/v1/channels/" + channel + "/messages?cursor=" + older)
                        .each("/text"))
                .containsExactly("one");
    }

    @Test
    void AZ_10_messages_are_forwarded_only_between_places_one_is_in() {
        String forward = place + "/forward";
        String mine = reader.privateChannel("mine");
        Answer passed = forwarded(reader, forward, mine).expect(201);
        assertThat(passed.data().at("/forwarded/author/id").asText()).isEqualTo(author.id());
        assertThat(passed.data().at("/text").asText()).isEqualTo("one");
        assertThat(forwarded(reader, forward, mine).id()).isEqualTo(passed.id());
        Refused.as(404, "not_found", forwarded(stranger, forward, stranger.privateChannel("theirs")));
        Refused.as(404, "not_found", forwarded(author, forward, mine));
        Refused.invalid(reader.post(forward, "{\"clientId\":\"a b\"}"), "channelId", "clientId");
    }

    private static Answer forwarded(Person person, String forward, String to) {
        return person.post(forward, "{\"channelId\":\"%s\",\"clientId\":\"f\"}".formatted(to));
    }

    @Test
    void AZ_10_an_answer_goes_only_to_a_message_of_the_same_channel() {
        String elsewhere = author.says(author.privateChannel("elsewhere"), "x").id();
        for (String parent : new String[] {elsewhere, UUID.randomUUID().toString(), "what"}) {
            Refused.invalid(
                    author.post(
                            "/api/v1/channels/" + channel + "/messages",
                            "{\"text\":\"lost\",\"parentMessageId\":\"%s\"}".formatted(parent)),
                    "parentMessageId");
        }
    }

    private static String encoded(String emoji) {
        return URLEncoder.encode(emoji, StandardCharsets.UTF_8);
    }
}
