package dev.hearth.adapter.websocket.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.BadTokens;
import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.domain.chat.ChannelId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SE-7: a connection does not outlive its token. */
class TokenEndTest {
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration HALF = Duration.ofMinutes(30);

    private final HearthServer server = HearthServer.start();
    private final Person ada = server.person("ada");

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void SE_7_a_connection_ends_with_its_token_and_hears_nothing_after(ProductDialect dialect) {
        ChannelId channel = server.privateChannel(ada, "ours");
        try (DialectClient client = dialect.connect(server, ada)) {
            server.pass(untilEnd(ada).minus(MOMENT));
            assertThat(client.ask("leave:channel", "{\"channelId\":\"%s\"}".formatted(channel))
                            .has("data"))
                    .isTrue();
            assertThat(client.ask("join:channel", "{\"channelId\":\"%s\"}".formatted(channel))
                            .has("data"))
                    .isTrue();
            Person later = ada.refreshed();
            server.pass(MOMENT);
            later.says(channel, "too late to be heard");
            client.awaitEnd(4401);
            assertThat(client.rest()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void SE_7_a_newer_token_of_the_same_session_lets_it_live_until_the_newer_end(ProductDialect dialect) {
        try (DialectClient client = dialect.connect(server, ada)) {
            server.pass(HALF);
            Person newer = ada.refreshed();
            JsonNode answer = authenticate(client, newer.token()).path("data");
            assertThat(answer.path("expiresAt").asText())
                    .isEqualTo(newer.session().expiresAt().toString());
            server.pass(HALF);
            assertThat(client.ask("catch-up", "{}").has("data"))
                    .as("past the first end")
                    .isTrue();
            server.pass(untilEnd(newer));
            client.awaitEnd(4401);
            assertThat(server.timers().waiting()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void SE_7_tokens_of_others_and_of_other_sessions_change_nothing(ProductDialect dialect) {
        try (DialectClient client = dialect.connect(server, ada)) {
            server.pass(HALF);
            for (Person other : List.of(server.person("ben"), ada.elsewhere())) {
                assertThat(authenticate(client, other.token())
                                .path("error")
                                .path("code")
                                .asText())
                        .isEqualTo("conflict");
            }
            assertThat(server.timers().waiting()).isOne();
            server.pass(untilEnd(ada));
            client.awaitEnd(4401);
        }
    }

    @ParameterizedTest
    @EnumSource
    void SE_7_tokens_that_do_not_hold_change_nothing(ProductDialect dialect) {
        try (DialectClient client = dialect.connect(server, ada)) {
            server.pass(HALF);
            for (String bad : BadTokens.near(server, ada.refreshed()).values()) {
                assertThat(authenticate(client, bad).path("error").path("code").asText())
                        .isEqualTo("unauthenticated");
            }
            assertThat(client.ask("authenticate", "{\"token\":5,\"more\":1}")
                            .path("error")
                            .path("errors"))
                    .hasSize(2);
            server.pass(untilEnd(ada));
            client.awaitEnd(4401);
        }
    }

    private static JsonNode authenticate(DialectClient client, String token) {
        return client.ask("authenticate", "{\"token\":%s}".formatted(DialectClient.quoted(token)));
    }

    private Duration untilEnd(Person person) {
        return Duration.between(server.clock().instant(), person.session().expiresAt());
    }
}
