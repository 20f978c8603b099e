package dev.hearth.adapter.websocket.engineio;

import static dev.hearth.adapter.websocket.fixture.EngineHttp.await;
import static dev.hearth.testkit.Eventually.holds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.EngineHttp;
import dev.hearth.adapter.websocket.fixture.MessageClient;
import dev.hearth.adapter.websocket.transport.CloseReason;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PC-2: from polling to a WebSocket, and back where the WebSocket was not to be. */
class UpgradeTest {
    private static final Duration SOON = Duration.ofMillis(100);

    private final EchoServer server = EchoServer.start();
    private final EngineHttp session = server.open();
    private final EngineIoSocket socket = server.nextSocket();

    @AfterEach
    void stop() {
        server.close();
    }

    private MessageClient probed() {
        MessageClient client = server.socketOf(session);
        client.send("2probe");
        assertThat(client.nextText()).isEqualTo("3probe");
        return client;
    }

    @Test
    void lets_the_waiting_poll_go_and_moves() {
        CompletableFuture<HttpResponse<String>> poll = session.polls();
        try (MessageClient client = server.socketOf(session)) {
            client.send("2probe");
            assertThat(client.nextText()).isEqualTo("3probe");
            // The poll may have come before the probe, or after it, and then it is let go a little later.
            holds("the poll has come", () -> poll.isDone() || isSoonLetGo());
            server.timers().advance(SOON);
            assertThat(await(poll).body()).isEqualTo("6");
            client.send("5");
            client.send("4over the socket");
            assertThat(client.nextText()).isEqualTo("4over the socket");
            assertThat(session.poll().body()).isEqualTo("{\"code\":3,\"message\":\"Bad request\"}");
            assertThat(session.post("4x").statusCode()).isEqualTo(400);
        }
        server.nextClosed();
        server.awaitNothingLeft();
    }

    /** There are timers always, all others with more time. */
    private boolean isSoonLetGo() {
        return server.timers().untilNext().compareTo(SOON) <= 0;
    }

    @Test
    void PC_2_nothing_is_lost_doubled_or_reordered_on_the_way() {
        Thread sender = Thread.ofVirtual()
                .start(() -> IntStream.range(0, 5000).forEach(i -> socket.send(EngineIoPayloads.message("" + i))));
        List<String> heard = new ArrayList<>(List.of(session.poll().body().split("\u001e", -1)));
        try (MessageClient client = probed()) {
            heard.addAll(List.of(session.poll().body().split("\u001e", -1)));
            client.send("5");
            while (heard.size() < 5000) {
                heard.add(client.nextText());
            }
            assertThat(heard)
                    .isEqualTo(IntStream.range(0, 5000).mapToObj(i -> "4" + i).toList());
            assertThat(client.rest()).isEmpty();
        }
        assertThat(sender.isAlive()).isFalse();
    }

    @Test
    void PC_2_what_no_poll_has_taken_goes_over_the_socket() {
        try (MessageClient client = probed()) {
            IntStream.range(0, 40).forEach(i -> socket.send(EngineIoPayloads.message("" + i)));
            client.send("5");
            IntStream.range(0, 40).forEach(i -> assertThat(client.nextText()).isEqualTo("4" + i));
        }
    }

    @Test
    void says_goodbye_over_the_socket_when_it_was_about_to_by_a_poll() {
        try (MessageClient client = probed()) {
            socket.send(EngineIoPayloads.message("last"));
            socket.close(new CloseReason(4401, "token expired"));
            client.send("5");
            assertThat(client.nextText()).isEqualTo("4last");
            assertThat(client.closeCode()).isEqualTo(4401);
        }
        assertThat(server.nextClosed().code()).isEqualTo(4401);
        server.awaitNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4too early", "5", "2", "2probed", "3probe", "x"})
    void IN_8_a_socket_that_does_not_probe_is_closed_and_the_session_polls_on(String first) {
        try (MessageClient client = server.socketOf(session)) {
            client.send(first);
            assertThat(client.closeCode()).isEqualTo(1002);
        }
        pollsOn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4too early", "2probe", "x"})
    void IN_8_a_socket_that_does_not_finish_is_closed_and_the_session_polls_on(String second) {
        try (MessageClient client = probed()) {
            client.send(second);
            assertThat(client.closeCode()).isEqualTo(1002);
        }
        pollsOn();
    }

    @Test
    void a_socket_that_breaks_off_leaves_the_session_polling() {
        probed().close();
        pollsOn();
        try (MessageClient again = server.socketOf(session)) {
            again.send("2probe");
            assertThat(again.nextText()).isEqualTo("3probe");
        }
    }

    @Test
    void SL_3_a_socket_that_hesitates_is_closed() {
        socket.authenticated();
        try (MessageClient client = probed()) {
            server.timers().advance(EchoServer.LIMITS.timeouts().authentication());
            assertThat(client.closeCode()).isEqualTo(1002);
        }
        pollsOn();
    }

    private void pollsOn() {
        assertThat(session.post("4polling").body()).isEqualTo("ok");
        assertThat(session.poll().body()).isEqualTo("4polling");
    }

    @Test
    void IN_8_a_second_socket_for_the_same_session_is_closed() {
        try (MessageClient client = probed();
                MessageClient during = server.socketOf(session)) {
            assertThat(during.closeCode()).isEqualTo(1002);
            client.send("5");
            client.send("4moved");
            assertThat(client.nextText()).isEqualTo("4moved");
            try (MessageClient after = server.socketOf(session)) {
                assertThat(after.closeCode()).isEqualTo(1002);
            }
            client.send("4unharmed");
            assertThat(client.nextText()).isEqualTo("4unharmed");
        }
    }

    @Test
    void the_heartbeat_goes_on_over_the_socket() {
        socket.authenticated();
        try (MessageClient client = probed()) {
            client.send("5");
            client.send("4moved");
            assertThat(client.nextText()).isEqualTo("4moved");
            server.timers().advance(EchoServer.LIMITS.timeouts().heartbeatInterval());
            assertThat(client.nextText()).isEqualTo("2");
            server.timers().advance(EchoServer.LIMITS.timeouts().heartbeatTimeout());
            assertThat(client.closeCode()).isEqualTo(CloseReason.NO_PONG.code());
        }
        server.awaitNothingLeft();
    }
}
