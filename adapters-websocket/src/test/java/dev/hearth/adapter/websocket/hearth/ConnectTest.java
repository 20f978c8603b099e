package dev.hearth.adapter.websocket.hearth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.IoClient;
import dev.hearth.adapter.websocket.fixture.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only Socket.IO has: a token in the payload of its CONNECT packet, or in the handshake, and connect_error. */
class ConnectTest {
    private final HearthServer server = HearthServer.start();
    private final Person ada = server.person("ada");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_refused_connection_is_a_connect_error_with_words_and_the_error() {
        try (IoClient client = IoClient.open(server)) {
            JsonNode refused = client.connect("{\"token\":\"x\"}");
            assertThat(refused.path("message").asText())
                    .isNotEmpty()
                    .isEqualTo(refused.path("error").path("error").asText());
            assertThat(refused.path("error").path("code").asText()).isEqualTo("unauthenticated");
            assertThat(refused.path("error").path("correlationId").asText()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"token\":null}", "{\"name\":\"x\"}"})
    void without_a_token_nobody_is_let_in(String auth) {
        try (IoClient client = IoClient.open(server)) {
            assertThat(client.connect(auth).path("error").path("code").asText()).isEqualTo("unauthenticated");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  "})
    void a_token_in_the_handshake_is_as_good(String scheme) {
        try (IoClient client = IoClient.open(server, scheme + ada.token())) {
            assertThat(client.connect("").path("data").path("userId").asText())
                    .isEqualTo(ada.id().toString());
            client.next("ready");
        }
    }

    @Test
    void a_token_in_the_packet_goes_before_the_one_of_the_handshake() {
        try (IoClient client = IoClient.open(server, "Bearer " + ada.token())) {
            assertThat(client.connect("{\"token\":\"x\"}")
                            .path("error")
                            .path("code")
                            .asText())
                    .isEqualTo("unauthenticated");
        }
    }

    @Test
    void what_a_client_puts_beside_the_token_is_passed_over() {
        try (IoClient client = IoClient.open(server)) {
            JsonNode hello = client.connect("{\"token\":\"%s\",\"version\":3,\"x\":{}}".formatted(ada.token()));
            assertThat(hello.has("data")).isTrue();
        }
    }

    @Test
    void names_all_that_is_wrong_with_the_packet() {
        try (IoClient client = IoClient.open(server)) {
            JsonNode error = client.connect("{\"token\":5,\"cursors\":[]}").path("error");
            assertThat(error.path("errors").findValuesAsText("field")).containsExactlyInAnyOrder("token", "cursors");
        }
    }

    @Test
    void ER_4_an_attachment_where_a_text_belongs_is_refused() {
        try (IoClient client = IoClient.open(server)) {
            client.hello(ada.token(), "{}");
            client.next("ready");
            client.nextPassing("presence:changed");
            client.socket().send("451-9[\"leave:channel\",{\"channelId\":{\"_placeholder\":true,\"num\":0}}]");
            client.socket().send(new byte[] {1, 2, 3});
            assertThat(client.socket().nextText()).startsWith("439[{\"error\":{\"code\":\"invalid\"");
        }
    }
}
