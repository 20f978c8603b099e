package dev.hearth.adapter.websocket.engineio;

import static dev.hearth.adapter.websocket.fixture.EngineHttp.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.EngineHttp;
import dev.hearth.adapter.websocket.fixture.RawClient;
import dev.hearth.adapter.websocket.transport.CloseReason;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IN-8: what breaks the protocol is refused by name and ends its own session only; nothing is left behind. */
class HostileRequestsTest {
    private final EchoServer server = EchoServer.start();
    private final EngineHttp other = server.open();
    private final EngineIoSocket otherSocket = server.nextSocket();

    @AfterEach
    void the_others_live_on_and_nothing_is_left() {
        other.post("4still here");
        assertThat(other.poll().body()).isEqualTo("4still here");
        otherSocket.close(CloseReason.NORMAL);
        assertThat(other.poll().body()).isEqualTo("1");
        server.awaitNothingLeft();
        server.close();
    }

    private EngineHttp opened() {
        EngineHttp client = server.open();
        server.nextSocket();
        return client;
    }

    private void assertEnded(EngineHttp client) {
        assertThat(server.nextClosed().code()).isBetween(1002, 1009);
        HttpResponse<String> after = client.poll();
        assertThat(after.statusCode()).isEqualTo(400);
        assertThat(after.body()).isEqualTo("{\"code\":1,\"message\":\"Session ID unknown\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "",
                "\u001e",
                "4a\u001e",
                "\u001e4a",
                "4a\u001e\u001e4b",
                "2",
                "2probe",
                "5",
                "6",
                "0{}",
                "7",
                "bA",
                "b*",
                "b=",
                "4a\u001ebAQ=I",
                "\u00e9"
            })
    void IN_8_broken_payloads_are_refused_whole(String body) {
        EngineHttp client = opened();
        HttpResponse<String> refused = client.post(body);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).startsWith("{\"code\":3,\"message\":\"");
        assertEnded(client);
        assertThat(server.texts()).isEmpty();
    }

    @Test
    void IN_8_a_payload_that_is_not_utf_8_is_refused() {
        EngineHttp client = opened();
        byte[] broken = {'4', (byte) 0xC3, (byte) 0x28};
        HttpResponse<String> refused = await(client.asks(request -> request.POST(BodyPublishers.ofByteArray(broken))));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo("{\"code\":3,\"message\":\"not UTF-8\"}");
        assertEnded(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/octet-stream",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json",
                "text/plain;charset=ISO-8859-1"
            })
    void IN_8_HD_3_only_text_is_taken(String type) {
        EngineHttp client = opened();
        HttpResponse<String> refused = await(client.asks(
                request -> request.POST(BodyPublishers.ofString("4a")).header("Content-Type", type)));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).startsWith("{\"code\":3,");
        assertEnded(client);
    }

    @Test
    void IN_2_a_body_that_says_it_is_too_long_is_not_read() {
        EngineHttp client = opened();
        try (RawClient raw = RawClient.tcp(server.server())) {
            String head = raw.request(line("POST", client), "Host: localhost\nContent-Length: 900000000\n");
            assertThat(head).startsWith("HTTP/1.1 413");
        }
        assertEnded(client);
    }

    @Test
    void IN_2_a_body_that_does_not_say_how_long_it_is_is_read_so_far_and_no_further() {
        EngineHttp client = opened();
        try (RawClient raw = RawClient.tcp(server.server())) {
            raw.send(ascii(line("POST", client) + "\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"));
            raw.send(ascii("f4241\r\n4" + "x".repeat(1_000_000) + "\r\n"));
            assertThat(raw.readToEnd()).isPositive();
        }
        assertEnded(client);
        assertThat(server.texts()).isEmpty();
    }

    @Test
    void IN_8_a_request_that_breaks_off_ends_its_session() {
        EngineHttp client = opened();
        try (RawClient raw = RawClient.tcp(server.server())) {
            raw.send(ascii(line("POST", client) + "\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n4half"));
        }
        assertEnded(client);
    }

    @Test
    void IN_8_two_polls_at_once_end_the_session() {
        EngineHttp client = opened();
        CompletableFuture<HttpResponse<String>> one = client.polls();
        CompletableFuture<HttpResponse<String>> two = client.polls();
        HttpResponse<String> first = await(one);
        HttpResponse<String> second = await(two);
        assertThat(first.statusCode() + second.statusCode()).isEqualTo(600);
        assertThat(first.body() + second.body())
                .contains("1")
                .contains("{\"code\":3,\"message\":\"two polls at once\"}");
        assertEnded(client);
    }

    @Test
    void IN_8_two_requests_with_packets_at_once_end_the_session() {
        EngineHttp client = opened();
        try (RawClient half = RawClient.tcp(server.server());
                RawClient ended = RawClient.tcp(server.server())) {
            half.send(ascii(line("POST", client) + "\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n4ha"));
            String head = ended.request(line("POST", client), "Host: localhost\nContent-Length: 0\n");
            assertThat(head).startsWith("HTTP/1.1 400");
            assertThat(half.readToEnd()).isNotNegative();
        }
        assertEnded(client);
    }

    @ParameterizedTest
    @CsvSource({
        "EIO=4&transport=polling&sid=unknown, 1, Session ID unknown",
        "EIO=4&transport=polling&sid=, 1, Session ID unknown",
        "EIO=4&transport=polling&sid=../../x, 1, Session ID unknown",
        "EIO=4&transport=websocket, 3, Bad request",
        "EIO=4&transport=webtransport, 0, Transport unknown",
        "EIO=4, 0, Transport unknown",
        "transport=polling, 5, Unsupported protocol version",
        "EIO=3&transport=polling, 5, Unsupported protocol version"
    })
    void IN_8_bad_queries_are_refused_in_the_clients_own_words(String query, int code, String message) {
        HttpResponse<String> refused = await(EngineHttp.request(server.address() + "?" + query, request -> request));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(refused.body()).isEqualTo("{\"code\":" + code + ",\"message\":\"" + message + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "HEAD"})
    void IN_8_a_session_begins_with_get_only(String method) {
        HttpResponse<String> refused = await(EngineHttp.request(
                server.address() + "?EIO=4&transport=polling",
                request -> request.method(method, BodyPublishers.noBody())));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).isIn("", "{\"code\":2,\"message\":\"Bad handshake method\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "HEAD"})
    void HD_5_other_methods_are_refused_and_change_nothing(String method) {
        HttpResponse<String> refused = await(other.asks(request -> request.method(method, BodyPublishers.noBody())));
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).hasValue("GET, POST, OPTIONS");
    }

    @Test
    void IN_8_the_wrong_transport_for_a_session_changes_nothing() {
        HttpResponse<String> refused = await(EngineHttp.request(
                server.address() + "?EIO=4&transport=websocket&sid=" + other.sid(), request -> request));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo("{\"code\":3,\"message\":\"Bad request\"}");
    }

    private static String line(String method, EngineHttp client) {
        return method + " " + EchoServer.PATH + "?EIO=4&transport=polling&sid=" + client.sid() + " HTTP/1.1";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
