package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.journey.ServerProcess;
import dev.hearth.journey.people.Rest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** DU-2: what was acknowledged survives the loss of power, played from a log of everything the server did to its files. */
@Tag("long")
class PowerCutTest {
    private static final int ROUNDS = 4;

    private final Dice dice = Dice.printed("PowerCutTest");

    @BeforeEach
    void needsStrace() throws InterruptedException {
        Strace.assumed();
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void aPowerCutTakesNothingThatWasAcknowledged(Loss loss, @TempDir Path folder) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            TracedFolder traced = TracedFolder.in(folder.resolve("round" + round));
            Crowd crowd = talkUntilThePowerGoes(traced);
            int acknowledged = crowd.acknowledged().size();
            int found = check(crowd, traced.afterThePowerCut(loss, dice.random()));
            System.out.printf(
                    "%s lost, round %d: %d sent, %d acknowledged, %d found%n",
                    loss, round, crowd.sent(), acknowledged, found);
        }
    }

    private Crowd talkUntilThePowerGoes(TracedFolder traced) throws Exception {
        try (ServerProcess server = ServerProcess.serving(traced.traced(ServerProcess.on(traced.data())))) {
            Crowd crowd = Crowd.gathered(server.base());
            crowd.talk();
            crowd.awaitAnswers(dice.between(1, 1500));
            dice.dawdle();
            // Acknowledgements may still be on their way to the senders; nothing new happens on the disk.
            server.process().freeze();
            server.kill();
            crowd.awaitSilence();
            return crowd;
        }
    }

    private static int check(Crowd crowd, Path left) {
        try (ServerProcess server = ServerProcess.serving(ServerProcess.on(left))) {
            crowd.moveTo(server.base());
            return Promise.outlastsTheServer(crowd);
        }
    }

    @Test
    void oneWriterAloneCausesAFlushOfTheLogForEveryAcknowledgement(@TempDir Path folder) throws Exception {
        TracedFolder traced = TracedFolder.in(folder);
        try (ServerProcess server = ServerProcess.serving(traced.traced(ServerProcess.on(traced.data())))) {
            Rest writer = Rest.at(server.base()).as("ada");
            String path = "/api/v1/channels/" + writer.opensChannel("lobby") + "/messages";
            int before = traced.flushesOfTheLog();
            for (int i = 0; i < 50; i++) {
                writer.post(path, Map.of("text", "Number " + i)).data();
            }
            int flushes = traced.flushesOfTheLog() - before;
            System.out.printf("50 writes one after the other caused %d flushes%n", flushes);
            assertThat(flushes).isGreaterThanOrEqualTo(50);
        }
    }
}
