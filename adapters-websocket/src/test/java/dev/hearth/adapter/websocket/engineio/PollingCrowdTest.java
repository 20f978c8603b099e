package dev.hearth.adapter.websocket.engineio;

import static dev.hearth.adapter.websocket.fixture.EngineHttp.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.EngineHttp;
import dev.hearth.adapter.websocket.fixture.KnownVisitors;
import dev.hearth.adapter.websocket.fixture.MessageClient;
import dev.hearth.adapter.websocket.fixture.RawClient;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.testkit.Eventually;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** RL-2, SL-3: sessions that poll count like all connections, and cost nothing once they are over. */
class PollingCrowdTest {
    private static final int MOST = 2;

    private final EchoServer server = EchoServer.with(new Limits.Peers(MOST, MOST, 100));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void RL_2_one_address_cannot_take_the_places_of_others() {
        server.open();
        server.open();
        HttpResponse<String> third = handshake("somewhere");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(third.body()).isEqualTo("{\"code\":4,\"message\":\"Too many sessions\"}");
        assertThat(handshake("elsewhere").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> handshake(String source) {
        return await(EngineHttp.request(
                server.address() + "?EIO=4&transport=polling",
                request -> request.header(KnownVisitors.SOURCE, source)));
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                end("a close packet", (server, client) -> client.post("1")),
                end("a broken packet", (server, client) -> client.post("x")),
                end("silence", (server, client) -> {
                    server.timers().advance(EchoServer.LIMITS.timeouts().authentication());
                    client.poll();
                }),
                end("an upgrade and a close", (server, client) -> {
                    try (MessageClient socket = upgraded(server, client)) {
                        server.nextSocket().close(CloseReason.NORMAL);
                        socket.awaitEnd(1000);
                    }
                }),
                end(
                        "an upgrade and a cut",
                        (server, client) -> upgraded(server, client).close()));
    }

    private static Arguments end(String name, BiConsumer<EchoServer, EngineHttp> ends) {
        return Arguments.argumentSet(name, ends);
    }

    private static MessageClient upgraded(EchoServer server, EngineHttp client) {
        MessageClient socket = server.socketOf(client);
        socket.send("2probe");
        assertThat(socket.nextText()).isEqualTo("3probe");
        socket.send("5");
        socket.send("4moved");
        assertThat(socket.nextText()).isEqualTo("4moved");
        return socket;
    }

    @ParameterizedTest
    @MethodSource("ends")
    void RL_2_a_place_is_free_again_after(BiConsumer<EchoServer, EngineHttp> ends) {
        for (int i = 0; i < 2 * MOST; i++) {
            ends.accept(server, server.open());
            awaitNobody();
        }
        // A last poll may still be on its way.
        server.timers().advance(EchoServer.LIMITS.timeouts().close());
        server.awaitNothingLeft();
    }

    @Test
    void RL_2_a_change_needs_a_place_meanwhile_and_gives_it_back() {
        EngineHttp client = server.open();
        try (MessageClient socket = upgraded(server, client)) {
            EngineHttp other = server.open();
            try (RawClient refused = RawClient.tcp(server.server())) {
                assertThat(refused.request(upgrade(other), RawClient.standardHeaders()))
                        .startsWith("HTTP/1.1 429");
            }
            other.post("4goes on polling");
            assertThat(other.poll().body()).isEqualTo("4goes on polling");
            socket.send("1");
        }
    }

    @Test
    void SL_3_sockets_for_a_session_that_has_one_are_cut_when_they_do_not_close() {
        EngineHttp client = server.open();
        try (MessageClient first = upgraded(server, client);
                RawClient second = RawClient.tcp(server.server())) {
            assertThat(second.request(upgrade(client), RawClient.standardHeaders()))
                    .startsWith("HTTP/1.1 101");
            assertThat(second.readClose().closeText()).isEqualTo("the session has a WebSocket already");
            server.timers().advance(EchoServer.LIMITS.timeouts().close());
            assertThat(second.isEnded()).isTrue();
            first.send("1");
        }
        awaitNobody();
    }

    @Test
    void SL_3_a_body_by_the_byte_is_no_sign_of_life() {
        EngineHttp client = server.open();
        server.nextSocket();
        client.post("4it is me");
        client.poll();
        try (RawClient slow = RawClient.tcp(server.server())) {
            slow.send(ascii(line("POST", client, "polling") + "\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n4"));
            server.timers().advance(EchoServer.LIMITS.timeouts().heartbeatInterval());
            assertThat(client.poll().body()).isEqualTo("2");
            slow.send(ascii("a"));
            server.timers().advance(EchoServer.LIMITS.timeouts().heartbeatTimeout());
            assertThat(server.nextClosed()).isEqualTo(CloseReason.NO_PONG);
            slow.readToEnd();
        }
        server.awaitNothingLeft();
    }

    private void awaitNobody() {
        Eventually.holds(
                "nobody is left", () -> server.server().transport().gauges().sources() == 0);
    }

    private static String upgrade(EngineHttp client) {
        return line("GET", client, "websocket");
    }

    private static String line(String method, EngineHttp client, String transport) {
        return method + " " + EchoServer.PATH + "?EIO=4&transport=" + transport + "&sid=" + client.sid() + " HTTP/1.1";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
