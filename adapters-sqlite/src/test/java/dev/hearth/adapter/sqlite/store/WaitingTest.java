package dev.hearth.adapter.sqlite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers wait for a bounded time, and a bounded number of them. */
class WaitingTest extends TestDatabase {
    @Test
    void tooManyWaitingWritesAreRefusedAtOnce(@TempDir Path folder) {
        SqliteSettings narrow = SqliteSettings.in(folder).waiting(2, Duration.ofSeconds(60));
        try (SqliteDatabase small = SqliteDatabase.open(narrow);
                Held held = Held.in(small)) {
            CompletableFuture<Integer> one = Later.call(() -> small.write(session -> 1));
            CompletableFuture<Integer> two = Later.call(() -> small.write(session -> 2));
            Eventually.holds("both wait", () -> small.waiting() == 2);
            assertThatThrownBy(() -> small.write(session -> 3)).isInstanceOf(Refusal.Unavailable.class);
            held.letGo();
            assertThat(one.join() + two.join()).isEqualTo(3);
        }
    }

    @Test
    void aWriteItsCallerGaveUpIsNeverDone(@TempDir Path folder) {
        // Made with all the patience there is: on a busy machine even this may take a while.
        try (SqliteDatabase patient = SqliteDatabase.open(SqliteSettings.in(folder))) {
            patient.change(session -> session.change("CREATE TABLE words (word TEXT) STRICT"));
        }
        SqliteSettings impatient = SqliteSettings.in(folder).waiting(100, Duration.ofMillis(300));
        try (SqliteDatabase hasty = SqliteDatabase.open(impatient)) {
            try (Held held = Held.in(hasty)) {
                assertThatThrownBy(() -> hasty.write(session -> saying(session, "late")))
                        .isInstanceOf(Refusal.Unavailable.class);
                held.letGo();
            }
        }
        try (SqliteDatabase later = SqliteDatabase.open(SqliteSettings.in(folder))) {
            assertThat(TestDatabase.rows(later, "SELECT word FROM words")).isEmpty();
        }
    }

    @Test
    void whatIsGivenUpBehindOthersOfItsBatchIsNotDone(@TempDir Path folder) {
        CountDownLatch goOn = new CountDownLatch(1);
        try (SqliteDatabase hasty =
                SqliteDatabase.open(SqliteSettings.in(folder).waiting(100, Duration.ofSeconds(3)))) {
            hasty.change(session -> session.change("CREATE TABLE words (word TEXT) STRICT"));
            Held held = Held.in(hasty);
            CompletableFuture<Boolean> slow = Later.call(() -> hasty.write(session -> awaited(goOn)));
            Eventually.holds("the slow one waits", () -> hasty.waiting() == 1);
            CompletableFuture<String> behind = Later.call(() -> hasty.write(session -> saying(session, "late")));
            Eventually.holds("both wait", () -> hasty.waiting() == 2);
            held.letGo();
            assertThatThrownBy(behind::join).hasCauseInstanceOf(Refusal.Unavailable.class);
            goOn.countDown();
            assertThatThrownBy(slow::join).hasCauseInstanceOf(Refusal.Unavailable.class);
            held.close();
            assertThat(TestDatabase.rows(hasty, "SELECT word FROM words")).isEmpty();
        }
    }

    @Test
    void whoeverWaitsForWorkThatHangsIsToldToo(@TempDir Path folder) {
        CountDownLatch goOn = new CountDownLatch(1);
        try (SqliteDatabase hasty =
                SqliteDatabase.open(SqliteSettings.in(folder).waiting(100, Duration.ofMillis(300)))) {
            assertThatThrownBy(() -> hasty.write(session -> awaited(goOn))).isInstanceOf(Refusal.Unavailable.class);
            assertThatThrownBy(() -> hasty.read(session -> awaited(goOn))).isInstanceOf(Refusal.Unavailable.class);
            goOn.countDown();
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anInterruptedCallerGivesUpAndStaysInterrupted() {
        try (Held held = Held.in(database)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> say("interrupted")).isInstanceOf(Refusal.Unavailable.class);
            assertThat(Thread.interrupted()).isTrue();
            held.letGo();
        }
        say("next");
        assertThat(said()).containsExactly("next");
    }

    @Test
    void whatWasHandedInIsFinishedBeforeTheStoreCloses() {
        CompletableFuture<String> last;
        CompletableFuture<Boolean> closing;
        try (Held held = Held.in(database)) {
            last = Later.call(() -> say("last"));
            Eventually.holds("it waits", () -> database.waiting() == 1);
            closing = Later.call(() -> {
                database.close();
                return true;
            });
            held.letGo();
        }
        assertThat(last.join()).isEqualTo("last");
        assertThat(closing.join()).isTrue();
        assertThatThrownBy(() -> say("too late")).isInstanceOf(Refusal.Unavailable.class);
        assertThatThrownBy(this::said).isInstanceOf(Refusal.Unavailable.class);
        database.close();
        database = SqliteDatabase.open(settings());
        assertThat(said()).containsExactly("last");
    }
}
