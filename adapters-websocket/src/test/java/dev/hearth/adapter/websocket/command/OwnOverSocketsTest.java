package dev.hearth.adapter.websocket.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.DialectClient.Heard;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.RateRules;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.MessageText;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** CC-05, CT-02: what one has read, wished and begun to write is the same on all devices, and nobody else hears of it. */
class OwnOverSocketsTest {
    private final HearthServer server = HearthServer.start();
    private final Person ada = server.person("ada");
    private final Person ben = server.person("ben");
    private final ChannelId channel = server.privateChannel(ada, "ours");

    OwnOverSocketsTest() {
        server.hearth().addChannelMember().run(ada.caller(), channel, ben.id());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void CC_05_a_marker_a_wish_and_a_draft_reach_ones_other_devices_only(ProductDialect dialect) {
        String said = say("read me");
        try (DialectClient phone = dialect.connect(server, ben);
                DialectClient desk = dialect.connect(server, ben.elsewhere());
                DialectClient other = dialect.connect(server, ada)) {
            String message = "{\"messageId\":\"%s\"}".formatted(said);
            JsonNode marker = done(phone, "mark-read", message);
            JsonNode wish = done(
                    phone,
                    "set-preference",
                    "{\"channelId\":\"%s\",\"muted\":true,\"notifications\":\"mentions\"}".formatted(channel));
            JsonNode draft = done(phone, "save-draft", "{\"channelId\":\"%s\",\"text\":\"begun\"}".formatted(channel));
            assertThat(desk.next("read:updated").data()).isEqualTo(marker);
            assertThat(desk.next("preference:updated").data()).isEqualTo(wish);
            Heard.Event heard = desk.next("draft:updated");
            assertThat(heard.data()).isEqualTo(draft);
            assertThat(heard.scope()).isEqualTo("user:" + ben.id());
            say("the last thing said");
            other.next("message:created");
            assertThat(other.events())
                    .extracting(Heard.Event::type)
                    .doesNotContain("read:updated", "preference:updated", "draft:updated");
        }
    }

    @ParameterizedTest
    @EnumSource
    void CC_05_marks_and_follows_are_undone(ProductDialect dialect) {
        String message = "{\"messageId\":\"%s\"}".formatted(say("read me"));
        try (DialectClient client = dialect.connect(server, ben)) {
            long read = done(client, "mark-read", message).path("readUpTo").asLong();
            assertThat(done(client, "mark-unread", message).path("readUpTo").asLong())
                    .isEqualTo(read - 1);
            assertThat(done(client, "follow-thread", message).path("following").asBoolean())
                    .isTrue();
            assertThat(done(client, "unfollow-thread", message)
                            .path("following")
                            .asBoolean())
                    .isFalse();
            JsonNode gone = done(client, "save-draft", "{\"channelId\":\"%s\"}".formatted(channel));
            assertThat(gone.has("text")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void HX_01_what_one_missed_of_ones_own_is_told_on_coming_back(ProductDialect dialect) {
        String message = "{\"messageId\":\"%s\"}".formatted(say("read me"));
        try (DialectClient client = dialect.connect(server, ben)) {
            done(client, "mark-read", message);
        }
        try (DialectClient client = dialect.resume(server, ben, "{\"user:%s\":\"0\"}".formatted(ben.id()))) {
            assertThat(client.events()).extracting(Heard.Event::type).contains("read:updated");
        }
    }

    @ParameterizedTest
    @EnumSource
    void RL_1_changes_count_against_the_limit_of_changes_and_sends_against_that_of_sends(ProductDialect dialect) {
        RateRules one = RateRules.none()
                .perUser(RateClass.WRITE, 1, Duration.ofMinutes(1))
                .perUser(RateClass.SEND, 1, Duration.ofMinutes(1));
        try (HearthServer limited = HearthServer.limitedBy(one)) {
            Person grace = limited.person("grace");
            String place = "\"channelId\":\"%s\"".formatted(limited.privateChannel(grace, "hers"));
            try (DialectClient client = dialect.connect(limited, grace)) {
                done(client, "set-preference", "{%s,\"starred\":true}".formatted(place));
                assertThat(client.ask("save-draft", "{%s}".formatted(place))
                                .at("/error/code")
                                .asText())
                        .isEqualTo("limit_reached");
                done(client, "send-message", "{%s,\"text\":\"one\"}".formatted(place));
                assertThat(client.ask("send-message", "{%s,\"text\":\"two\"}".formatted(place))
                                .at("/error/code")
                                .asText())
                        .isEqualTo("limit_reached");
            }
        }
    }

    private String say(String text) {
        return server.hearth()
                .sendMessage()
                .run(ada.caller(), new SendMessage.Command(channel, new MessageText(text), Optional.empty()))
                .id();
    }

    private static JsonNode done(DialectClient client, String command, String data) {
        JsonNode answer = client.ask(command, data);
        assertThat(answer.path("error")).as(command).isEmpty();
        return answer.path("data");
    }
}
