package dev.hearth.adapter.sqlite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One data folder has one Hearth; a killed one is not in the way of the next, and what it acknowledged is there. */
@SuppressWarnings("NullAway.Init") // JUnit fills in the field before each test
class TwoProcessesTest {
    private static final int ENOUGH = 200;

    @TempDir
    private Path folder;

    @Test
    void aSecondOpeningInOneProcessIsRefusedAndTheFirstKeepsItsLock() throws IOException {
        try (SqliteDatabase first = open()) {
            assertThatThrownBy(this::open).isInstanceOf(CannotOpenStore.class).hasMessageContaining("Another Hearth");
            try (OtherProcess other = OtherProcess.on(folder)) {
                assertThat(other.next()).startsWith(OtherProcess.REFUSED).contains("Another Hearth", "hearth.lock");
            }
            String answer = first.write(session -> "at work");
            assertThat(answer).isEqualTo("at work");
        }
    }

    @Test
    void aSecondProcessIsRefusedUntilTheFirstIsGone() throws IOException, InterruptedException {
        try (OtherProcess other = OtherProcess.on(folder)) {
            assertThat(other.next()).isEqualTo(OtherProcess.OPENED);
            assertThatThrownBy(this::open).isInstanceOf(CannotOpenStore.class).hasMessageContaining("Another Hearth");
            other.kill();
        }
        open().close();
        try (OtherProcess other = OtherProcess.on(folder)) {
            assertThat(other.next()).isEqualTo(OtherProcess.OPENED);
        }
    }

    @Test
    void whatAKilledProcessAcknowledgedIsThere() throws IOException, InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        try (OtherProcess other = OtherProcess.on(folder)) {
            assertThat(other.next()).isEqualTo(OtherProcess.OPENED);
            other.go();
            while (acknowledged.size() < ENOUGH) {
                acknowledged.add(other.next());
            }
            other.kill();
        }
        try (SqliteDatabase database = open()) {
            assertThat(TestDatabase.rows(database, "SELECT word FROM words")).containsAll(acknowledged);
            assertThat(TestDatabase.rows(database, "PRAGMA integrity_check")).containsExactly("ok");
            database.change(session -> TestDatabase.saying(session, "alive"));
        }
    }

    private SqliteDatabase open() {
        return SqliteDatabase.open(SqliteSettings.in(folder));
    }
}
