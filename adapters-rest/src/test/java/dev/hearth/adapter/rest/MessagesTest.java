package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writing and reading messages, and catching up. */
@ExtendWith(SharedHouse.class)
final class MessagesTest {
    private final Person author;
    private final String channel;
    private final String messages;

    MessagesTest(House house) {
        this.author = house.newcomer();
        this.channel = author.privateChannel("talk");
        this.messages = "/api/v1/channels/" + channel + "/messages";
    }

    @Test
    void CC_01_a_message_is_written_shown_and_paged() {
        JsonNode sent = author.says(channel, "hello").expect(201).data();
        assertThat(sent.at("/author/id").asText()).isEqualTo(author.id());
        assertThat(sent.at("/text").asText()).isEqualTo("hello");
        assertThat(author.get("/api/v1/messages/" + sent.at("/id").asText()).data())
                .isEqualTo(sent);
        assertThat(author.get(messages).data().get(0)).isEqualTo(sent);
    }

    @Test
    void pages_go_back_through_all_messages_newest_first_without_gap_or_double() {
        IntStream.rangeClosed(1, 7).forEach(i -> author.says(channel, "m" + i));
        Answer first = author.get(messages + "?limit=3");
        Answer second = author.get(messages + "?limit=3&cursor=" + first.next());
        Answer third = author.get(messages + "?limit=3&cursor=" + second.next());
        assertThat(first.each("/text")).containsExactly("m7", "m6", "m5");
        assertThat(second.each("/text")).containsExactly("m4", "m3", "m2");
        assertThat(third.each("/text")).containsExactly("m1");
        assertThat(third.next()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#texts")
    void IN_3_a_text_comes_back_as_it_was_sent(String text) {
        Answer sent = author.says(channel, text).expect(201);
        assertThat(sent.data().at("/text").asText()).isEqualTo(text);
        assertThat(author.get("/api/v1/messages/" + sent.id())
                        .data()
                        .at("/text")
                        .asText())
                .isEqualTo(text);
    }

    @Test
    void sending_again_under_the_same_client_id_gives_the_first_result() {
        JsonNode first = author.post(messages, named("k1", "once")).expect(201).data();
        assertThat(author.post(messages, named("k1", "once")).data()).isEqualTo(first);
        assertThat(author.get(messages).each("/text")).containsExactly("once");
    }

    @Test
    void the_idempotency_key_header_is_the_same_thing_as_the_client_id() {
        JsonNode first = keyed("k2", "{\"text\":\"once\"}").expect(201).data();
        assertThat(first.at("/clientId").asText()).isEqualTo("k2");
        assertThat(author.post(messages, named("k2", "once")).data()).isEqualTo(first);
        assertThat(keyed("k2", named("k2", "once")).data()).isEqualTo(first);
    }

    @Test
    void another_text_under_a_used_name_is_a_conflict() {
        author.post(messages, named("k3", "one")).expect(201);
        assertThat(Refused.as(409, "conflict", author.post(messages, named("k3", "two")))
                        .fields())
                .containsExactly("clientId");
        Refused.as(409, "conflict", keyed("k3", "{\"text\":\"two\"}"));
    }

    @Test
    void a_header_and_a_client_id_that_differ_are_refused_and_nothing_is_written() {
        Refused.invalid(keyed("a", named("b", "x")), "clientId");
        Refused.invalid(keyed("a b", "{\"text\":\"x\"}"), "clientId");
        Refused.invalid(keyed("", "{\"text\":\"x\"}"), "clientId");
        Refused.invalid(keyed("k".repeat(65), "{\"text\":\"x\"}"), "clientId");
        assertThat(author.get(messages).each("/text")).isEmpty();
    }

    @Test
    void two_different_idempotency_keys_are_refused() {
        Refused.invalid(author.client()
                .send(author.client()
                        .request(messages)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "one")
                        .header("Idempotency-Key", "two")
                        .POST(BodyPublishers.ofString("{\"text\":\"x\"}"))));
    }

    @Test
    void sync_tells_what_came_since_a_cursor() {
        String scope = "channel:" + channel;
        JsonNode standing = scope(author.get("/api/v1/sync"), scope);
        author.says(channel, "news");
        String since =
                "/api/v1/sync?since=" + scope + "@" + standing.at("/cursor").asText();
        JsonNode changed = scope(author.get(since), scope);
        assertThat(changed.at("/status").asText()).isEqualTo("ok");
        assertThat(changed.at("/events")).hasSize(1);
        assertThat(changed.toString()).contains("news");
    }

    @Test
    void sync_refuses_what_is_no_position() {
        String scope = "channel:" + channel;
        Refused.invalid(author.get("/api/v1/sync?since=" + scope), "since");
        Refused.invalid(author.get("/api/v1/sync?since=" + scope + "@-1"), "since");
        Refused.invalid(author.get("/api/v1/sync?since=" + scope + "@9999999999999999999"), "since");
        Refused.invalid(author.get("/api/v1/sync?since=" + scope + "@1&since=" + scope + "@2"), "since");
        Refused.invalid(author.get("/api/v1/sync?since=planet:" + channel + "@1"), "since");
        Refused.invalid(author.get("/api/v1/sync?since="), "since");
    }

    private static JsonNode scope(Answer answer, String scope) {
        for (JsonNode view : answer.data()) {
            if (view.at("/scope").asText().equals(scope)) {
                return view;
            }
        }
        throw new AssertionError("no " + scope + " in " + answer.body());
    }

    private Answer keyed(String key, String body) {
        return author.client()
                .send(author.client()
                        .request(messages)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String named(String clientId, String text) {
        return "{\"text\":\"%s\",\"clientId\":\"%s\"}".formatted(text, clientId);
    }
}
