package dev.hearth.adapter.websocket.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.RawClient;
import dev.hearth.adapter.websocket.fixture.RunningServer;
import dev.hearth.adapter.websocket.fixture.TestLimits;
import dev.hearth.adapter.websocket.transport.ScheduledTimers;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineIoHandshakeTest {
    private final ScheduledTimers timers = new ScheduledTimers();
    private final SessionIds ids = new SessionIds(new SecureRandom());
    private final EngineIoDialect dialect = new EngineIoDialect(
            handshake -> socket -> {
                throw new IllegalStateException("nobody gets in here");
            },
            TestLimits.wide(),
            timers,
            ids);
    private final RunningServer server =
            RunningServer.serving(Map.of("/socket.io/", dialect), TestLimits.wide(), timers, 0);

    @AfterEach
    void stop() {
        server.close();
        timers.close();
    }

    @ParameterizedTest
    @CsvSource({
        "EIO=4, 0, Transport unknown",
        "EIO=4&transport=abc, 0, Transport unknown",
        "EIO=4&transport=websocket, 3, Bad request",
        "EIO=3&transport=polling, 5, Unsupported protocol version",
        "EIO=4&transport=polling&sid=unknown, 1, Session ID unknown"
    })
    void refusesPlainRequestsInTheClientsOwnWords(String query, int code, String message) {
        assertRefused(query, "Host: localhost\n", code, message);
    }

    @ParameterizedTest
    @CsvSource({
        "transport=websocket, 5, Unsupported protocol version",
        "EIO=abc&transport=websocket, 5, Unsupported protocol version",
        "EIO=3&transport=websocket, 5, Unsupported protocol version",
        "EIO=4, 0, Transport unknown",
        "EIO=4&transport=polling, 3, Bad request",
        "EIO=4&transport=websocket&sid=unknown, 1, Session ID unknown"
    })
    void refusesBadUpgradesInTheClientsOwnWords(String query, int code, String message) {
        assertRefused(query, RawClient.standardHeaders(), code, message);
    }

    private void assertRefused(String query, String headers, int code, String message) {
        try (RawClient client = RawClient.tcp(server)) {
            String head = client.request("GET /socket.io/?" + query + " HTTP/1.1", headers);
            assertThat(head).startsWith("HTTP/1.1 400").containsIgnoringCase("application/json");
            assertThat(client.body(head)).isEqualTo("{\"code\":" + code + ",\"message\":\"" + message + "\"}");
        }
    }

    @Test
    void makesIdsThatAreSafeInUrlsAndDoNotRepeat() {
        assertThat(Stream.generate(ids::next).limit(10_000))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Za-z0-9_-]{24}"));
    }
}
