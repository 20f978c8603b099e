package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.journey.ServerProcess;
import dev.hearth.journey.people.Listener;
import dev.hearth.journey.people.PlainSocket;
import dev.hearth.journey.people.Rest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** GS-1, GS-4: a server that is told to end ends well, and one that was killed is not in the way of the next. */
class StartAndStopTest {
    /** RFC 6455 §7.4.1: going away. */
    private static final int GOING_AWAY = 1001;

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void toldToEndTheServerTellsSocketsKeepsWhatItAcknowledgedAndEndsWell(@TempDir Path folder) throws Exception {
        Crowd crowd;
        try (ServerProcess server = ServerProcess.serving(ServerProcess.on(folder))) {
            crowd = Crowd.gathered(server.base());
            try (PlainSocket listener =
                    PlainSocket.open(crowd.senders().getFirst().person().rest(), new Listener())) {
                crowd.talk();
                crowd.awaitAnswers(50);
                server.process().terminate();
                assertThat(listener.closed())
                        .succeedsWithin(Duration.ofMinutes(1))
                        .isEqualTo(GOING_AWAY);
            }
            assertThat(server.process().exitCode()).isZero();
            crowd.awaitSilence();
        }
        try (ServerProcess again = ServerProcess.serving(ServerProcess.on(folder))) {
            crowd.moveTo(again.base());
            Promise.isKept(crowd, crowd.transcript().history());
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void aSecondServerOnTheSameFolderIsRefusedAndTheFirstIsNotHarmed(@TempDir Path folder) {
        try (ServerProcess first = ServerProcess.serving(ServerProcess.on(folder))) {
            CannotStart.saying("Another Hearth uses this data folder", ServerProcess.on(folder));
            assertThat(Rest.at(first.base()).get("/health").status()).isEqualTo(200);
            // What a killed server leaves behind is not in the way.
            first.kill();
        }
        try (ServerProcess next = ServerProcess.serving(ServerProcess.on(folder))) {
            assertThat(Rest.at(next.base()).get("/health").status()).isEqualTo(200);
        }
    }
}
