package dev.hearth.adapter.sqlite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.testkit.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Writes that wait share a commit, and nothing else. */
class GroupCommitTest extends TestDatabase {
    private static final int BATCH = 10;

    @Override
    SqliteSettings settings() {
        SqliteSettings usual = super.settings();
        return new SqliteSettings(usual.folder(), usual.synchronous(), 1, BATCH, 1000, Duration.ofSeconds(60));
    }

    @Test
    void writesThatWaitShareOneCommit() {
        long commits = database.traffic().commits();
        long writes = database.traffic().writes();
        List<CompletableFuture<String>> waiting = queuedBehindAWrite(BATCH);
        waiting.forEach(Later::settled);
        assertThat(database.traffic().writes() - writes).isEqualTo(1 + BATCH);
        assertThat(database.traffic().commits() - commits).isEqualTo(1 + 1);
        assertThat(said()).hasSize(BATCH);
    }

    @Test
    void aCommitIsSharedByABoundedNumber() {
        long commits = database.traffic().commits();
        queuedBehindAWrite(3 * BATCH + 1).forEach(Later::settled);
        assertThat(database.traffic().commits() - commits).isEqualTo(1 + 4);
    }

    @Test
    void oneRefusedWriteLeavesTheOthersOfItsCommit() {
        say("word 3");
        List<CompletableFuture<String>> waiting = queuedBehindAWrite(BATCH);
        waiting.forEach(Later::settled);
        assertThat(waiting)
                .filteredOn(CompletableFuture::isCompletedExceptionally)
                .containsExactly(waiting.get(3));
        assertThat(said()).hasSize(BATCH);
    }

    @Test
    void aWriteThatFailsHalfwayLeavesNothing() {
        assertThatThrownBy(() -> database.write(session -> {
                    saying(session, "half");
                    throw new IllegalStateException("a bug");
                }))
                .isExactlyInstanceOf(IllegalStateException.class);
        assertThat(said()).isEmpty();
    }

    @Test
    void anErrorOfOneCallerDoesNotEndTheWritingThread() {
        assertThatThrownBy(() -> database.write(session -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(say("still here")).isEqualTo("still here");
    }

    @Test
    void nobodyIsAnsweredAndNobodySeesAnythingBeforeTheCommit() {
        Held before = Held.in(database);
        CompletableFuture<String> first = Later.call(() -> say("first"));
        Eventually.holds("the first waits", () -> database.waiting() == 1);
        try (Held second = Held.queued(database)) {
            Eventually.holds("both wait for one commit", () -> database.waiting() == 2);
            before.close();
            second.awaitBegun();
            assertThat(first).isNotDone();
            assertThat(said()).isEmpty();
        }
        Later.settled(first);
        assertThat(said()).containsExactly("first");
    }

    /** Writes of different words that were all waiting when the one before them ended. */
    private List<CompletableFuture<String>> queuedBehindAWrite(int many) {
        try (Held held = Held.in(database)) {
            List<CompletableFuture<String>> waiting = IntStream.range(0, many)
                    .mapToObj(n -> Later.call(() -> say("word " + n)))
                    .toList();
            Eventually.holds("all wait", () -> database.waiting() == many);
            held.letGo();
            return waiting;
        }
    }
}
