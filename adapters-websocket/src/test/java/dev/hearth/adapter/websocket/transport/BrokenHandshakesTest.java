package dev.hearth.adapter.websocket.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.MessageClient;
import dev.hearth.adapter.websocket.fixture.RawClient;
import dev.hearth.adapter.websocket.fixture.RecordingDialect;
import dev.hearth.adapter.websocket.fixture.RunningServer;
import dev.hearth.testkit.Eventually;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** IN-8, SL-3: handshakes that are none get an answer and no socket, and those that never end are in nobody's way. */
class BrokenHandshakesTest {
    private static final String GET = "GET /ws HTTP/1.1";
    private static final String KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";
    private static final int HALF = 200;

    private final RunningServer server = RunningServer.with(new RecordingDialect());
    private final MessageClient other = MessageClient.connect(server.uri("/ws"));

    @BeforeEach
    void another_is_known() {
        other.send("hello");
        assertThat(other.nextText()).isEqualTo("hello");
    }

    @AfterEach
    void the_others_live_on_and_nothing_is_left() {
        other.send("still here");
        assertThat(other.nextText()).isEqualTo("still here");
        Eventually.holds(
                "only the other is connected", () -> server.transport().gauges().openConnections() == 1);
        other.close();
        server.close();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                shape("another method", 426, "POST /ws HTTP/1.1", h -> h + "Content-Length: 0\n"),
                shape("an older HTTP", 426, "GET /ws HTTP/1.0", h -> h),
                shape("no Upgrade", 426, GET, without("Upgrade")),
                shape("an upgrade to something else", 426, GET, h -> h.replace("websocket", "h2c")),
                shape("no Connection", 400, GET, without("Connection")),
                shape("an older version", 426, GET, h -> h.replace("Version: 13", "Version: 8")),
                shape("a newer version", 426, GET, h -> h.replace("Version: 13", "Version: 14")),
                shape("no version", 426, GET, without("Sec-WebSocket-Version")),
                shape("no key", 400, GET, without("Sec-WebSocket-Key")),
                shape("an empty key", 400, GET, h -> h.replace(KEY, "Sec-WebSocket-Key:")),
                shape("a short key", 400, GET, h -> h.replace(KEY, "Sec-WebSocket-Key: dGhlIHNhbXBsZQ==")),
                shape("a key that is not base64", 400, GET, h -> h.replace(KEY, "Sec-WebSocket-Key: ***")),
                shape("two keys", 400, GET, h -> h + KEY + "\n"),
                shape("no host", 400, GET, without("Host")),
                shape("two hosts", 400, GET, h -> h + "Host: elsewhere\n"),
                shape("two lengths", 400, GET, h -> h + "Content-Length: 1\nContent-Length: 2\n"),
                shape("a length and chunks", 400, GET, h -> h + "Content-Length: 1\nTransfer-Encoding: chunked\n"),
                shape("a header without a name", 400, GET, h -> h + ": x\n"),
                shape("a header with NUL", 400, GET, h -> h + "X: \u0000\n"),
                shape("a header over all bounds", 431, GET, h -> h + "X: " + "x".repeat(20_000) + "\n"));
    }

    private static Arguments shape(String name, int status, String line, UnaryOperator<String> headers) {
        return Arguments.argumentSet(name, status, line, headers.apply(RawClient.standardHeaders()));
    }

    private static UnaryOperator<String> without(String header) {
        return headers -> headers.replaceFirst("(?m)^" + header + ":.*\n", "");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void IN_8_is_answered_and_opens_nothing(int status, String line, String headers) {
        try (RawClient client = RawClient.tcp(server)) {
            assertThat(client.request(line, headers)).startsWith("HTTP/1.1 " + status);
            assertThat(server.transport().gauges().strangers()).isZero();
        }
    }

    @Test
    void SL_3_many_half_handshakes_hold_nobody_up() {
        byte[] half = (GET + "\r\nHost: localhost\r\nUpg").getBytes(StandardCharsets.US_ASCII);
        List<RawClient> slow = new ArrayList<>(
                IntStream.range(0, HALF).mapToObj(i -> RawClient.tcp(server)).toList());
        slow.forEach(client -> client.send(half));
        try (MessageClient whole = MessageClient.connect(server.uri("/ws"))) {
            whole.send("hello");
            assertThat(whole.nextText()).isEqualTo("hello");
            assertThat(server.transport().gauges().openConnections()).isEqualTo(2);
            assertThat(server.transport().gauges().sources()).isOne();
        }
        slow.forEach(RawClient::close);
    }
}
