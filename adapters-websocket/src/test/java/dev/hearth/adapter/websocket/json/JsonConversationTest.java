package dev.hearth.adapter.websocket.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.DialectClient.Heard;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.JsonClient;
import dev.hearth.adapter.websocket.fixture.Person;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the plain JSON dialect has: hello as a command, marks of answers, and texts that are no commands. */
class JsonConversationTest {
    private final HearthServer server = HearthServer.start();
    private final Person ada = server.person("ada");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_second_hello_is_a_conflict_and_the_first_stands() {
        Person ben = server.person("ben");
        try (JsonClient client = JsonClient.open(server)) {
            client.hello(ada.token(), "{}");
            JsonNode again = client.hello(ben.token(), "{}");
            assertThat(again.path("error").path("code").asText()).isEqualTo("conflict");
            JsonNode mine = client.ask("authenticate", "{\"token\":\"%s\"}".formatted(ada.token()));
            assertThat(mine.path("data").path("userId").asText())
                    .isEqualTo(ada.id().toString());
        }
    }

    @Test
    void nothing_is_done_before_hello() {
        try (JsonClient client = JsonClient.open(server)) {
            for (String type : List.of("send-message", "join:channel", "catch-up", "authenticate", "nonsense")) {
                JsonNode error = client.ask(type, "{\"token\":\"%s\"}".formatted(ada.token()))
                        .path("error");
                assertThat(error.path("code").asText()).as(type).isEqualTo("unauthenticated");
            }
            assertThat(server.hearth().live().clients()).isZero();
            assertThat(client.hello(ada.token(), "{}").has("data")).isTrue();
        }
    }

    @Test
    void hello_names_all_that_is_wrong_with_it() {
        try (JsonClient client = JsonClient.open(server)) {
            JsonNode error =
                    client.ask("hello", "{\"token\":1,\"cursors\":2,\"x\":3}").path("error");
            assertThat(error.path("errors").findValuesAsText("field"))
                    .containsExactlyInAnyOrder("token", "cursors", "x");
            assertThat(client.ask("hello", "{}").path("error").path("errors").findValuesAsText("field"))
                    .containsExactly("token");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-7", "9223372036854775807", "\"\"", "\"a-1\"", "\"😀\"", "\"\\u0000\""})
    void an_answer_is_marked_with_the_id_of_its_command(String id) {
        try (JsonClient client = JsonClient.open(server)) {
            client.socket().send("{\"id\":%s,\"type\":\"nonsense\"}".formatted(id));
            assertThat(client.socket().nextText()).startsWith("{\"re\":%s,\"error\":{".formatted(id));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "9223372036854775808", "true", "{}", "[1]", "\"\\ud800\""})
    void ER_4_an_id_that_cannot_be_told_back_is_refused_as_an_event(String id) {
        refusedAsEvent("{\"id\":%s,\"type\":\"hello\"}".formatted(id), "id");
    }

    @Test
    void ER_4_an_id_that_is_too_long_is_refused_as_an_event() {
        refusedAsEvent("{\"id\":\"%s\",\"type\":\"hello\"}".formatted("x".repeat(65)), "id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "[]",
                "\"hello\"",
                "null",
                "1",
                "{\"type\":",
                "{}{}",
                "{\"type\":\"a\",\"type\":\"b\"}"
            })
    void ER_4_a_text_that_is_no_command_is_refused_as_an_event(String text) {
        refusedAsEvent(text, "");
    }

    @Test
    void IN_2_deep_nesting_is_refused_as_an_event() {
        refusedAsEvent("{\"data\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", "");
    }

    @Test
    void IN_2_very_many_values_are_refused_as_an_event() {
        refusedAsEvent("{\"data\":[1" + ",1".repeat(100_000) + "]}", "");
    }

    private void refusedAsEvent(String text, String field) {
        try (JsonClient client = JsonClient.open(server)) {
            client.socket().send(text);
            Heard.Event refused = client.next();
            assertThat(refused.type()).isEqualTo("refused");
            assertThat(refused.data().path("code").asText()).isEqualTo("invalid");
            assertThat(refused.data().path("errors").findValuesAsText("field")).containsExactly(field);
            assertThat(client.hello(ada.token(), "{}").has("data"))
                    .as("goes on")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":7}", "{\"id\":7,\"type\":1}", "{\"id\":7,\"type\":\"hello\",\"x\":1}"})
    void ER_4_a_command_that_makes_no_sense_is_answered_with_its_id(String text) {
        try (JsonClient client = JsonClient.open(server)) {
            client.socket().send(text);
            assertThat(client.socket().nextText()).startsWith("{\"re\":7,\"error\":{\"code\":\"invalid\"");
        }
    }

    @Test
    void binary_messages_are_closed_with_1003() {
        try (JsonClient client = JsonClient.open(server)) {
            client.hello(ada.token(), "{}");
            client.socket().send(new byte[] {1, 2, 3});
            client.awaitEnd(1003);
        }
    }
}
