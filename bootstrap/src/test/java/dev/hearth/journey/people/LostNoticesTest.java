package dev.hearth.journey.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.bootstrap.server.HearthServer;
import dev.hearth.testkit.Eventually;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes whose bus is gone: neither hears of what the other does. */
class LostNoticesTest {
    @Test
    void HX_01_TM_09_what_a_dead_bus_never_told_is_heard_all_the_same(@TempDir Path folder) {
        RedisProcess redis = RedisProcess.start();
        Map<String, String> environment = new HashMap<>(AdapterSet.CLUSTER.environment(folder));
        environment.put("HEARTH_REDIS_URI", redis.uri());
        environment.put("HEARTH_SOCKETS_HEADS", "PT1S");
        try (HearthServer here = AdapterSet.start(environment);
                HearthServer there = AdapterSet.start(environment)) {
            Rest ada = Rest.at(AdapterSet.base(here)).as("ada");
            Rest grace = Rest.at(AdapterSet.base(there)).as("grace");
            String channel = ada.opensChannel("home");
            grace.joins(channel);
            Listener plain = new Listener();
            Listener socketIo = new Listener();
            try (PlainSocket socket = PlainSocket.open(grace, plain);
                    NodeSocket node = NodeSocket.open(grace, socketIo)) {
                redis.close();

                ada.says(channel, "nobody tells", "1").data();

                Eventually.holds("heard", () -> plain.texts().size() == 1);
                Eventually.holds("heard by Socket.IO", () -> socketIo.texts().size() == 1);
                String scope = "channel:" + channel;
                Eventually.holds(
                        "told how far it is",
                        () -> plain.heads(scope).equals(socketIo.heads(scope))
                                && !plain.heads(scope).isEmpty());
                assertThat(plain.heads(scope)).isEqualTo(plain.cursors().get(scope));
                assertThat(socket.closed()).isNotDone();
                assertThat(node.ask("catch-up", Map.of("cursors", socketIo.cursors()))
                                .has("data"))
                        .isTrue();
            }
        } finally {
            redis.close();
        }
    }
}
