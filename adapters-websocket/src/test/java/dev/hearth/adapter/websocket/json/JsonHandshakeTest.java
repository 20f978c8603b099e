package dev.hearth.adapter.websocket.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.BadTokens;
import dev.hearth.adapter.websocket.fixture.DialectClient.Heard;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.JsonClient;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.RawClient;
import dev.hearth.domain.chat.ChannelId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token in the handshake. */
class JsonHandshakeTest {
    private final HearthServer server = HearthServer.start();
    private final Person ada = server.person("ada");

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER   "})
    void a_token_in_the_handshake_makes_the_server_speak_first(String scheme) {
        ChannelId channel = server.privateChannel(ada, "ours");
        try (JsonClient client = JsonClient.open(server, scheme + ada.token())) {
            Heard.Event hello = client.next();
            assertThat(hello.type()).isEqualTo("hello");
            assertThat(hello.data().path("userId").asText()).isEqualTo(ada.id().toString());
            Heard.Event ready = client.next();
            assertThat(ready.type()).isEqualTo("ready");
            assertThat(ready.data().path("scopes").path("channel:" + channel).asText())
                    .isEqualTo("2");
            assertThat(client.hello(ada.token(), "{}")
                            .path("error")
                            .path("code")
                            .asText())
                    .isEqualTo("conflict");
        }
    }

    @Test
    void SE_7_such_a_connection_ends_with_its_token_too() {
        try (JsonClient client = JsonClient.open(server, "Bearer " + ada.token())) {
            client.next("ready");
            server.pass(Duration.between(server.clock().instant(), ada.session().expiresAt()));
            client.awaitEnd(4401);
        }
    }

    @Test
    void SE_1_tokens_that_do_not_hold_get_no_socket_but_a_problem() {
        Map<String, String> bad = BadTokens.near(server, ada);
        bad.remove("with a NUL");
        bad.forEach((what, token) -> refused(what, "Bearer " + token));
        refused("another scheme", "Basic " + ada.token());
        refused("no scheme", ada.token());
        server.hearth().identity().sessions().logOut().run(ada.caller());
        refused("a session that has ended", "Bearer " + ada.token());
    }

    private void refused(String what, String authorization) {
        try (RawClient client = RawClient.tcp(server.server())) {
            String head = client.request(
                    "GET /ws HTTP/1.1", RawClient.standardHeaders() + "Authorization: " + authorization + "\n");
            assertThat(head)
                    .as(what)
                    .startsWith("HTTP/1.1 401")
                    .containsIgnoringCase("WWW-Authenticate: Bearer")
                    .containsIgnoringCase("Content-Type: application/problem+json");
            assertThat(client.body(head))
                    .as(what)
                    .contains("\"status\":401", "\"code\":\"unauthenticated\"", "\"error\":\"", "\"correlationId\":\"");
        }
    }
}
