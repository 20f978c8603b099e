package dev.hearth.adapter.sqlite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start makes everything; what cannot be opened is refused in one line that says what helps, and is left as it is. */
@SuppressWarnings("NullAway.Init") // JUnit fills in the field before each test
class OpeningTest {
    @TempDir
    private Path temporary;

    @Test
    void theFirstStartMakesAFolderForItsOwnerAlone() throws IOException {
        assumeThat(Files.getFileStore(temporary).supportsFileAttributeView("posix"))
                .isTrue();
        Path folder = temporary.resolve("made/data");
        try (SqliteDatabase database = SqliteDatabase.open(SqliteSettings.in(folder))) {
            database.change(session -> session.script("CREATE TABLE t (x)"));
            assertThat(permissions(folder)).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> made = files.toList();
                assertThat(made)
                        .extracting(Path::getFileName)
                        .extracting(Path::toString)
                        .contains("hearth.db", "hearth.db-wal", "hearth.lock");
                assertThat(made).allMatch(file -> permissions(file).equals("rw-------"));
            }
        }
    }

    @Test
    void theConnectionsAreSetUpToBeDurable() {
        try (SqliteDatabase database = SqliteDatabase.open(SqliteSettings.in(temporary))) {
            List<String> writer = database.write(
                    session -> pragmas(session, "journal_mode", "synchronous", "foreign_keys", "busy_timeout"));
            assertThat(writer).containsExactly("wal", "2", "1", "5000");
            List<String> reader =
                    database.read(session -> pragmas(session, "journal_mode", "query_only", "busy_timeout"));
            assertThat(reader).containsExactly("wal", "1", "5000");
        }
        SqliteSettings normal = SqliteSettings.in(temporary).with(SqliteSettings.Synchronous.NORMAL);
        try (SqliteDatabase database = SqliteDatabase.open(normal)) {
            List<String> writer = database.write(session -> pragmas(session, "synchronous"));
            assertThat(writer).containsExactly("1");
        }
    }

    @Test
    void aClosedStoreIsOneFile() {
        SqliteDatabase.open(SqliteSettings.in(temporary)).close();
        assertThat(temporary.resolve("hearth.db")).isNotEmptyFile();
        assertThat(temporary.resolve("hearth.db-wal")).doesNotExist();
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() throws SQLException, IOException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + temporary.resolve("hearth.db"))) {
            other.createStatement().execute("CREATE TABLE theirs (x)");
        }
        byte[] before = Files.readAllBytes(temporary.resolve("hearth.db"));
        refused(temporary).hasMessageContaining("another program");
        assertThat(temporary.resolve("hearth.db")).hasBinaryContent(before);
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAlone() throws IOException {
        Path file = Files.writeString(temporary.resolve("hearth.db"), "a shopping list ".repeat(1000));
        refused(temporary).hasMessageContaining("not a database");
        assertThat(file).hasContent("a shopping list ".repeat(1000));
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        SqliteDatabase.open(SqliteSettings.in(temporary)).close();
        Path file = temporary.resolve("hearth.db");
        byte[] damaged = Files.readAllBytes(file);
        for (int i = 100; i < 4096; i++) {
            damaged[i] = (byte) 0xaa;
        }
        Files.write(file, damaged);
        refused(temporary).hasMessageContaining("damaged");
    }

    @Test
    void aLogWithoutItsDatabaseIsNotThrownAway() throws IOException {
        Path log = Files.writeString(temporary.resolve("hearth.db-wal"), "acknowledged writes");
        refused(temporary).hasMessageContaining("put the database back");
        assertThat(log).hasContent("acknowledged writes");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        refused(file).hasMessageContaining("data folder");
        refused(file.resolve("data")).hasMessageContaining("data folder");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsRefused() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("theirs"));
        assumeThat(folder.toFile().setWritable(false)).isTrue();
        // The superuser may write anywhere.
        assumeThat(Files.isWritable(folder)).isFalse();
        refused(folder).hasMessageContaining("permissions");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(Path folder) {
        return assertThatThrownBy(() -> SqliteDatabase.open(SqliteSettings.in(folder)))
                .isInstanceOf(CannotOpenStore.class)
                .hasMessageContaining(folder.getFileName().toString())
                .hasMessageNotContaining("\n");
    }

    private static List<String> pragmas(Session session, String... names) {
        return Stream.of(names)
                .map(name -> TestDatabase.rows(session, "PRAGMA " + name).getFirst())
                .toList();
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
