package dev.hearth.adapter.websocket.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.JsonClient;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.RateRules;
import dev.hearth.testkit.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RL-2: how many connections an account has, how soon it opens them, and what it may ask on them. */
class ConnectionsOfAnAccountTest {
    private static final int MOST = HearthServer.MOST_CONNECTIONS;

    @ParameterizedTest
    @EnumSource
    void RL_2_one_too_many_is_told_so_and_closed_and_the_others_stay(ProductDialect dialect) {
        try (HearthServer server = HearthServer.start()) {
            Person ada = server.person("ada");
            List<DialectClient> clients = connected(dialect, server, ada, MOST);
            try (DialectClient late = dialect.open(server)) {
                refused(late.hello(ada.token(), "{}"));
                late.awaitEnd(SocketLife.LIMIT_REACHED);
            }
            assertThat(clients.getFirst().ask("typing-stop", "{}").has("error")).isTrue();
            dialect.connect(server, server.person("ben")).close();
            clients.forEach(DialectClient::close);
            awaitNobody(server);
        }
    }

    @ParameterizedTest
    @EnumSource
    void RL_2_there_is_room_again_however_a_connection_ended(ProductDialect dialect) {
        try (HearthServer server = HearthServer.start()) {
            Person ada = server.person("ada");
            for (int round = 0; round < MOST; round++) {
                dialect.connect(server, ada).close();
            }
            awaitNobody(server);
            List<DialectClient> expiring = connected(dialect, server, ada, MOST);
            server.pass(Duration.ofMinutes(61));
            expiring.forEach(client -> client.awaitEnd(SocketLife.TOKEN_EXPIRED));
            awaitNobody(server);
            Person again = ada.refreshed();
            List<DialectClient> ended = connected(dialect, server, again, MOST);
            server.hearth().identity().sessions().logOut().run(again.caller());
            ended.forEach(client -> client.awaitEnd(SocketLife.SESSION_ENDED));
            awaitNobody(server);
        }
    }

    @Test
    void RL_2_a_token_in_the_handshake_is_no_way_round() {
        try (HearthServer server = HearthServer.start()) {
            Person ada = server.person("ada");
            List<DialectClient> clients = connected(ProductDialect.JSON, server, ada, MOST);
            try (JsonClient late = JsonClient.open(server, "Bearer " + ada.token())) {
                assertThat(late.next("refused").data().path("code").asText()).isEqualTo("limit_reached");
                late.awaitEnd(SocketLife.LIMIT_REACHED);
            }
            clients.forEach(DialectClient::close);
            awaitNobody(server);
        }
    }

    @ParameterizedTest
    @EnumSource
    void RL_2_connecting_again_and_again_is_refused_with_the_time_to_wait(ProductDialect dialect) {
        RateRules rules = RateRules.none().perUser(RateClass.CONNECT, 2, Duration.ofMinutes(1));
        try (HearthServer server = HearthServer.limitedBy(rules)) {
            Person ada = server.person("ada");
            dialect.connect(server, ada).close();
            dialect.connect(server, ada).close();
            try (DialectClient third = dialect.open(server)) {
                JsonNode error = refused(third.hello(ada.token(), "{}"));
                assertThat(error.path("retryAfter").asLong()).isEqualTo(30);
                third.awaitEnd(SocketLife.LIMIT_REACHED);
            }
            awaitNobody(server);
        }
    }

    @ParameterizedTest
    @EnumSource
    void RL_2_joins_and_catching_up_count_as_reads_do_over_REST(ProductDialect dialect) {
        RateRules rules = RateRules.none().perUser(RateClass.READ, 3, Duration.ofMinutes(1));
        try (HearthServer server = HearthServer.limitedBy(rules)) {
            Person ada = server.person("ada");
            String channel = "{\"channelId\":\"%s\"}".formatted(server.publicChannel(ada, "hall"));
            try (DialectClient client = dialect.connect(server, ada)) {
                assertThat(client.ask("join:channel", channel).has("data")).isTrue();
                assertThat(client.ask("catch-up", "{\"cursors\":{}}").has("data"))
                        .isTrue();
                assertThat(client.ask("authenticate", "{\"token\":\"%s\"}".formatted(ada.token()))
                                .has("data"))
                        .isTrue();
                refused(client.ask("join:channel", channel));
                refused(client.ask("catch-up", "{\"cursors\":{}}"));
                assertThat(client.ask("leave:channel", channel).has("data")).isTrue();
            }
        }
    }

    private static JsonNode refused(JsonNode answer) {
        assertThat(answer.path("error").path("code").asText())
                .as(answer.toString())
                .isEqualTo("limit_reached");
        return answer.path("error");
    }

    private static List<DialectClient> connected(
            ProductDialect dialect, HearthServer server, Person person, int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> dialect.connect(server, person))
                .toList());
    }

    private static void awaitNobody(HearthServer server) {
        Eventually.holds("nobody is connected", () -> server.entrance().accounts() == 0);
        Eventually.holds(
                "no address is", () -> server.server().transport().gauges().sources() == 0);
    }
}
