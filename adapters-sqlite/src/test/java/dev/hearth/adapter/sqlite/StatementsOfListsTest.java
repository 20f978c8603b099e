package dev.hearth.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.store.CountedStatements;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.testkit.Crowded;
import dev.hearth.testkit.TestHearth;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However long a list is, it takes as many statements as a short one, and no more than these. Who asks is known already. */
class StatementsOfListsTest {
    private static final int FEW = 5;
    private static final int MANY = 50;

    private static final Map<String, Integer> STATEMENTS = Map.ofEntries(
            Map.entry("around", 6),
            Map.entry("calendar", 9),
            Map.entry("channel members", 3),
            Map.entry("drafts", 1),
            Map.entry("explain channel", 6),
            Map.entry("explain thread", 7),
            Map.entry("group members", 3),
            Map.entry("messages", 5),
            Map.entry("my channels", 1),
            Map.entry("my groups", 1),
            Map.entry("my projects", 1),
            Map.entry("notifications", 6),
            Map.entry("open groups", 1),
            Map.entry("open projects", 1),
            Map.entry("project members", 4),
            Map.entry("pins", 4),
            Map.entry("public", 1),
            Map.entry("scheduled", 1),
            Map.entry("search comments", 9),
            Map.entry("search projects", 5),
            Map.entry("search tasks", 7),
            Map.entry("starred", 1),
            Map.entry("sync, one channel", 8),
            Map.entry("sync, where all stands", 4),
            Map.entry("tasks of a message", 6),
            Map.entry("thread", 5),
            Map.entry("threads", 2),
            Map.entry("unread", 2),
            Map.entry("versions", 3));

    private final CountedStatements counted = new CountedStatements();

    @Test
    void everyListTakesAsManyStatementsForManyRowsAsForFew(@TempDir Path folder) {
        try (SqliteStores stores = SqliteStores.on(counted.open(SqliteSettings.in(folder)));
                TestHearth hearth = TestHearth.on(TestStores.of(stores))) {
            Crowded crowded = new Crowded(hearth);
            crowded.grow(FEW);
            assertThat(statements(stores, crowded)).isEqualTo(STATEMENTS);
            crowded.grow(MANY - FEW);
            assertThat(statements(stores, crowded)).isEqualTo(STATEMENTS);
        }
    }

    /** Each list by a node that knows nobody yet: people it has to look up are looked up together. */
    private Map<String, Integer> statements(SqliteStores stores, Crowded crowded) {
        Map<String, Integer> statements = new TreeMap<>();
        crowded.lists().forEach((name, list) -> {
            try (TestHearth fresh = TestHearth.on(TestStores.of(stores))) {
                statements.put(name, counted.during(() -> list.accept(fresh)));
            }
        });
        return statements;
    }
}
