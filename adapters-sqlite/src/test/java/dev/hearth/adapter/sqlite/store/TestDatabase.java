package dev.hearth.adapter.sqlite.store;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A file with one table of words, and what tests say to it. */
@SuppressWarnings("NullAway.Init") // JUnit fills in the fields before each test
abstract class TestDatabase {
    @TempDir
    Path temporary;

    SqliteDatabase database;

    @BeforeEach
    void openTheFile() {
        database = SqliteDatabase.open(settings());
        database.change(session -> session.change("CREATE TABLE words (word TEXT PRIMARY KEY) STRICT"));
    }

    @AfterEach
    void closeTheFile() {
        database.close();
    }

    SqliteSettings settings() {
        return SqliteSettings.in(temporary.resolve("data"));
    }

    String say(String word) {
        return database.write(session -> saying(session, word));
    }

    static String saying(Session session, String word) {
        session.change("INSERT INTO words (word) VALUES (?)", word);
        return word;
    }

    List<String> said() {
        return database.read(TestDatabase::words);
    }

    static List<String> words(Session session) {
        return rows(session, "SELECT word FROM words ORDER BY word");
    }

    /** The first column of every row. */
    static List<String> rows(Session session, String sql) {
        return session.list(sql, row -> row.text(1));
    }

    static List<String> rows(SqliteDatabase database, String sql) {
        return database.read(session -> rows(session, sql));
    }
}
