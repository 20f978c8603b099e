package dev.hearth.adapter.websocket.live;

import static dev.hearth.testkit.Eventually.holds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.DialectClient.Heard;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.adapter.websocket.transport.TransportGauges;
import dev.hearth.domain.chat.ChannelId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RS-4: positions that no server has told whoever hands them in. */
class PositionsOverSocketsTest {
    /** Ancient, right, future, and as far as a number goes. */
    private static final List<String> CURSORS = List.of("0", "2", "3", "99", "999999999999999999");

    private static final List<String> NO_CURSORS =
            List.of("-1", "", " 3", "+3", "03", "3.0", "3e1", "0x3", "\u0663", "1000000000000000000", "9".repeat(400));

    private static final List<String> NO_SCOPES = List.of(
            "", "channel", "channel:", "channel:x", "channel:%s:1", "Channel:%s", "message:%s", "%s", "../channel:%s");

    private final HearthServer server = HearthServer.start();
    private final Person ada = server.person("ada");
    private final Person eve = server.person("eve");
    private final ChannelId secret = server.privateChannel(ada, "secret");
    private final ChannelId own = server.privateChannel(eve, "own");

    PositionsOverSocketsTest() {
        ada.says(secret, "hidden");
        eve.says(own, "hers");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void RS_4_a_foreign_place_looks_like_none_from_every_position(ProductDialect dialect) {
        for (String cursor : CURSORS) {
            for (String foreign : List.of("channel:" + secret, "user:" + ada.id())) {
                String nowhere = foreign.substring(0, foreign.indexOf(':') + 1) + UUID.randomUUID();
                List<Heard.Event> told = resumed(dialect, foreign, cursor);
                assertThat(told).extracting(Heard.Event::type).containsExactly("scope:closed");
                assertThat(told.toString().replace(foreign, "it"))
                        .isEqualTo(resumed(dialect, nowhere, cursor).toString().replace(nowhere, "it"));
            }
        }
        nothingIsLeft();
    }

    @ParameterizedTest
    @EnumSource
    void RS_4_a_position_that_is_yet_to_come_begins_anew(ProductDialect dialect) {
        String scope = "channel:" + own;
        for (String future : List.of("4", "99", "999999999999999999")) {
            List<Heard.Event> told = resumed(dialect, scope, future);
            assertThat(told).extracting(Heard.Event::type).containsExactly("scope:reset");
            assertThat(told.getFirst().cursor()).isEqualTo("3");
        }
        assertThat(resumed(dialect, scope, "0"))
                .extracting(Heard.Event::type)
                .containsExactly("channel:created", "member:joined", "message:created");
        nothingIsLeft();
    }

    @ParameterizedTest
    @EnumSource
    void RS_4_what_is_no_position_is_refused_and_changes_nothing(ProductDialect dialect) {
        Stream<String> cursors = NO_CURSORS.stream().map(cursor -> positions("channel:" + own, cursor));
        Stream<String> scopes = NO_SCOPES.stream().map(scope -> positions(scope.formatted(own), "0"));
        List<String> broken = Stream.concat(cursors, scopes).toList();
        try (DialectClient client = dialect.connect(server, eve)) {
            for (String each : broken) {
                JsonNode error = client.ask("catch-up", "{\"cursors\":%s}".formatted(each))
                        .path("error");
                assertThat(error.path("code").asText()).as(each).isEqualTo("invalid");
                assertThat(error.path("errors").path(0).path("field").asText()).isEqualTo("cursors");
            }
            eve.says(own, "still heard");
            assertThat(client.next().data().path("text").asText()).isEqualTo("still heard");
        }
        try (DialectClient stranger = dialect.open(server)) {
            for (String each : broken) {
                JsonNode error = stranger.hello(eve.token(), each).path("error");
                assertThat(error.path("code").asText()).as(each).isEqualTo("invalid");
            }
            assertThat(stranger.events()).isEmpty();
        }
        nothingIsLeft();
    }

    /** What somebody who resumes there is told of it. */
    private List<Heard.Event> resumed(ProductDialect dialect, String scope, String cursor) {
        holds("room for one more", () -> server.entrance().accounts() == 0);
        try (DialectClient client = dialect.resume(server, eve, positions(scope, cursor))) {
            return client.events().stream()
                    .filter(event -> event.scope().equals(scope))
                    .toList();
        }
    }

    private static String positions(String scope, String cursor) {
        return "{%s:%s}".formatted(DialectClient.quoted(scope), DialectClient.quoted(cursor));
    }

    private void nothingIsLeft() {
        TransportGauges gauges = server.server().transport().gauges();
        holds("no connection", () -> gauges.openConnections() == 0);
        holds("no client", () -> server.hearth().live().clients() == 0);
        holds("no room", () -> server.hearth().live().rooms() == 0);
        holds("no account", () -> server.entrance().accounts() == 0);
        holds("no stranger", () -> gauges.strangers() == 0);
        holds("nothing queued", () -> gauges.queuedBytes() == 0);
        holds("no timer", () -> server.timers().waiting() == 0);
    }
}
