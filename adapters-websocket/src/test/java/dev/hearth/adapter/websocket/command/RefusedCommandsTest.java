package dev.hearth.adapter.websocket.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ER-4: a refused command is always answered. */
class RefusedCommandsTest {
    private static final List<Wrong> ALL = List.of(
            wrong("delete-everything", "{}", "not_found"),
            wrong("", "{}", "not_found"),
            wrong("send-message", "{}", "invalid", "channelId", "text"),
            wrong("send-message", "null", "invalid", "channelId", "text"),
            wrong("send-message", "[1]", "invalid", "data"),
            wrong("send-message", "\"x\"", "invalid", "data"),
            wrong(
                    "send-message",
                    "{\"channelId\":1,\"text\":{\"$gt\":\"\"},\"clientId\":[],\"$ne\":1,\"a\":2}",
                    "invalid",
                    "channelId",
                    "text",
                    "clientId",
                    "$ne",
                    "a"),
            wrong("send-message", "{\"channelId\":\"x\",\"text\":\" \"}", "invalid", "channelId", "text"),
            wrong("edit-message", "{\"text\":\"\"}", "invalid", "messageId", "text"),
            wrong("delete-message", "{\"messageId\":\"x\",\"why\":1}", "invalid", "messageId", "why"),
            wrong("forward-message", "{\"clientId\":\"a b\"}", "invalid", "messageId", "channelId", "clientId"),
            wrong("add-reaction", "{\"emoji\":\"x\"}", "invalid", "messageId", "emoji"),
            wrong("remove-reaction", "{}", "invalid", "messageId", "emoji"),
            wrong("pin-message", "{}", "invalid", "messageId"),
            wrong("unpin-message", "{\"messageId\":5}", "invalid", "messageId"),
            wrong("mark-read", "{}", "invalid", "messageId"),
            wrong("mark-unread", "{}", "invalid", "messageId"),
            wrong("follow-thread", "{}", "invalid", "messageId"),
            wrong("unfollow-thread", "{}", "invalid", "messageId"),
            wrong("save-draft", "{\"text\":\" \"}", "invalid", "channelId", "text"),
            wrong(
                    "set-preference",
                    "{\"starred\":1,\"muted\":\"no\",\"notifications\":\"loud\"}",
                    "invalid",
                    "channelId",
                    "starred",
                    "muted",
                    "notifications"),
            wrong("join:channel", "{\"channelId\":true,\"x\":1}", "invalid", "channelId", "x"),
            wrong("leave:channel", "{}", "invalid", "channelId"),
            wrong("catch-up", "{\"cursors\":{\"channel:x\":1},\"since\":1}", "invalid", "cursors", "since"),
            wrong("authenticate", "{\"cursors\":{}}", "invalid", "token", "cursors"));

    private final HearthServer server = HearthServer.start();
    private final Person ada = server.person("ada");

    private record Wrong(String type, String data, String code, List<String> fields) {}

    private static Wrong wrong(String type, String data, String code, String... fields) {
        return new Wrong(type, data, code, List.of(fields));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void ER_4_each_wrong_command_is_answered_with_all_that_is_wrong(ProductDialect dialect) {
        try (DialectClient client = dialect.connect(server, ada)) {
            for (Wrong wrong : ALL) {
                check(wrong, client.ask(wrong.type(), wrong.data()).path("error"));
            }
            assertThat(client.events()).extracting(e -> e.type()).doesNotContain("refused");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ER_4_who_waits_for_no_answer_is_told_all_the_same(ProductDialect dialect) {
        try (DialectClient client = dialect.connect(server, ada)) {
            for (Wrong wrong : ALL) {
                client.tell(wrong.type(), wrong.data());
                check(wrong, client.next("refused").data());
            }
        }
    }

    private static void check(Wrong wrong, JsonNode error) {
        assertThat(error.path("code").asText()).as(wrong.toString()).isEqualTo(wrong.code());
        assertThat(error.path("correlationId").asText()).isNotEmpty();
        assertThat(error.path("error").asText()).isNotEmpty();
        assertThat(fields(error)).as(wrong.toString()).containsExactlyInAnyOrderElementsOf(wrong.fields());
    }

    private static List<String> fields(JsonNode error) {
        return error.path("errors")
                .valueStream()
                .map(e -> e.path("field").asText())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void IN_2_tens_of_thousands_of_unknown_fields_get_a_small_answer(ProductDialect dialect) {
        String many = IntStream.range(0, 40_000)
                .mapToObj(i -> "\"%d\":1".formatted(i))
                .collect(Collectors.joining(",", "{", "}"));
        try (DialectClient client = dialect.connect(server, ada)) {
            JsonNode error = client.ask("send-message", many).path("error");
            assertThat(error.path("errors")).hasSize(100);
            assertThat(error.path("errors").path(99).path("message").asText())
                    .isEqualTo("and 39903 more things are wrong");
            assertThat(error.toString()).hasSizeLessThan(20_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void IN_2_long_names_are_told_in_part_and_never_cut_within_a_character(ProductDialect dialect) {
        String name = "x" + "😀".repeat(10_000);
        try (DialectClient client = dialect.connect(server, ada)) {
            JsonNode error =
                    client.ask("leave:channel", "{\"%s\":1}".formatted(name)).path("error");
            assertThat(fields(error)).containsExactly("channelId", "x" + "😀".repeat(79) + "…");
        }
    }
}
