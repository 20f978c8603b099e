package dev.hearth.adapter.websocket.transport;

import static dev.hearth.adapter.websocket.fixture.RawClient.FIN;
import static dev.hearth.adapter.websocket.fixture.RawClient.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.KnownVisitors;
import dev.hearth.adapter.websocket.fixture.ManualTimers;
import dev.hearth.adapter.websocket.fixture.RawClient;
import dev.hearth.adapter.websocket.fixture.RecordingDialect;
import dev.hearth.adapter.websocket.fixture.RunningServer;
import dev.hearth.adapter.websocket.fixture.SilentSession;
import dev.hearth.adapter.websocket.fixture.TestLimits;
import dev.hearth.testkit.Eventually;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** RL-2: nobody takes more than their share of connections, and a place is free again however its connection ends. */
class CrowdTest {
    private static final Limits.Timeouts TIMEOUTS = TestLimits.wide().timeouts();
    private static final int MOST = 3;

    private final ManualTimers timers = new ManualTimers();
    private final RecordingDialect dialect = new RecordingDialect() {
        @Override
        public Opening accept(Handshake handshake) {
            if (handshake.query("token").orElse("").equals("wrong")) {
                throw HandshakeRefused.problem(401, "Unauthorized", "unauthenticated", "wrong token");
            }
            return handshake.query("silent").isPresent() ? wire -> new SilentSession() : super.accept(handshake);
        }

        @Override
        protected void onText(Wire wire, String text) {
            if (text.equals("fail")) {
                throw new IllegalStateException("as the test asked");
            }
            super.onText(wire, text);
        }
    };
    private final RunningServer server = RunningServer.with(
            dialect,
            new Limits(
                    TestLimits.wide().inbound(),
                    TestLimits.wide().outbound(),
                    TIMEOUTS,
                    new Limits.Peers(MOST, MOST, 100)),
            timers);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void RL_2_one_connection_too_many_of_an_address_is_refused_before_it_is_one() {
        for (int i = 0; i < MOST; i++) {
            assertThat(handshake("/ws", "a")).startsWith("HTTP/1.1 101");
        }
        try (RawClient refused = RawClient.tcp(server)) {
            String head = refused.request("GET /ws HTTP/1.1", from("a"));
            assertThat(head)
                    .startsWith("HTTP/1.1 429")
                    .containsIgnoringCase(
                            "Retry-After: " + TIMEOUTS.authentication().toSeconds());
            assertThat(refused.body(head)).contains("\"code\":\"limit_reached\"", "\"error\":\"Too many connections.");
        }
        assertThat(handshake("/ws", "b")).startsWith("HTTP/1.1 101");
        assertThat(server.transport().gauges().refused()).isOne();
        // A connection is counted after its handshake was answered.
        Eventually.holds(
                "the others are open", () -> server.transport().gauges().openConnections() == MOST + 1);
    }

    @Test
    void RL_2_who_opens_them_too_fast_is_told_when_to_come_back() {
        assertThat(handshake("/ws", "a\n" + KnownVisitors.MUST_WAIT + ": PT7.1S"))
                .startsWith("HTTP/1.1 429")
                .containsIgnoringCase("Retry-After: 8");
        assertThat(server.transport().gauges().sources()).isZero();
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                end("a close frame", c -> c.closeFrame(1000)),
                end("a cut", RawClient::vanish),
                end("a broken frame", c -> {
                    c.unmaskedFrame(FIN | TEXT, "x");
                    c.readClose();
                    c.vanish();
                }),
                end("a session that fails", c -> {
                    c.frame(FIN | TEXT, "fail");
                    c.readClose();
                    c.vanish();
                }),
                end("a message that stops in its middle", c -> {
                    c.announce(FIN | TEXT, 100);
                    c.vanish();
                }));
    }

    private static Arguments end(String name, Consumer<RawClient> ends) {
        return Arguments.argumentSet(name, ends);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void RL_2_a_place_is_free_again_after(Consumer<RawClient> ends) {
        for (int i = 0; i < 2 * MOST; i++) {
            try (RawClient client = RawClient.open(server)) {
                ends.accept(client);
                awaitNobody();
            }
        }
    }

    @Test
    void RL_2_handshakes_that_are_refused_take_no_place() {
        for (int i = 0; i < 2 * MOST; i++) {
            assertThat(handshake("/ws?token=wrong", "a")).startsWith("HTTP/1.1 401");
        }
        awaitNobody();
    }

    @Test
    void RL_2_SL_3_who_never_says_who_they_are_are_bounded_in_number_and_time() {
        for (int i = 0; i < MOST; i++) {
            assertThat(handshake("/ws?silent=yes", "a")).startsWith("HTTP/1.1 101");
        }
        Eventually.holds(
                "strangers",
                () -> server.transport().gauges().strangers() == MOST
                        && server.transport().gauges().openConnections() == MOST);
        assertThat(handshake("/ws?silent=yes", "a")).startsWith("HTTP/1.1 429");
        timers.advance(TIMEOUTS.authentication());
        timers.advance(TIMEOUTS.close());
        awaitNobody();
        assertThat(server.transport().gauges().strangers()).isZero();
    }

    private void awaitNobody() {
        Eventually.holds("nobody is left", () -> server.transport().gauges().sources() == 0);
    }

    /** Leaves the connection open: it ends with the server. */
    @SuppressWarnings("resource")
    private String handshake(String path, String source) {
        return RawClient.tcp(server).request("GET " + path + " HTTP/1.1", from(source));
    }

    private static String from(String source) {
        return RawClient.standardHeaders() + KnownVisitors.SOURCE + ": " + source + "\n";
    }
}
