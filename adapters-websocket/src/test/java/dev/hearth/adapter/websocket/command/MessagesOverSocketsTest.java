package dev.hearth.adapter.websocket.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.DialectClient.Heard;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.domain.chat.ChannelId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** CT-02: what can be done with messages over REST can be done over a socket, and everybody in the channel hears it. */
class MessagesOverSocketsTest {
    private final HearthServer server = HearthServer.start();
    private final Person ada = server.person("ada");
    private final Person ben = server.person("ben");
    private final ChannelId channel = server.privateChannel(ada, "ours");

    MessagesOverSocketsTest() {
        server.hearth().addChannelMember().run(ada.caller(), channel, ben.id());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void CT_02_an_edit_and_a_deletion_are_answered_and_heard(ProductDialect dialect) {
        try (DialectClient client = dialect.connect(server, ada);
                DialectClient other = dialect.connect(server, ben)) {
            String id = send(client, "\"text\":\"one\"").path("id").asText();
            JsonNode edited = done(client, "edit-message", id, ",\"text\":\"two\"");
            assertThat(edited.path("edited").asBoolean()).isTrue();
            JsonNode deleted = done(client, "delete-message", id, "");
            assertThat(deleted.has("text")).isFalse();
            assertThat(other.next("message:created").data().path("id").asText()).isEqualTo(id);
            assertThat(other.next("message:updated").data().path("text").asText())
                    .isEqualTo("two");
            assertThat(other.next("message:deleted").data()).isEqualTo(deleted);
        }
    }

    @ParameterizedTest
    @EnumSource
    void CC_04_emoji_and_pins_are_put_on_and_taken_off(ProductDialect dialect) {
        try (DialectClient client = dialect.connect(server, ada);
                DialectClient other = dialect.connect(server, ben)) {
            String id = send(client, "\"text\":\"cake\"").path("id").asText();
            String emoji = ",\"emoji\":\"👨‍👩‍👧‍👦\"";
            assertThat(done(other, "add-reaction", id, emoji)
                            .at("/reactions/0/count")
                            .asInt())
                    .isEqualTo(1);
            assertThat(done(other, "remove-reaction", id, emoji).at("/reactions"))
                    .isEmpty();
            assertThat(done(other, "pin-message", id, "").at("/pinned/byId").asText())
                    .isEqualTo(ben.id().toString());
            assertThat(done(client, "unpin-message", id, "").has("pinned")).isFalse();
            for (int i = 0; i < 4; i++) {
                assertThat(client.next("message:updated").data().path("id").asText())
                        .isEqualTo(id);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void CC_03_an_answer_is_heard_with_the_thread_it_belongs_to(ProductDialect dialect) {
        try (DialectClient client = dialect.connect(server, ada);
                DialectClient other = dialect.connect(server, ben)) {
            String root = send(client, "\"text\":\"who?\"").path("id").asText();
            send(other, "\"text\":\"me\",\"parentMessageId\":\"%s\"".formatted(root));
            List<Heard.Event> heard = List.of(client.next(), client.next(), client.next());
            assertThat(heard)
                    .as("in one's own scope and in the channel's, in either order")
                    .extracting(Heard.Event::type)
                    .containsExactlyInAnyOrder("message:created", "message:created", "read:updated");
            JsonNode answer = heard.stream()
                    .map(Heard.Event::data)
                    .filter(data -> data.has("parentMessageId"))
                    .findFirst()
                    .orElseThrow();
            assertThat(answer.path("parentMessageId").asText()).isEqualTo(root);
            assertThat(answer.at("/thread/replyCount").asInt()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void AZ_10_a_message_is_forwarded_only_to_where_one_is(ProductDialect dialect) {
        ChannelId mine = server.privateChannel(ben, "mine");
        try (DialectClient client = dialect.connect(server, ada);
                DialectClient other = dialect.connect(server, ben)) {
            String id = send(client, "\"text\":\"news\"").path("id").asText();
            String to = ",\"channelId\":\"%s\",\"clientId\":\"f-1\"".formatted(mine);
            JsonNode passed = done(other, "forward-message", id, to);
            assertThat(passed.at("/forwarded/author/username").asText()).isEqualTo("ada");
            assertThat(done(other, "forward-message", id, to)).isEqualTo(passed);
            assertThat(code(ask(client, "forward-message", id, to))).isEqualTo("not_found");
        }
    }

    @ParameterizedTest
    @EnumSource
    void AZ_3_who_is_not_in_the_channel_can_do_nothing_with_its_messages(ProductDialect dialect) {
        Person eve = server.person("eve");
        try (DialectClient client = dialect.connect(server, ada);
                DialectClient outsider = dialect.connect(server, eve)) {
            String id = send(client, "\"text\":\"secret\"").path("id").asText();
            for (String command : List.of(
                    "delete-message",
                    "pin-message",
                    "unpin-message",
                    "mark-read",
                    "mark-unread",
                    "follow-thread",
                    "unfollow-thread")) {
                assertThat(code(ask(outsider, command, id, ""))).as(command).isEqualTo("not_found");
            }
            assertThat(code(ask(outsider, "edit-message", id, ",\"text\":\"x\"")))
                    .isEqualTo("not_found");
            assertThat(code(ask(outsider, "add-reaction", id, ",\"emoji\":\"👍\"")))
                    .isEqualTo("not_found");
            assertThat(outsider.events()).extracting(Heard.Event::type).doesNotContain("message:created");
        }
    }

    private JsonNode send(DialectClient client, String fields) {
        JsonNode answer = client.ask("send-message", "{\"channelId\":\"%s\",%s}".formatted(channel, fields));
        assertThat(answer.path("error")).isEmpty();
        return answer.path("data");
    }

    private static JsonNode done(DialectClient client, String command, String message, String more) {
        JsonNode answer = ask(client, command, message, more);
        assertThat(answer.path("error")).as(command).isEmpty();
        return answer.path("data");
    }

    private static JsonNode ask(DialectClient client, String command, String message, String more) {
        return client.ask(command, "{\"messageId\":\"%s\"%s}".formatted(message, more));
    }

    private static String code(JsonNode answer) {
        return answer.path("error").path("code").asText();
    }
}
