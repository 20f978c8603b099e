package dev.hearth.journey.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.NodeSocket.Transports;
import dev.hearth.testkit.Eventually;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HT-11, PC-2: the unmodified npm client talks with Hearth by whatever transport it takes. */
class TransportsTest {
    private static final AdapterSet SET = AdapterSet.EMBEDDED;
    private static final int MANY = 300;

    private final Rest ada = Servers.on(SET).as(Servers.unique("ada"));
    private final Rest grace = Servers.on(SET).as(Servers.unique("grace"));
    private final String channel = ada.opensChannel(Servers.unique("talk"));
    private final Listener heard = new Listener();

    TransportsTest() {
        grace.joins(channel);
    }

    @ParameterizedTest
    @EnumSource
    void PC_2_sends_hears_and_comes_back_where_it_was(Transports transports) {
        try (NodeSocket node = NodeSocket.open(grace, heard, transports)) {
            send(node, "from grace");
            ada.says(channel, "from ada", "ada-1").data();
            Eventually.holds("both are heard", () -> heard.texts().size() == 2);
            node.cut();
            IntStream.range(0, 40)
                    .forEach(
                            i -> ada.says(channel, "missed " + i, "missed-" + i).data());
            node.connect(grace);
            Eventually.holds("what was missed is heard", () -> heard.texts().size() == 42);
            send(node, "and back");
            Eventually.holds("its own too", () -> heard.texts().size() == 43);
        }
        assertThat(heard.texts()).doesNotHaveDuplicates().startsWith("from grace", "from ada", "missed 0");
        assertThat(heard.revisions()).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void PC_2_loses_and_doubles_nothing_of_a_stream_that_runs_from_the_start(Transports transports) {
        Listener all = new Listener();
        try (PlainSocket talker = PlainSocket.open(ada, all)) {
            CompletableFuture<Void> talk =
                    CompletableFuture.runAsync(() -> IntStream.range(0, MANY).forEach(i -> say(talker, "stream " + i)));
            String scope = "channel:" + channel;
            heard.resumeAt(scope, all.cursors().getOrDefault(scope, "0"));
            try (NodeSocket node = NodeSocket.open(grace, heard, transports)) {
                IntStream.range(0, 50).forEach(i -> send(node, "against it " + i));
                talk.join();
                if (transports == Transports.UPGRADE) {
                    node.awaitUpgrade();
                }
                send(node, "last");
                Eventually.holds("all is heard", () -> heard.texts().contains("last"));
                Eventually.holds("by both", () -> all.texts().contains("last"));
            }
        }
        List<String> texts = heard.texts();
        assertThat(texts).hasSize(MANY + 51).doesNotHaveDuplicates().isEqualTo(all.texts());
        assertThat(heard.revisions()).isSorted().doesNotHaveDuplicates();
    }

    private void send(NodeSocket socket, String text) {
        mustBeDone(socket.ask("send-message", Map.of("channelId", channel, "text", text)));
    }

    private void say(PlainSocket socket, String text) {
        mustBeDone(socket.ask("send-message", Map.of("channelId", channel, "text", text)));
    }

    private static void mustBeDone(JsonNode reply) {
        assertThat(reply.has("data")).as(reply.toString()).isTrue();
    }
}
