package dev.hearth.adapter.websocket.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.adapter.websocket.fixture.TestLimits;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.adapter.websocket.transport.TransportGauges;
import dev.hearth.testkit.Eventually;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a client is told before the server closes, and when it is closed for saying nothing itself. */
class LastWordsTest {
    private static final int POLICY = 1008;
    private static final int MANY = 300;

    @ParameterizedTest
    @EnumSource
    void GS_1_a_server_that_stops_tells_each_client_when_to_come_back(ProductDialect dialect) {
        try (HearthServer server = HearthServer.start();
                DialectClient client = dialect.connect(server, server.person("ada"))) {
            server.server().transport().closeAll(CloseReason.RECONNECT);
            assertThat(client.next("reconnect").data().path("after").asLong()).isEqualTo(HearthServer.AWAY.toMillis());
            client.awaitEnd(CloseReason.RECONNECT.code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void RL_2_a_flood_is_told_its_limit_and_closed(ProductDialect dialect) {
        flood(dialect, new Limits.Inbound(1_000_000, 20, 16), "{}", "too many messages per second", 1);
    }

    @ParameterizedTest
    @EnumSource
    void RL_2_a_flood_that_takes_its_time_is_too(ProductDialect dialect) {
        flood(dialect, new Limits.Inbound(1_000_000, 1000, 16, 20, 1 << 30), "{}", "too many messages per minute", 60);
    }

    @ParameterizedTest
    @EnumSource
    void RL_2_a_flood_of_few_long_messages_is_too(ProductDialect dialect) {
        String big = "{\"channelId\":\"" + "x".repeat(5_000) + "\"}";
        flood(dialect, new Limits.Inbound(1_000_000, 1000, 16, 1000, 100_000), big, "too many bytes per minute", 60);
    }

    private static void flood(ProductDialect dialect, Limits.Inbound inbound, String data, String text, long wait) {
        try (HearthServer server = HearthServer.limitedBy(TestLimits.with(inbound));
                DialectClient client = dialect.connect(server, server.person("ada"));
                DialectClient other = dialect.connect(server, server.person("ben"))) {
            tellMany(client, data);
            JsonNode told = client.next("refused").data();
            while (!told.path("code").asText().equals("limit_reached")) {
                told = client.next("refused").data();
            }
            assertThat(told.path("error").asText()).contains(text);
            assertThat(told.path("retryAfter").asLong()).isEqualTo(wait);
            client.awaitEnd(POLICY);
            assertThat(other.ask("typing-stop", "{}").has("error")).isTrue();
        }
    }

    private static void tellMany(DialectClient client, String data) {
        try {
            for (int i = 0; i < MANY; i++) {
                client.tell("leave:channel", data);
            }
        } catch (CompletionException | UncheckedIOException closed) {
            // What was sent was enough.
        }
    }

    @ParameterizedTest
    @EnumSource
    void SL_3_who_says_nothing_is_closed_in_time(ProductDialect dialect) {
        try (HearthServer server = HearthServer.start();
                DialectClient silent = dialect.open(server)) {
            TransportGauges gauges = server.server().transport().gauges();
            // A change of transports that is under way has a time limit of its own.
            Eventually.holds("one connection", () -> gauges.strangers() == 1 && gauges.openConnections() == 1);
            server.transportTimers().advance(authentication());
            silent.awaitEnd(POLICY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void SL_3_who_says_something_wrong_gains_no_time(ProductDialect dialect) {
        try (HearthServer server = HearthServer.start();
                DialectClient guessing = dialect.open(server)) {
            Duration half = authentication().dividedBy(2);
            assertThat(guessing.hello("wrong", "{}").has("error")).isTrue();
            server.transportTimers().advance(half);
            assertThat(guessing.hello("wrong", "{}").has("error")).isTrue();
            server.transportTimers().advance(half);
            guessing.awaitEnd(POLICY);
        }
    }

    private static Duration authentication() {
        return TestLimits.wide().timeouts().authentication();
    }
}
