package dev.hearth.journey.process;

import dev.hearth.journey.ServerProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DU-1, OR-2, HX-01, HX-02: what was acknowledged survives the loss of the process. */
@Tag("long")
class CrashJourneyTest {
    private static final int ROUNDS = 10;

    private final Dice dice = Dice.printed("CrashJourneyTest");

    @Test
    void killedAgainAndAgainTheServerKeepsWhatItAcknowledgedOnceAndInOrder(@TempDir Path folder) throws Exception {
        ServerProcess server = ServerProcess.serving(ServerProcess.on(folder));
        try {
            Crowd crowd = Crowd.gathered(server.base());
            for (int round = 1; round <= ROUNDS; round++) {
                killInTheMiddleOf(crowd, server);
                server = ServerProcess.serving(ServerProcess.on(folder));
                crowd.moveTo(server.base());
                check(crowd, round);
            }
        } finally {
            server.close();
        }
    }

    private void killInTheMiddleOf(Crowd crowd, ServerProcess server) throws InterruptedException {
        crowd.talk();
        crowd.awaitAnswers(dice.between(1, 2500));
        dice.dawdle();
        server.kill();
        crowd.awaitSilence();
    }

    private static void check(Crowd crowd, int round) {
        int acknowledged = crowd.acknowledged().size();
        int unanswered = crowd.unanswered();
        int found = Promise.outlastsTheServer(crowd);
        System.out.printf(
                "round %d: %d sent, %d acknowledged, %d of %d unanswered were stored%n",
                round, crowd.sent(), acknowledged, found - acknowledged, unanswered);
    }
}
