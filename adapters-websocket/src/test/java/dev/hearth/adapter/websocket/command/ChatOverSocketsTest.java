package dev.hearth.adapter.websocket.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.DialectClient.Heard;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.RateRules;
import dev.hearth.domain.chat.ChannelId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChatOverSocketsTest {
    private final HearthServer server = HearthServer.start();
    private final Person ada = server.person("ada");
    private final ChannelId channel = server.privateChannel(ada, "ours");
    private final String scope = "channel:" + channel;

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_message_sent_twice_with_the_same_clientId_is_one(ProductDialect dialect) {
        try (DialectClient client = dialect.connect(server, ada)) {
            JsonNode first = send(client, "hello \u2028 😀", "s-1");
            JsonNode again = send(client, "hello \u2028 😀", "s-1");
            assertThat(again).isEqualTo(first).isNotEmpty();
            Heard.Event heard = client.next("message:created");
            assertThat(heard.data()).isEqualTo(first);
            JsonNode second = send(client, "another", "s-2");
            assertThat(client.next("message:created").data())
                    .as("nothing between")
                    .isEqualTo(second);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_clientId_with_another_text_is_a_conflict(ProductDialect dialect) {
        try (DialectClient client = dialect.connect(server, ada)) {
            send(client, "one", "s-1");
            JsonNode error = client.ask("send-message", message("two", "s-1")).path("error");
            assertThat(error.path("code").asText()).isEqualTo("conflict");
        }
    }

    @ParameterizedTest
    @EnumSource
    void RL_1_who_sends_too_often_is_told_when_to_come_back_and_other_commands_go_on(ProductDialect dialect) {
        RateRules two = RateRules.none().perUser(RateClass.SEND, 2, Duration.ofMinutes(1));
        try (HearthServer limited = HearthServer.limitedBy(two)) {
            Person grace = limited.person("grace");
            ChannelId hers = limited.privateChannel(grace, "hers");
            try (DialectClient client = dialect.connect(limited, grace)) {
                String hello = "{\"channelId\":\"%s\",\"text\":\"hello\"}".formatted(hers);
                for (int i = 0; i < 2; i++) {
                    assertThat(client.ask("send-message", hello).path("error")).isEmpty();
                }
                JsonNode error = client.ask("send-message", hello).path("error");
                assertThat(error.path("code").asText()).isEqualTo("limit_reached");
                assertThat(error.path("retryAfter").asInt()).isEqualTo(30);
                assertThat(client.ask("leave:channel", "{\"channelId\":\"%s\"}".formatted(hers))
                                .path("error"))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void events_say_where_they_stand(ProductDialect dialect) {
        try (DialectClient client = dialect.connect(server, ada)) {
            JsonNode sent = send(client, "one", "s-1");
            Heard.Event heard = client.next("message:created");
            assertThat(heard.scope()).isEqualTo(scope);
            assertThat(heard.place().path("revision").asLong())
                    .isEqualTo(sent.path("revision").asLong())
                    .isEqualTo(3);
            assertThat(heard.cursor()).isEqualTo("3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void catching_up_tells_what_was_missed_in_order_before_the_answer(ProductDialect dialect) {
        try (DialectClient client = dialect.connect(server, ada)) {
            String place = "{\"channelId\":\"%s\"}".formatted(channel);
            assertThat(client.ask("leave:channel", place).path("data")).isEmpty();
            List.of("one", "two", "three").forEach(text -> ada.says(channel, text));
            JsonNode answer = client.ask("catch-up", "{\"cursors\":{\"%s\":\"2\"}}".formatted(scope));
            assertThat(texts(client)).containsExactly("one", "two", "three");
            assertThat(answer.path("data").path("scopes").path(scope).asText()).isEqualTo("5");
            ada.says(channel, "four");
            assertThat(client.next("message:created").cursor()).isEqualTo("3");
            assertThat(client.next("message:created").cursor()).isEqualTo("4");
            assertThat(client.next("message:created").cursor()).isEqualTo("5");
            assertThat(client.next("message:created").cursor()).isEqualTo("6");
        }
    }

    @ParameterizedTest
    @EnumSource
    void resuming_with_a_cursor_tells_what_was_missed_before_ready(ProductDialect dialect) {
        List.of("one", "two", "three").forEach(text -> ada.says(channel, text));
        try (DialectClient client = dialect.resume(server, ada, "{\"%s\":\"4\"}".formatted(scope))) {
            assertThat(texts(client)).containsExactly("three");
            Heard.Event ready = client.events().getLast();
            assertThat(ready.type()).isEqualTo("ready");
            assertThat(ready.data().path("scopes").path(scope).asText()).isEqualTo("5");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_position_the_scope_never_had_is_reset(ProductDialect dialect) {
        try (DialectClient client = dialect.resume(server, ada, "{\"%s\":\"999\"}".formatted(scope))) {
            Heard.Event reset = client.events().stream()
                    .filter(e -> e.type().equals("scope:reset"))
                    .findFirst()
                    .orElseThrow();
            assertThat(reset.scope()).isEqualTo(scope);
            assertThat(reset.cursor()).isEqualTo("2");
        }
    }

    private static List<String> texts(DialectClient client) {
        return client.events().stream()
                .filter(event -> event.type().equals("message:created"))
                .map(event -> event.data().path("text").asText())
                .toList();
    }

    private JsonNode send(DialectClient client, String text, String clientId) {
        return client.ask("send-message", message(text, clientId)).path("data");
    }

    private String message(String text, String clientId) {
        return "{\"channelId\":\"%s\",\"text\":%s,\"clientId\":\"%s\"}"
                .formatted(channel, DialectClient.quoted(text), clientId);
    }
}
