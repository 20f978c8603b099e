package dev.hearth.adapter.websocket.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.DialectClient.Heard;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.domain.chat.ChannelId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** AZ-4: who is not in a channel learns nothing of it, whatever they ask for. */
class OutsiderTest {
    private static final int MESSAGES = 200;

    private final HearthServer server = HearthServer.start();
    private final Person ada = server.person("ada");
    private final Person eve = server.person("eve");
    private final ChannelId secret = server.privateChannel(ada, "secret");
    private final ChannelId open = server.publicChannel(eve, "open");

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void AZ_4_an_outsider_hears_nothing_of_a_private_channel(ProductDialect dialect) {
        String cursors = "{\"channel:%s\":\"0\"}".formatted(secret);
        try (DialectClient member = dialect.connect(server, ada);
                DialectClient outsider = dialect.resume(server, eve, cursors)) {
            for (int i = 0; i < MESSAGES; i++) {
                if (i % 50 == 0) {
                    asksForAll(outsider, cursors);
                }
                ada.says(secret, "secret " + i);
            }
            for (int i = 0; i < MESSAGES; i++) {
                member.next("message:created");
            }
            eve.says(open, "mine");
            outsider.next("message:created");
            assertThat(outsider.events())
                    .filteredOn(event -> !event.type().equals("scope:closed"))
                    .noneMatch(event -> event.toString().contains(secret.toString()));
            assertThat(outsider.events())
                    .filteredOn(event -> event.type().equals("scope:closed"))
                    .hasSize(5)
                    .allMatch(
                            event -> event.cursor().equals("0") && event.data().isEmpty());
        }
    }

    private void asksForAll(DialectClient outsider, String cursors) {
        String channel = "{\"channelId\":\"%s\"}".formatted(secret);
        assertThat(code(outsider.ask("join:channel", channel))).isEqualTo("not_found");
        assertThat(code(outsider.ask("send-message", "{\"channelId\":\"%s\",\"text\":\"x\"}".formatted(secret))))
                .isEqualTo("not_found");
        assertThat(outsider.ask("leave:channel", channel).path("data")).isEmpty();
        assertThat(outsider.ask("catch-up", "{\"cursors\":%s}".formatted(cursors))
                        .path("data")
                        .path("scopes"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void AZ_4_a_private_channel_looks_like_one_that_is_not_there(ProductDialect dialect) {
        try (DialectClient outsider = dialect.connect(server, eve)) {
            JsonNode there = outsider.ask("join:channel", "{\"channelId\":\"%s\"}".formatted(secret));
            JsonNode absent = outsider.ask("join:channel", "{\"channelId\":\"%s\"}".formatted(eve.id()));
            assertThat(there.path("error").path("error"))
                    .isEqualTo(absent.path("error").path("error"));
            assertThat(code(there)).isEqualTo(code(absent));
            Heard.Event closed = closing(outsider, "channel:" + secret);
            Heard.Event none = closing(outsider, "channel:" + eve.id());
            assertThat(closed.data()).isEqualTo(none.data());
            assertThat(closed.cursor()).isEqualTo(none.cursor());
        }
    }

    private static Heard.Event closing(DialectClient client, String scope) {
        client.ask("catch-up", "{\"cursors\":{\"%s\":\"7\"}}".formatted(scope));
        Heard.Event closed = client.next();
        assertThat(closed.type()).isEqualTo("scope:closed");
        assertThat(closed.scope()).isEqualTo(scope);
        return closed;
    }

    private static String code(JsonNode answer) {
        return answer.path("error").path("code").asText();
    }
}
