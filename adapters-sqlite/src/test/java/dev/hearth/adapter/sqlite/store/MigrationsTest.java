package dev.hearth.adapter.sqlite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps from one form of the file to the next, tried with three small ones: notes, their authors, and a broken one. */
@SuppressWarnings("NullAway.Init") // JUnit fills in the field before each test
class MigrationsTest {
    private static final List<String> STEPS = List.of("/db-test/001-notes.sql", "/db-test/002-authors.sql");
    private static final String BROKEN = "/db-test/003-broken.sql";

    @TempDir
    private Path folder;

    @Test
    void everyOlderVersionBecomesTheNewestAndKeepsItsRows() {
        for (int version = 1; version <= STEPS.size(); version++) {
            Path data = folder.resolve("from-" + version);
            try (SqliteDatabase old = open(data, STEPS.subList(0, version))) {
                old.change(session -> session.change("INSERT INTO notes (text) VALUES ('kept')"));
            }
            try (SqliteDatabase now = open(data, STEPS)) {
                assertThat(version(now)).isEqualTo(STEPS.size());
                assertThat(TestDatabase.rows(now, "SELECT text || author FROM notes"))
                        .containsExactly("keptnobody");
            }
        }
    }

    @Test
    void aFileOfANewerHearthIsRefusedAndKept() {
        open(folder, STEPS).close();
        assertThatThrownBy(() -> open(folder, STEPS.subList(0, 1)))
                .isInstanceOf(CannotOpenStore.class)
                .hasMessageContaining("newer Hearth (version 2 of it, this one knows 1)");
        try (SqliteDatabase now = open(folder, STEPS)) {
            assertThat(version(now)).isEqualTo(2);
        }
    }

    @Test
    void aStepThatFailsHalfwayLeavesTheVersionBeforeIt() {
        assertThatThrownBy(() -> open(
                        folder, Stream.concat(STEPS.stream(), Stream.of(BROKEN)).toList()))
                .isInstanceOf(CannotOpenStore.class);
        try (SqliteDatabase now = open(folder, STEPS)) {
            assertThat(version(now)).isEqualTo(2);
            assertThat(tables(now)).containsExactly("notes");
        }
    }

    @Test
    void aStartThatWasKilledBeforeTheFirstStepBeginsAgain() throws IOException {
        Files.createFile(folder.resolve("hearth.db"));
        try (SqliteDatabase now = open(folder, STEPS)) {
            assertThat(version(now)).isEqualTo(2);
        }
    }

    @Test
    void aFileExchangedWhileInUseIsNotTakenForTheOldOne() {
        try (SqliteDatabase database = open(folder, STEPS)) {
            database.change(session -> session.script("PRAGMA user_version = 0"));
            database.change(session -> session.script("PRAGMA query_only = ON"));
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() ->
                                database.change(session -> session.change("INSERT INTO notes (text) VALUES ('lost')")))
                        .isInstanceOf(Refusal.Unavailable.class);
            }
        }
    }

    @Test
    void hearthsOwnStepsAreNumberedAndNoneIsForgotten() throws IOException, URISyntaxException {
        Path resources = Path.of(MigrationsTest.class.getResource("/db").toURI());
        try (Stream<Path> files = Files.list(resources);
                SqliteDatabase now = SqliteDatabase.open(SqliteSettings.in(folder))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(version(now)).isEqualTo(names.size());
            // Numbers may be left out; the version counts the steps.
            assertThat(names).allMatch(name -> name.matches("\\d{3}-[a-z-]+\\.sql"));
            assertThat(names).extracting(name -> name.substring(0, 3)).doesNotHaveDuplicates();
        }
    }

    private static SqliteDatabase open(Path folder, List<String> steps) {
        return SqliteDatabase.open(SqliteSettings.in(folder), new Migrations(steps));
    }

    private static long version(SqliteDatabase database) {
        return database.read(session ->
                session.list("PRAGMA user_version", row -> row.number(1)).getFirst());
    }

    private static List<String> tables(SqliteDatabase database) {
        return TestDatabase.rows(database, "SELECT name FROM sqlite_schema WHERE type = 'table'");
    }
}
