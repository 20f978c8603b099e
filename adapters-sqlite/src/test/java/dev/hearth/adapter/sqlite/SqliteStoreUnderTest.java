package dev.hearth.adapter.sqlite;

import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.StoresUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives every test a file of its own. */
@SuppressWarnings("NullAway.Init") // JUnit fills in the fields before each test
public abstract class SqliteStoreUnderTest implements StoresUnderTest {
    @TempDir
    private Path folder;

    private SqliteStores open;

    @BeforeEach
    void openTheFile() {
        open = SqliteStores.open(SqliteSettings.in(folder.resolve("data")));
    }

    @AfterEach
    void closeTheFile() {
        open.close();
    }

    protected SqliteDatabase database() {
        return open.database();
    }

    @Override
    public Stores stores() {
        return TestStores.of(open);
    }
}
