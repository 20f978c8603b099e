package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.JavaLaunch;
import dev.hearth.journey.ServerProcess;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.testkit.Eventually;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** DU-1, TM-10: who is called while the server is killed hears of it once, and what is unread is counted right. */
@Tag("long")
class InboxKillTest {
    private static final int ROUNDS = 2;
    private static final int FEWEST = 30;
    private static final int MOST = 90;
    private static final long PATIENCE = 120;

    private final Dice dice = Dice.printed("InboxKillTest");

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void DU_1_HT_07_TM_06_HX_08_killedInTheMidstOfManyCallsEverybodyHearsOfEachOnce(
            AdapterSet set, @TempDir Path folder) throws Exception {
        JavaLaunch launch = ServerProcess.on(folder)
                .with(set.environment(folder))
                .with("HEARTH_JOBS_POLL", "PT0.1S")
                .with("HEARTH_JOBS_LEASE", "PT1S")
                .with("HEARTH_JOBS_MOST", "4");
        ServerProcess server = ServerProcess.serving(launch);
        try {
            Heralds heralds = Heralds.gathered(server.base());
            for (int round = 1; round <= ROUNDS; round++) {
                killInTheMidst(heralds, server);
                server = ServerProcess.serving(launch);
                heralds = heralds.at(server.base());
                System.out.printf("round %d: %d calls were told before%n", round, heralds.told());
                mustBeKept(heralds);
                heralds.sayAgain();
                mustBeKept(heralds);
                heralds.called().forEach(InboxKillTest::mustHaveHeardOfEachOnce);
                mustHaveHeardOfAllComments(heralds.host());
                heralds.called().forEach(InboxKillTest::mustBeCountedRight);
                mustBeCountedRight(heralds.host());
            }
        } finally {
            server.close();
        }
    }

    private void killInTheMidst(Heralds heralds, ServerProcess server) throws InterruptedException {
        Semaphore told = new Semaphore(0);
        List<Thread> talking = heralds.talk(told);
        assertThat(told.tryAcquire(dice.between(FEWEST, MOST), PATIENCE, TimeUnit.SECONDS))
                .as("answers come")
                .isTrue();
        dice.dawdle();
        server.kill();
        for (Thread thread : talking) {
            thread.join();
        }
    }

    /** What was acknowledged is there as it was told, and nothing is there twice. */
    private static void mustBeKept(Heralds heralds) {
        List<JsonNode> said = heralds.said();
        assertThat(said)
                .map(one -> one.at("/author/id").asText() + " "
                        + one.path("channelId").asText() + one.path("clientId").asText())
                .doesNotHaveDuplicates();
        assertThat(said).containsAll(heralds.acknowledged());
    }

    private static void mustHaveHeardOfEachOnce(Letterbox one) {
        List<String> calls = Stream.concat(one.calls(one.messages()).stream(), one.calls(one.comments()).stream())
                .map(said -> said.path("id").asText())
                .toList();
        Eventually.holds("all calls are told", () -> heardOf(one).size() >= calls.size());
        assertThat(heardOf(one)).containsExactlyInAnyOrderElementsOf(calls);
    }

    private static List<String> heardOf(Letterbox one) {
        return one.notifications("mention").stream()
                .map(told -> told.path("metadata"))
                .map(about -> about.path(about.has("commentId") ? "commentId" : "messageId")
                        .asText())
                .toList();
    }

    /** Who made the task is called by none of the comments, and hears of all in one notification. */
    private static void mustHaveHeardOfAllComments(Letterbox host) {
        int comments = host.comments().size();
        Eventually.holds("all comments are told", () -> countedIn(host) >= comments);
        assertThat(host.notifications("comment")).hasSize(1);
        assertThat(countedIn(host)).isEqualTo(comments);
    }

    private static int countedIn(Letterbox one) {
        return one.notifications("comment").stream()
                .mapToInt(told -> told.path("count").asInt())
                .sum();
    }

    private static void mustBeCountedRight(Letterbox one) {
        Eventually.holds("nothing more is told", () -> one.counted() == one.listed());
        List<JsonNode> messages = one.messages();
        assertThat(one.unreadMessages().path("unread").asInt()).isEqualTo(messages.size());
        assertThat(one.unreadMessages().path("mentions").asInt())
                .isEqualTo(one.calls(messages).size());
        JsonNode counted = one.unreadComments();
        List<JsonNode> comments = one.comments().stream()
                .filter(comment -> comment.path("position").asLong()
                        > counted.path("readUpTo").asLong())
                .toList();
        assertThat(counted.path("unread").asInt()).isEqualTo(comments.size());
        assertThat(counted.path("mentions").asInt())
                .isEqualTo(one.calls(comments).size());
    }
}
