package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.ServerProcess;
import dev.hearth.journey.people.Rest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DU-4, DU-5: a disk that is full or broken gives refusals, and never an acknowledgement of what is not there. */
@Tag("long")
@SuppressWarnings("NullAway.Init") // JUnit and the set-up fill in the fields
class FaultTest {
    private static final int CALLS = 8;

    @TempDir
    private Path folder;

    private ServerProcess server;
    private Rest writer;
    private String messages;
    private final List<JsonNode> acknowledged = new ArrayList<>();

    @BeforeEach
    void start() throws InterruptedException {
        Strace.assumed();
        server = ServerProcess.serving(ServerProcess.on(folder));
        writer = Rest.at(server.base()).as("ada");
        messages = "/api/v1/channels/" + writer.opensChannel("lobby") + "/messages";
        mustBeAcknowledged("before");
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aFullDiskRefusesWritesReadsOnAndRecoversByItself() throws Exception {
        outlast("pwrite64:error=ENOSPC");
    }

    @Test
    void aDiskThatCannotWriteRefusesWritesReadsOnAndRecoversByItself() throws Exception {
        outlast("pwrite64:error=EIO");
    }

    @Test
    void aDiskThatCannotFlushRefusesWritesReadsOnAndRecoversByItself() throws Exception {
        outlast("fsync:error=EIO", "fdatasync:error=EIO");
    }

    @Test
    void aFullDiskAtAnyCallNeverGivesAFalseAcknowledgement() throws Exception {
        failAtEach("pwrite64:error=ENOSPC:when=%d");
    }

    @Test
    void aFailedWriteAtAnyCallNeverGivesAFalseAcknowledgement() throws Exception {
        failAtEach("pwrite64:error=EIO:when=%d");
    }

    @Test
    void aFailedFlushAtAnyCallNeverGivesAFalseAcknowledgement() throws Exception {
        failAtEach("fsync:error=EIO:when=%1$d", "fdatasync:error=EIO:when=%1$d");
    }

    /** All such calls fail for a while. */
    private void outlast(String... faults) throws Exception {
        Strace broken = Strace.injecting(server.process(), log(), List.of(faults));
        try (broken) {
            for (int i = 0; i < CALLS; i++) {
                mustBeRefused(say("during " + i));
                assertThat(there()).containsAll(acknowledged);
            }
        }
        mustBeAcknowledged("after");
        everythingAcknowledgedIsThereAfterACrash();
    }

    /** Of such calls the first fails, then only the second, and so on. */
    private void failAtEach(String... faults) throws Exception {
        int refused = 0;
        for (int call = 1; call <= CALLS; call++) {
            int nth = call;
            List<String> once =
                    List.of(faults).stream().map(fault -> fault.formatted(nth)).toList();
            Strace broken = Strace.injecting(server.process(), log(), once);
            try (broken) {
                for (int i = 0; i < CALLS; i++) {
                    refused += attempt("call " + call + ", message " + i);
                }
            }
            mustBeAcknowledged("after call " + call);
        }
        System.out.printf("%s: %d acknowledged, %d refused%n", faults[0], acknowledged.size(), refused);
        assertThat(refused).as("the faults were felt").isPositive();
        everythingAcknowledgedIsThereAfterACrash();
    }

    private int attempt(String text) {
        Rest.Answer answer = say(text);
        if (answer.status() == 201) {
            acknowledged.add(answer.data());
            return 0;
        }
        mustBeRefused(answer);
        return 1;
    }

    private Rest.Answer say(String text) {
        return writer.post(messages, Map.of("text", text));
    }

    private void mustBeAcknowledged(String text) {
        acknowledged.add(say(text).data());
    }

    private static void mustBeRefused(Rest.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(503);
        assertThat(answer.body().path("code").asText()).isEqualTo("unavailable");
        assertThat(answer.body().path("error").asText()).isNotEmpty();
        assertThat(answer.body().path("correlationId").asText()).isNotEmpty();
    }

    private void everythingAcknowledgedIsThereAfterACrash() {
        assertThat(there()).containsAll(acknowledged);
        server.kill();
        server = ServerProcess.serving(ServerProcess.on(folder));
        writer = writer.movedTo(server.base());
        assertThat(there()).doesNotHaveDuplicates().containsAll(acknowledged);
    }

    private List<JsonNode> there() {
        List<JsonNode> found = new ArrayList<>();
        writer.get(messages + "?limit=200").data().forEach(found::add);
        return found;
    }

    private Path log() {
        return folder.resolve("hearth.db-wal");
    }
}
