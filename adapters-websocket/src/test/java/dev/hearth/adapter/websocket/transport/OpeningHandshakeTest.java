package dev.hearth.adapter.websocket.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.RawClient;
import dev.hearth.adapter.websocket.fixture.RecordingDialect;
import dev.hearth.adapter.websocket.fixture.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6455 section 4. */
class OpeningHandshakeTest {
    private final RecordingDialect dialect = new RecordingDialect() {
        @Override
        public Opening accept(Handshake handshake) {
            if (handshake.query("token").orElse("").equals("wrong")) {
                throw HandshakeRefused.problem(401, "Unauthorized", "unauthenticated", "token \"wrong\"");
            }
            return super.accept(handshake);
        }
    };
    private final RunningServer server = RunningServer.with(dialect);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void acceptsAndAnswersWithTheKeyOfTheStandardsOwnExample() {
        try (RawClient client = RawClient.tcp(server)) {
            assertThat(client.request("GET /ws HTTP/1.1", RawClient.standardHeaders()))
                    .startsWith("HTTP/1.1 101")
                    .containsIgnoringCase("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
        }
    }

    @Test
    void refusesCompression() {
        try (RawClient client = RawClient.tcp(server)) {
            String offer = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\n";
            assertThat(client.request("GET /ws HTTP/1.1", RawClient.standardHeaders() + offer))
                    .startsWith("HTTP/1.1 101")
                    .doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
        }
    }

    @Test
    void letsTheAllowedOriginIn() {
        assertThat(headWithOrigin(RunningServer.ALLOWED_ORIGIN)).startsWith("HTTP/1.1 101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "https://hearth.example.evil.example",
                "https://evil-hearth.example",
                "http://hearth.example"
            })
    void refusesAnyOtherOriginWithAProblem(String origin) {
        try (RawClient client = RawClient.tcp(server)) {
            String head = client.request("GET /ws HTTP/1.1", RawClient.standardHeaders() + "Origin: " + origin + "\n");
            assertThat(head).startsWith("HTTP/1.1 403").containsIgnoringCase("application/problem+json");
            assertThat(client.body(head)).contains("\"status\":403").contains("\"title\":\"Forbidden\"");
            assertThat(head).doesNotContainIgnoringCase("WWW-Authenticate");
        }
    }

    @Test
    void refusesASecondOriginBesideTheAllowedOne() {
        assertThat(headWithOrigin(RunningServer.ALLOWED_ORIGIN + "\nOrigin: https://evil.example"))
                .startsWith("HTTP/1.1 403");
    }

    private String headWithOrigin(String origin) {
        try (RawClient client = RawClient.tcp(server)) {
            return client.request("GET /ws HTTP/1.1", RawClient.standardHeaders() + "Origin: " + origin + "\n");
        }
    }

    @Test
    void answersWithTheRefusalOfTheDialect() {
        try (RawClient client = RawClient.tcp(server)) {
            String head = client.request("GET /ws?token=wrong HTTP/1.1", RawClient.standardHeaders());
            assertThat(head).startsWith("HTTP/1.1 401");
            assertThat(client.body(head)).contains("\"detail\":\"token \\\"wrong\\\"\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"/ws,403,forbidden,Origin: https://evil.example", "/ws?token=wrong,401,unauthenticated,X-Any: 1"})
    void describesItsRefusalsAsAllProblemsOfHearth(String path, int status, String code, String header) {
        try (RawClient client = RawClient.tcp(server)) {
            String head = client.request("GET " + path + " HTTP/1.1", RawClient.standardHeaders() + header + "\n");
            assertIsProblem(client.body(head), status, code);
        }
    }

    @Test
    void describesThatAnUpgradeIsRequiredAsAllProblemsOfHearth() {
        try (RawClient client = RawClient.tcp(server)) {
            String head = client.request("GET /ws HTTP/1.1", "Host: localhost\n");
            assertIsProblem(client.body(head), 426, "upgrade_required");
        }
    }

    private static void assertIsProblem(String body, int status, String code) {
        assertThat(body)
                .contains("\"status\":" + status, "\"code\":\"%s\"".formatted(code))
                .containsPattern("\"title\":\"[^\"]+\"")
                .containsPattern("\"detail\":\".+\",\"error\":\".+\"")
                .containsPattern("\"correlationId\":\"[0-9a-f-]{36}\"");
    }

    @Test
    void asksForAnUpgradeWhenThereIsNone() {
        try (RawClient client = RawClient.tcp(server)) {
            assertThat(client.request("GET /ws HTTP/1.1", "Host: localhost\n"))
                    .startsWith("HTTP/1.1 426")
                    .containsIgnoringCase("Sec-WebSocket-Version: 13");
        }
    }

    @Test
    void leavesOtherPathsToTheHandlerBehind() {
        try (RawClient client = RawClient.tcp(server)) {
            String head = client.request("GET /other HTTP/1.1", "Host: localhost\n");
            assertThat(client.body(head)).isEqualTo("behind");
        }
    }

    @Test
    void IN_8_refuses_a_broken_query() {
        try (RawClient client = RawClient.tcp(server)) {
            assertThat(client.request("GET /ws?token=%zz HTTP/1.1", RawClient.standardHeaders()))
                    .startsWith("HTTP/1.1 400");
        }
    }
}
