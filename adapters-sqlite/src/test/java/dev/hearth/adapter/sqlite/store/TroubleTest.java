package dev.hearth.adapter.sqlite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Eventually;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Nothing that goes wrong is ever answered as done, and the store is well again when the trouble is over. */
class TroubleTest extends TestDatabase {
    @Test
    void aCommitThatFailsRefusesEverybodyInIt() {
        aCommitCanFail();
        CompletableFuture<String> innocent;
        CompletableFuture<Boolean> guilty;
        try (Held held = Held.in(database)) {
            innocent = Later.call(() -> say("innocent"));
            guilty = Later.call(() -> {
                database.change(TroubleTest::breakTheCommit);
                return true;
            });
            Eventually.holds("both wait", () -> database.waiting() == 2);
            held.letGo();
        }
        Later.settled(innocent);
        Later.settled(guilty);
        assertThat(innocent.exceptionNow()).isInstanceOf(Refusal.Unavailable.class);
        assertThat(guilty.exceptionNow()).isInstanceOf(Refusal.Unavailable.class);
        assertThat(said()).isEmpty();
        assertThat(say("next")).isEqualTo("next");
    }

    @Test
    void aConnectionThatCouldNotCommitIsNotUsedAgain() {
        aCommitCanFail();
        markTheConnection();
        assertThatThrownBy(() -> database.change(TroubleTest::breakTheCommit)).isInstanceOf(Refusal.Unavailable.class);
        assertThat(theConnectionIsMarked()).isFalse();
    }

    @Test
    void aFileThatCannotBeWrittenRefusesAndIsOpenedAgain() {
        database.change(session -> session.script("PRAGMA query_only = ON"));
        assertThatThrownBy(() -> say("lost")).isInstanceOf(Refusal.Unavailable.class);
        assertThat(say("kept")).isEqualTo("kept");
        assertThat(said()).containsExactly("kept");
    }

    @Test
    void aLostTransactionStaysLostWhateverTheWorkMakesOfIt() {
        database.change(session -> session.script("PRAGMA query_only = ON"));
        Throwable refusal = catchThrowable(() -> database.write(session -> {
            Throwable swallowed = catchThrowable(() -> say("inner"));
            assertThat(swallowed).isInstanceOf(Refusal.Unavailable.class);
            return "pretending";
        }));
        assertThat(refusal).isInstanceOf(Refusal.Unavailable.class);
        assertThat(said()).isEmpty();
    }

    @Test
    void aReaderThatTriesToWriteIsStoppedAndReadsOn() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> database.read(session -> saying(session, "forbidden")))
                    .isInstanceOf(Refusal.Unavailable.class);
        }
        assertThat(said()).isEmpty();
    }

    @Test
    void anotherProgramThatHoldsTheFileIsWaitedForAndThenRefused() throws SQLException {
        database.change(session -> session.script("PRAGMA busy_timeout = 1"));
        say("before");
        try (Connection other =
                DriverManager.getConnection("jdbc:sqlite:" + settings().folder().resolve("hearth.db"))) {
            other.createStatement().execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> say("meanwhile")).isInstanceOf(Refusal.Unavailable.class);
            assertThat(said()).containsExactly("before");
        }
        assertThat(say("after")).isEqualTo("after");
    }

    @Test
    void wrongSqlIsABugOfItsCallerAlone() {
        assertThatThrownBy(() -> database.write(session -> session.change("INSERT INTO nowhere VALUES (1)")))
                .isInstanceOf(SqlFault.class);
        assertThatThrownBy(() -> database.read(session -> session.list("SELECT nothing", row -> row.text(1))))
                .isInstanceOf(SqlFault.class);
        assertThat(say("fine")).isEqualTo("fine");
    }

    @Test
    void aStoredRowThatItsRulesRefuseIsABugAndNotTheCallersFault() {
        say("word");
        Work<?> reading = session -> session.list("SELECT word FROM words", row -> {
            throw new Refusal.Invalid(row.text(1), "must not be here");
        });
        assertThatThrownBy(() -> database.read(reading)).isExactlyInstanceOf(IllegalStateException.class);
    }

    /** SQLite looks at deferred references when it commits. */
    private void aCommitCanFail() {
        database.change(session -> session.change(
                "CREATE TABLE parts (of_word TEXT REFERENCES words DEFERRABLE INITIALLY DEFERRED) STRICT"));
    }

    private static void breakTheCommit(Session session) {
        session.change("INSERT INTO parts (of_word) VALUES ('not a word')");
    }

    private void markTheConnection() {
        database.change(session -> session.script("PRAGMA cache_size = -123"));
        assertThat(theConnectionIsMarked()).isTrue();
    }

    private boolean theConnectionIsMarked() {
        return database.write(session ->
                session.list("PRAGMA cache_size", row -> row.number(1)).contains(-123L));
    }
}
