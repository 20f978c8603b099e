package dev.hearth.adapter.websocket.engineio;

import static dev.hearth.adapter.websocket.fixture.EngineHttp.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.EngineHttp;
import dev.hearth.adapter.websocket.fixture.TestLimits;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.testkit.Eventually;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PC-1: sessions by HTTP requests, with time in the hands of the test. */
class PollingTest {
    private final EchoServer server = EchoServer.start();
    private final EngineHttp client = server.open();
    private final EngineIoSocket socket = server.nextSocket();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tells_its_parameters_and_the_way_up() {
        HttpResponse<String> open =
                await(EngineHttp.request(server.address() + "?EIO=4&transport=polling", request -> request));
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body())
                .matches("0\\{\"sid\":\"[A-Za-z0-9_-]{24}\",\"upgrades\":\\[\"websocket\"],\"pingInterval\":25000,"
                        + "\"pingTimeout\":20000,\"maxPayload\":1000000}");
        assertThat(open.headers().firstValue("Content-Type")).hasValue("text/plain; charset=UTF-8");
        assertThat(open.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void carries_texts_and_bytes_both_ways() {
        HttpResponse<String> posted = client.post("4a\u001e4\u00e9\u001ebAQIDBA==\u001e4");
        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(posted.body()).isEqualTo("ok");
        assertThat(polled(4)).containsExactly("4a", "4\u00e9", "bAQIDBA==", "4");
    }

    @Test
    void takes_base_64_in_lines_as_clients_in_java_write_it() {
        client.post("bAQID\nBA==\n");
        assertThat(client.poll().body()).isEqualTo("bAQIDBA==");
    }

    @Test
    void lets_a_poll_wait_until_there_is_something_to_say() {
        CompletableFuture<HttpResponse<String>> poll = client.polls();
        client.post("4now");
        assertThat(await(poll).body()).isEqualTo("4now");
    }

    @Test
    void gives_no_more_packets_at_once_than_clients_in_python_take() {
        List<String> sent = IntStream.range(0, 100).mapToObj(i -> "4" + i).toList();
        client.post(String.join("\u001e", sent));
        Eventually.holds("all are echoed", () -> server.texts().size() == 100);
        assertThat(polled(100)).isEqualTo(sent);
    }

    @Test
    void does_not_let_pings_wait_behind_much_else() {
        socket.authenticated();
        for (int i = 0; i < 40; i++) {
            socket.send(EngineIoPayloads.message("x"));
        }
        server.timers().advance(EchoServer.LIMITS.timeouts().heartbeatInterval());
        assertThat(client.poll().body()).startsWith("2\u001e4x");
        client.post("3");
        assertThat(polled(25)).containsOnly("4x");
    }

    @Test
    void pings_and_stays_while_it_is_answered() {
        client.post("4it is me");
        assertThat(client.poll().body()).isEqualTo("4it is me");
        for (int i = 0; i < 3; i++) {
            CompletableFuture<HttpResponse<String>> poll = client.polls();
            server.timers().advance(EchoServer.LIMITS.timeouts().heartbeatInterval());
            assertThat(await(poll).body()).isEqualTo("2");
            assertThat(client.post("3").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void ends_a_client_that_never_comes_again() {
        client.post("4it is me");
        Eventually.holds("known", () -> !server.texts().isEmpty());
        server.timers().advance(EchoServer.LIMITS.timeouts().heartbeatInterval());
        server.timers().advance(EchoServer.LIMITS.timeouts().heartbeatTimeout());
        assertThat(server.nextClosed()).isEqualTo(CloseReason.NO_PONG);
        assertThat(client.poll().body()).isEqualTo("{\"code\":1,\"message\":\"Session ID unknown\"}");
        server.awaitNothingLeft();
    }

    @Test
    void tells_a_client_nobody_vouches_for_that_it_is_over() {
        CompletableFuture<HttpResponse<String>> poll = client.polls();
        Eventually.holds(
                "the poll waits", () -> server.server().transport().gauges().openConnections() == 1);
        server.timers().advance(EchoServer.LIMITS.timeouts().authentication());
        assertThat(await(poll).body()).isEqualTo("1");
        assertThat(server.nextClosed()).isEqualTo(CloseReason.NOT_AUTHENTICATED_IN_TIME);
        server.awaitNothingLeft();
    }

    @Test
    void sends_what_is_queued_and_then_the_end() {
        socket.send(EngineIoPayloads.message("last words"));
        socket.close(CloseReason.NORMAL);
        assertThat(client.poll().body()).isEqualTo("4last words");
        assertThat(client.poll().body()).isEqualTo("1");
        assertThat(client.poll().statusCode()).isEqualTo(400);
        assertThat(server.nextClosed()).isEqualTo(CloseReason.NORMAL);
        server.awaitNothingLeft();
    }

    @Test
    void does_not_wait_forever_for_a_poll_to_say_goodbye_to() {
        socket.close(CloseReason.TRY_AGAIN_LATER);
        server.timers().advance(EchoServer.LIMITS.timeouts().close());
        assertThat(server.nextClosed()).isEqualTo(CloseReason.TRY_AGAIN_LATER);
        server.awaitNothingLeft();
    }

    @Test
    void ends_when_the_client_says_so_after_what_it_said_before() {
        CompletableFuture<HttpResponse<String>> poll = client.polls();
        Eventually.holds("open", () -> server.server().transport().gauges().openConnections() == 1);
        assertThat(client.post("4first\u001e1\u001e4never").body()).isEqualTo("ok");
        assertThat(server.nextClosed()).isEqualTo(CloseReason.NORMAL);
        assertThat(server.texts()).containsExactly("first");
        assertThat(await(poll).body()).isIn("6", "4first");
        server.timers().advance(EchoServer.LIMITS.timeouts().close());
        server.awaitNothingLeft();
    }

    @Test
    void answers_the_poll_that_was_on_its_way_when_the_client_left() {
        client.post("1");
        assertThat(server.nextClosed()).isEqualTo(CloseReason.NORMAL);
        assertThat(client.poll().body()).isEqualTo("6");
        assertThat(client.poll().statusCode()).isEqualTo(400);
    }

    @Test
    void SL_1_a_client_that_does_not_poll_costs_a_bounded_amount() {
        Limits limits =
                new Limits(EchoServer.LIMITS.inbound(), new Limits.Outbound(10_000, 100), EchoServer.LIMITS.timeouts());
        try (EchoServer bounded = EchoServer.with(limits)) {
            EngineHttp slow = bounded.open();
            EngineIoSocket to = bounded.nextSocket();
            for (int i = 0; i < 300; i++) {
                to.send(EngineIoPayloads.message("x".repeat(100)));
            }
            assertThat(bounded.server().transport().gauges().closedSlow()).isOne();
            assertThat(bounded.server().transport().gauges().queuedBytes()).isLessThanOrEqualTo(10_000);
            bounded.timers().advance(limits.timeouts().close());
            assertThat(bounded.nextClosed()).isEqualTo(CloseReason.TRY_AGAIN_LATER);
            assertThat(slow.poll().statusCode()).isEqualTo(400);
            bounded.awaitNothingLeft();
        }
    }

    @Test
    void RL_2_only_so_many_may_come_without_saying_who_they_are() {
        try (EchoServer small = EchoServer.with(new Limits.Peers(1000, 1000, 2))) {
            EngineHttp first = small.open();
            small.open();
            HttpResponse<String> third = handshake(small);
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.body()).isEqualTo("{\"code\":4,\"message\":\"Too many sessions\"}");
            first.post("4it is me");
            Eventually.holds("there is room", () -> handshake(small).statusCode() == 200);
        }
    }

    private static HttpResponse<String> handshake(EchoServer at) {
        return await(EngineHttp.request(at.address() + "?EIO=4&transport=polling", request -> request));
    }

    @Test
    void RL_2_too_many_packets_at_once_end_the_session_with_the_reason() {
        Limits limits = TestLimits.with(new Limits.Inbound(1_000_000, 20, 16));
        try (EchoServer strict = EchoServer.with(limits)) {
            EngineHttp flooding = strict.open();
            String flood = IntStream.range(0, 100).mapToObj(i -> "4").collect(Collectors.joining("\u001e"));
            flooding.post(flood);
            assertThat(strict.nextClosedAfterPolls(flooding)).isEqualTo(CloseReason.TOO_MANY_MESSAGES);
            assertThat(strict.texts().size()).isLessThanOrEqualTo(20);
            strict.awaitNothingLeft();
        }
    }

    /** The packets of as many polls as it takes. */
    private List<String> polled(int count) {
        List<String> all = new ArrayList<>();
        while (all.size() < count) {
            List<String> packets = List.of(client.poll().body().split("\u001e", -1));
            assertThat(packets.size()).isLessThanOrEqualTo(16);
            all.addAll(packets);
        }
        return all;
    }
}
