package dev.hearth.adapter.websocket.live;

import static dev.hearth.testkit.Eventually.holds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.DialectClient.Heard;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.adapter.websocket.fixture.TestLimits;
import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.adapter.websocket.transport.TransportGauges;
import dev.hearth.domain.chat.ChannelId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody comes back while the server still believes in the connection they had before. */
class ReturnedTest {
    private static final Duration BEAT = Duration.ofSeconds(25);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final HearthServer server =
            HearthServer.limitedBy(TestLimits.with(new Limits.Timeouts(LONG, BEAT, ANSWER, Duration.ofSeconds(2))));
    private final TransportGauges gauges = server.server().transport().gauges();
    private final Person ada = server.person("ada");
    private final ChannelId channel = server.privateChannel(ada, "ours");

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void RS_5_the_connection_that_seemed_alive_ends_and_the_new_one_hears_all_once(ProductDialect dialect) {
        try (DialectClient old = dialect.connect(server, ada)) {
            ada.says(channel, "before");
            String cursors = "{\"channel:%s\":\"%s\"}"
                    .formatted(channel, old.next("message:created").cursor());
            fallsSilent(old);
            try (DialectClient fresh = dialect.resume(server, ada, cursors)) {
                ada.says(channel, "after");
                assertThat(gauges.openConnections()).isEqualTo(2);
                server.transportTimers().advance(ANSWER);
                old.socket().resume();
                old.awaitEnd(1011);
                holds("one is left", () -> server.hearth().live().clients() == 1);
                ada.says(channel, "and on");
                assertThat(List.of(text(fresh), text(fresh))).containsExactly("after", "and on");
                assertThat(fresh.events()).filteredOn(ReturnedTest::isMessage).hasSize(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void RS_5_who_names_the_connection_before_ends_it_at_once_and_hears_all_once(ProductDialect dialect) {
        try (DialectClient old = dialect.open(server)) {
            String before = begin(old, ada);
            ada.says(channel, "before");
            String cursors = "{\"channel:%s\":\"%s\"}"
                    .formatted(channel, old.next("message:created").cursor());
            fallsSilent(old);
            try (DialectClient fresh = dialect.open(server)) {
                assertThat(fresh.comeBack(ada.token(), cursors, before).has("data"))
                        .isTrue();
                fresh.next("ready");
                old.socket().resume();
                old.awaitEnd(SocketLife.CONNECTION_REPLACED);
                holds("one is left", () -> server.hearth().live().clients() == 1);
                ada.says(channel, "and on");
                assertThat(text(fresh)).isEqualTo("and on");
                assertThat(fresh.events()).filteredOn(ReturnedTest::isMessage).hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void RS_5_nobody_ends_the_connection_of_somebody_else(ProductDialect dialect) {
        Person grace = server.person("grace");
        try (DialectClient hers = dialect.open(server);
                DialectClient his = dialect.open(server)) {
            String connection = begin(hers, ada);
            assertThat(his.comeBack(grace.token(), "{}", connection).has("data"))
                    .isTrue();
            his.next("ready");
            ada.says(channel, "still there");
            assertThat(text(hers)).isEqualTo("still there");
        }
    }

    @ParameterizedTest
    @EnumSource
    void RS_5_an_id_that_is_none_is_refused_by_its_name(ProductDialect dialect) {
        try (DialectClient client = dialect.open(server)) {
            JsonNode error =
                    client.comeBack(ada.token(), "{}", "the one before").path("error");
            assertThat(error.path("code").asText()).isEqualTo("invalid");
            assertThat(error.path("errors").toString()).contains("replaces");
        }
    }

    /** Answers what names the connection. */
    private static String begin(DialectClient client, Person person) {
        String connection = client.hello(person.token(), "{}")
                .path("data")
                .path("connection")
                .asText();
        client.next("ready");
        return connection;
    }

    /** Reads one thing more, and not the ping behind it. */
    private void fallsSilent(DialectClient old) {
        old.socket().pause();
        ada.says(channel, "missed");
        holds("it is asleep", old.socket()::isAsleep);
        server.transportTimers().advance(BEAT);
    }

    private static String text(DialectClient client) {
        return client.next("message:created").data().path("text").asText();
    }

    private static boolean isMessage(Heard.Event event) {
        return event.type().equals("message:created");
    }
}
