package dev.hearth.adapter.websocket.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.BadTokens;
import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.domain.chat.ChannelId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelloTest {
    private final HearthServer server = HearthServer.start();
    private final Person ada = server.person("ada");

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void tells_who_one_is_until_when_and_from_where_on_one_hears_everything(ProductDialect dialect) {
        ChannelId channel = server.privateChannel(ada, "ours");
        ada.says(channel, "one");
        try (DialectClient client = dialect.open(server)) {
            JsonNode hello = client.hello(ada.token(), "{}").path("data");
            assertThat(hello.path("userId").asText()).isEqualTo(ada.id().toString());
            assertThat(hello.path("expiresAt").asText())
                    .isEqualTo(ada.caller().expiresAt().toString());
            JsonNode ready = client.next("ready").data();
            assertThat(ready.path("scopes").path("channel:" + channel).asText()).isEqualTo("3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void SE_1_refuses_tokens_that_do_not_hold_and_lets_one_try_again(ProductDialect dialect) {
        try (DialectClient client = dialect.open(server)) {
            for (Map.Entry<String, String> bad : BadTokens.near(server, ada).entrySet()) {
                JsonNode error = client.hello(bad.getValue(), "{}").path("error");
                assertThat(error.path("code").asText()).as(bad.getKey()).isEqualTo("unauthenticated");
                assertThat(error.path("correlationId").asText()).isNotEmpty();
            }
            assertThat(client.events()).isEmpty();
            assertThat(client.hello(ada.token(), "{}").has("data")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void SE_2_refuses_a_token_at_the_second_of_its_end(ProductDialect dialect) {
        String token = ada.token();
        server.pass(Duration.between(server.clock().instant(), ada.caller().expiresAt()));
        try (DialectClient client = dialect.open(server)) {
            assertThat(client.hello(token, "{}").path("error").path("code").asText())
                    .isEqualTo("unauthenticated");
        }
    }

    @ParameterizedTest
    @EnumSource
    void names_cursors_it_cannot_read_and_lets_one_try_again(ProductDialect dialect) {
        try (DialectClient client = dialect.open(server)) {
            for (String cursors :
                    new String[] {"5", "[\"5\"]", "{\"channel:x\":\"1\"}", "{\"channel:x\":1}", "{\"here\":\"-1\"}"}) {
                JsonNode error = client.hello(ada.token(), cursors).path("error");
                assertThat(error.path("code").asText()).as(cursors).isEqualTo("invalid");
                assertThat(error.path("errors").path(0).path("field").asText()).isEqualTo("cursors");
            }
            assertThat(client.hello(ada.token(), "{}").has("data")).isTrue();
        }
    }
}
