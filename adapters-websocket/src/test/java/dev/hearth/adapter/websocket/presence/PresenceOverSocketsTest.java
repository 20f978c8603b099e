package dev.hearth.adapter.websocket.presence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.DialectClient.Heard;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.testkit.Eventually;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("CT-02 CT-03 GC-05: who is there and who is writing, over sockets")
class PresenceOverSocketsTest {
    private final HearthServer server = HearthServer.start();
    private final Person ada = server.person("ada");
    private final Person grace = server.person("grace");
    private final ChannelId channel = server.privateChannel(ada, "ours");

    PresenceOverSocketsTest() {
        server.hearth().addChannelMember().run(ada.caller(), channel, grace.id());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void CT_02_what_passes_has_neither_revision_nor_cursor(ProductDialect dialect) {
        try (DialectClient writing = dialect.connect(server, ada);
                DialectClient reading = dialect.connect(server, grace)) {
            assertThat(writing.ask("typing-start", place()).path("data").isObject())
                    .isTrue();
            Heard.Event event = reading.nextPassing("typing");
            assertThat(event.scope()).isEqualTo("channel:" + channel);
            assertThat(event.place().has("revision")).isFalse();
            assertThat(event.data().path("state").asText()).isEqualTo("started");
            assertThat(event.data().path("user").path("username").asText()).isEqualTo("ada");
            writing.ask("typing-stop", place());
            assertThat(reading.nextPassing("typing").data().path("state").asText())
                    .isEqualTo("stopped");
        }
    }

    @ParameterizedTest
    @EnumSource
    void CT_03_somebody_comes_is_away_and_goes(ProductDialect dialect) {
        try (DialectClient reading = dialect.connect(server, grace)) {
            hears(reading, "grace", "online");
            try (DialectClient client = dialect.connect(server, ada)) {
                hears(reading, "ada", "online");
                client.ask("presence:set", "{\"state\":\"away\"}");
                hears(reading, "ada", "away");
                client.ask("catch-up", "{\"cursors\":{}}");
                client.ask("save-draft", "{\"channelId\":\"%s\",\"text\":\"x\"}".formatted(channel));
                hears(reading, "ada", "online");
                client.ask("presence:set", "{\"availability\":\"dnd\"}");
                hears(reading, "ada", "dnd");
            }
            // The end of a connection is noticed by itself; its time of grace begins there.
            Heard.Event gone = awaitGone(reading);
            assertThat(gone.data().path("state").asText()).isEqualTo("offline");
        }
    }

    private Heard.Event awaitGone(DialectClient reading) {
        // That the end was noticed cannot be seen from here, so time passes until it was.
        Eventually.holds("the person is gone", () -> {
            server.pass(Duration.ofSeconds(10));
            return reading.hasPassing("presence:changed");
        });
        return reading.nextPassing("presence:changed");
    }

    @ParameterizedTest
    @EnumSource
    void ER_4_what_cannot_be_set_is_refused(ProductDialect dialect) {
        try (DialectClient client = dialect.connect(server, ada)) {
            assertThat(code(client, "{}")).isEqualTo("invalid");
            assertThat(code(client, "{\"state\":\"asleep\"}")).isEqualTo("invalid");
            assertThat(code(client, "{\"availability\":\"online\"}")).isEqualTo("invalid");
            assertThat(code(client, "{\"state\":\"away\",\"user\":\"me\"}")).isEqualTo("invalid");
        }
    }

    private static String code(DialectClient client, String data) {
        JsonNode answer = client.ask("presence:set", data);
        return answer.path("error").path("code").asText();
    }

    private static void hears(DialectClient client, String who, String state) {
        JsonNode data = client.nextPassing("presence:changed").data();
        assertThat(data.path("user").path("username").asText()).isEqualTo(who);
        assertThat(data.path("state").asText()).isEqualTo(state);
    }

    private String place() {
        return "{\"channelId\":\"%s\"}".formatted(channel);
    }
}
