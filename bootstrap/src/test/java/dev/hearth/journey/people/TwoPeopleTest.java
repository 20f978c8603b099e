package dev.hearth.journey.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.bootstrap.server.HearthServer;
import dev.hearth.testkit.Eventually;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two people talk, through the clients they would use. */
class TwoPeopleTest {
    private static final int EACH = 500;

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_01_CC_01_CC_02_CC_05_what_is_said_is_there_after_a_restart(AdapterSet set, @TempDir Path folder) {
        Rest ada;
        String channel;
        Map<String, String> environment = set.environment(folder);
        try (HearthServer server = AdapterSet.start(environment)) {
            ada = Rest.at(AdapterSet.base(server)).as("ada");
            Rest grace = Rest.at(AdapterSet.base(server)).as("grace");
            channel = ada.opensChannel("home");
            grace.joins(channel);
            Listener listener = new Listener();
            try (PlainSocket socket = PlainSocket.open(grace, listener)) {
                ada.says(channel, "over REST", "1").data();
                socket.ask("send-message", Map.of("channelId", channel, "text", "over a socket"));
                Eventually.holds("both heard", () -> listener.texts().size() == 2);
            }
            assertThat(listener.texts()).containsExactly("over REST", "over a socket");
        }
        try (HearthServer server = AdapterSet.start(environment)) {
            Rest again = ada.movedTo(AdapterSet.base(server));
            assertThat(history(again, channel)).containsExactly("over REST", "over a socket");
            assertThat(again.get("/api/v1/users/me").data().get("username").asText())
                    .isEqualTo("ada");
        }
    }

    /** HX-01, HX-02: two real clients, a thousand messages, one of them cut in the middle. */
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_01_HX_02_HX_04_a_thousand_messages_arrive_once_and_in_order_through_a_cut(AdapterSet set) {
        Rest ada = Servers.on(set).as(Servers.unique("ada"));
        Rest grace = Servers.on(set).as(Servers.unique("grace"));
        String channel = ada.opensChannel(Servers.unique("talk"));
        grace.joins(channel);
        Listener heardByAda = new Listener();
        Listener heardByGrace = new Listener();

        PlainSocket first = PlainSocket.open(ada, heardByAda);
        try (NodeSocket node = NodeSocket.open(grace, heardByGrace)) {
            CompletableFuture<Void> adaTalks =
                    CompletableFuture.runAsync(() -> talkWithACut(first, ada, channel, heardByAda));
            IntStream.range(0, EACH).forEach(i -> send(node, channel, "grace " + i));
            adaTalks.join();
            Listener last = new Listener();
            try (PlainSocket staying = PlainSocket.open(ada, resumed(heardByAda, last))) {
                Eventually.holds(
                        "ada has all",
                        () -> heardByAda.texts().size() + last.texts().size() >= 2 * EACH);
                Eventually.holds("grace has all", () -> heardByGrace.texts().size() >= 2 * EACH);
                assertThat(staying.closed()).isNotDone();
            }
            List<String> ofAda = new ArrayList<>(heardByAda.texts());
            ofAda.addAll(last.texts());
            assertThat(ofAda).hasSize(2 * EACH).doesNotHaveDuplicates().isEqualTo(heardByGrace.texts());
            assertThat(heardByGrace.revisions()).isSorted().doesNotHaveDuplicates();
            assertThat(history(ada, channel)).isEqualTo(ofAda);
            assertThat(ofAda.stream().filter(text -> text.startsWith("ada")).toList())
                    .isEqualTo(
                            IntStream.range(0, EACH).mapToObj(i -> "ada " + i).toList());
        }
    }

    private static Listener resumed(Listener from, Listener to) {
        from.cursors().forEach(to::resumeAt);
        return to;
    }

    /** Sends half, is cut off, comes back where it was, and sends the other half. */
    private static void talkWithACut(PlainSocket first, Rest ada, String channel, Listener heard) {
        IntStream.range(0, EACH / 2).forEach(i -> send(first, channel, "ada " + i));
        first.cut();
        try (PlainSocket second = PlainSocket.open(ada, heard)) {
            IntStream.range(EACH / 2, EACH).forEach(i -> send(second, channel, "ada " + i));
        }
    }

    private static void send(PlainSocket socket, String channel, String text) {
        mustBeDone(socket.ask("send-message", Map.of("channelId", channel, "text", text, "clientId", key(text))));
    }

    private static void send(NodeSocket socket, String channel, String text) {
        mustBeDone(socket.ask("send-message", Map.of("channelId", channel, "text", text, "clientId", key(text))));
    }

    private static String key(String text) {
        return text.replace(' ', '-');
    }

    private static void mustBeDone(JsonNode reply) {
        assertThat(reply.has("data")).as(reply.toString()).isTrue();
    }

    /** Every text of the channel, oldest first, by walking the pages back. */
    private static List<String> history(Rest person, String channel) {
        List<String> texts = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            String query = cursor.get().isEmpty() ? "" : "&cursor=" + cursor.get();
            Rest.Answer page = person.get("/api/v1/channels/" + channel + "/messages?limit=200" + query);
            page.data().forEach(message -> texts.addFirst(message.get("text").asText()));
            cursor = Optional.ofNullable(page.body().get("page").get("next")).map(JsonNode::asText);
        }
        return texts;
    }
}
