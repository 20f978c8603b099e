package dev.hearth.adapter.websocket.engineio;

import static dev.hearth.adapter.websocket.fixture.EngineHttp.await;
import static dev.hearth.adapter.websocket.fixture.RunningServer.ALLOWED_ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.EngineHttp;
import dev.hearth.adapter.websocket.fixture.RawClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HD-1, HD-2: pages of listed origins may poll with credentials, all others may not even begin. */
class PollingOriginTest {
    private final EchoServer server = EchoServer.start();
    private final String handshake = server.address() + "?EIO=4&transport=polling";

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void HD_2_a_listed_origin_may_read_answers_and_refusals() {
        HttpResponse<String> open =
                await(EngineHttp.request(handshake, request -> request.header("Origin", ALLOWED_ORIGIN)));
        assertThat(open.statusCode()).isEqualTo(200);
        assertReadable(open);
        assertReadable(await(
                EngineHttp.request(handshake + "&sid=unknown", request -> request.header("Origin", ALLOWED_ORIGIN))));
    }

    private static void assertReadable(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly(ALLOWED_ORIGIN);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .hasValue("true");
        assertThat(answer.headers().firstValue("Vary")).hasValue("Origin");
    }

    @Test
    void HD_2_a_listed_origin_may_ask_with_headers_of_its_own() {
        HttpResponse<String> preflight = await(EngineHttp.request(
                handshake,
                request -> request.method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", ALLOWED_ORIGIN)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization")));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertReadable(preflight);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValue("GET, POST");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValue("Authorization, Content-Type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                ALLOWED_ORIGIN + ".evil.example",
                "https://evil" + "hearth.example",
                "http://hearth.example",
                ALLOWED_ORIGIN + ":8443",
                ALLOWED_ORIGIN + "/",
                "https://HEARTH.example"
            })
    void HD_1_other_origins_are_refused_at_every_request(String origin) {
        EngineHttp session = server.open();
        for (String method : new String[] {"GET", "POST", "OPTIONS"}) {
            HttpResponse<String> refused = await(session.asks(
                    request -> request.method(method, BodyPublishers.noBody()).header("Origin", origin)));
            assertThat(refused.statusCode()).as(method).isEqualTo(403);
            assertThat(refused.body()).isEqualTo("{\"code\":4,\"message\":\"Forbidden\"}");
            assertThat(refused.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
        session.post("4unharmed");
        assertThat(session.poll().body()).isEqualTo("4unharmed");
    }

    @Test
    void HD_1_a_foreign_origin_may_not_take_a_session_over() {
        EngineHttp session = server.open();
        try (RawClient client = RawClient.tcp(server.server())) {
            String head = client.request(
                    "GET " + EchoServer.PATH + "?EIO=4&transport=websocket&sid=" + session.sid() + " HTTP/1.1",
                    RawClient.standardHeaders() + "Origin: https://evil.example\n");
            assertThat(head).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void HD_1_two_origins_are_none() {
        try (RawClient client = RawClient.tcp(server.server())) {
            String head = client.request(
                    "GET " + EchoServer.PATH + "?EIO=4&transport=polling HTTP/1.1",
                    "Host: localhost\nOrigin: " + ALLOWED_ORIGIN + "\nOrigin: https://evil.example\n");
            assertThat(head).startsWith("HTTP/1.1 403");
        }
    }
}
