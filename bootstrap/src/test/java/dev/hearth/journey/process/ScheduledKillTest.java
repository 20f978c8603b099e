package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.JavaLaunch;
import dev.hearth.journey.ServerProcess;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.testkit.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** TM-10, DF-4: background work survives the loss of the process and is done once. */
class ScheduledKillTest {
    private static final int MANY = 60;
    private static final int ROUNDS = 3;

    private final Dice dice = Dice.printed("ScheduledKillTest");

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_10_DF_4_killedWhileTheyAreDueScheduledMessagesAreAllSaidOnce(AdapterSet set, @TempDir Path folder)
            throws Exception {
        killed(set, folder, 1);
    }

    @Tag("long")
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_10_DF_4_alsoKilledAgainAndAgain(AdapterSet set, @TempDir Path folder) throws Exception {
        killed(set, folder, ROUNDS);
    }

    private void killed(AdapterSet set, Path folder, int rounds) throws Exception {
        JavaLaunch launch = ServerProcess.on(folder)
                .with(set.environment(folder))
                .with("HEARTH_JOBS_POLL", "PT0.1S")
                .with("HEARTH_JOBS_LEASE", "PT1S")
                .with("HEARTH_JOBS_MOST", "4");
        ServerProcess server = ServerProcess.serving(launch);
        try {
            Person ada = Person.registered(server.base());
            for (int round = 1; round <= rounds; round++) {
                String channel = ada.rest().opensChannel("round " + round + " of " + ada.id());
                schedule(ada, channel);
                Person before = ada;
                Eventually.holds("the first is said", () -> said(before, channel) > 0);
                dice.dawdle();
                server.kill();
                server = ServerProcess.serving(launch);
                ada = ada.at(server.base());
                System.out.printf("round %d: %d of %d were said before%n", round, said(ada, channel), MANY);
                mustBeSaidOnce(ada, channel);
            }
        } finally {
            server.close();
        }
    }

    private static void schedule(Person ada, String channel) {
        Instant due = Instant.now().plus(Duration.ofSeconds(5));
        for (int i = 0; i < MANY; i++) {
            // Each a moment after the one before: the server is killed in the middle of them.
            String sendAt = due.plusMillis(5L * i).toString();
            ada.rest()
                    .post("/api/v1/channels/" + channel + "/scheduled", Map.of("text", "no " + i, "sendAt", sendAt))
                    .data();
        }
    }

    private static int said(Person ada, String channel) {
        return texts(ada, channel).size();
    }

    private static List<String> texts(Person ada, String channel) {
        return ada.rest()
                .get("/api/v1/channels/" + channel + "/messages?limit=200")
                .data()
                .valueStream()
                .map(message -> message.path("text").asText())
                .toList();
    }

    private static void mustBeSaidOnce(Person ada, String channel) {
        Eventually.holds("nothing waits any more", () -> waiting(ada).isEmpty());
        assertThat(texts(ada, channel))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, MANY).mapToObj(i -> "no " + i).toList());
    }

    private static JsonNode waiting(Person ada) {
        return ada.rest().get("/api/v1/scheduled?limit=200").data();
    }
}
