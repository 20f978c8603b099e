package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.ServerProcess;
import dev.hearth.journey.people.Rest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * DU-2, DU-5: flushes fail for a while, then work again, then the power goes. What Linux could not write it never writes later: an
 * acknowledgement must not rest on it.
 */
@Tag("long")
class FailedFlushTest {
    private static final int ENOUGH = 100;
    private static final int TOO_MANY = 1000;

    /** Later than the start, which flushes about twenty times, once more for each migration, and must not fail here. */
    @ParameterizedTest
    @ValueSource(strings = {"100", "100..101", "100..102", "100..110", "100+3"})
    void whatIsAcknowledgedAfterFailedFlushesSurvivesAPowerCut(String when, @TempDir Path folder) throws Exception {
        Strace.assumed();
        TracedFolder traced = TracedFolder.in(folder);
        List<JsonNode> acknowledged = new ArrayList<>();
        Rest writer;
        String path;
        try (ServerProcess server = ServerProcess.serving(traced.tracedWithFaults(
                ServerProcess.on(traced.data()), "fsync:error=EIO:when=" + when, "fdatasync:error=EIO:when=" + when))) {
            writer = Rest.at(server.base()).as("ada");
            path = "/api/v1/channels/" + writer.opensChannel("lobby") + "/messages";
            int refused = write(writer, path, acknowledged);
            System.out.printf(
                    "flushes failed at %s: %d acknowledged, %d refused%n", when, acknowledged.size(), refused);
            assertThat(refused).isPositive();
            server.process().freeze();
            server.kill();
        }
        Path left = traced.afterThePowerCut(Loss.ALL, new Random(1));
        try (ServerProcess server = ServerProcess.serving(ServerProcess.on(left))) {
            assertThat(writer.movedTo(server.base()).get(path + "?limit=200").data())
                    .containsAll(acknowledged);
        }
    }

    private static int write(Rest writer, String path, List<JsonNode> acknowledged) {
        int refused = 0;
        for (int i = 0; acknowledged.size() < ENOUGH && i < TOO_MANY; i++) {
            Rest.Answer answer = writer.post(path, Map.of("text", "Number " + i));
            if (answer.status() == 201) {
                acknowledged.add(answer.data());
            } else {
                assertThat(answer.status()).isEqualTo(503);
                refused++;
            }
        }
        return refused;
    }
}
