package dev.hearth.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.mongo.store.MongoSettings;
import dev.hearth.testkit.Crowded;
import dev.hearth.testkit.TestClock;
import dev.hearth.testkit.TestHearth;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However long a list is, it takes as many commands as a short one, and no more than these. Who asks is known already. */
class CommandsOfListsTest {
    private static final int FEW = 5;
    private static final int MANY = 50;
    private static final Map<String, Integer> COMMANDS = Map.ofEntries(
            Map.entry("around", 9),
            Map.entry("calendar", 10),
            Map.entry("channel members", 5),
            Map.entry("drafts", 1),
            Map.entry("explain channel", 13),
            Map.entry("explain thread", 14),
            Map.entry("group members", 3),
            Map.entry("messages", 7),
            Map.entry("my channels", 3),
            Map.entry("my groups", 2),
            Map.entry("my projects", 2),
            Map.entry("notifications", 6),
            Map.entry("open groups", 1),
            Map.entry("open projects", 1),
            Map.entry("project members", 4),
            Map.entry("pins", 7),
            Map.entry("public", 1),
            Map.entry("scheduled", 1),
            Map.entry("search comments", 9),
            Map.entry("search projects", 4),
            Map.entry("search tasks", 7),
            Map.entry("starred", 4),
            Map.entry("sync, one channel", 10),
            Map.entry("sync, where all stands", 23),
            Map.entry("tasks of a message", 9),
            Map.entry("thread", 8),
            Map.entry("threads", 5),
            Map.entry("unread", 7),
            Map.entry("versions", 5));

    private final CountedCommands counted = new CountedCommands();
    private final TestClock clock = TestClock.someDay();
    private final MongoStores stores = MongoStores.open(
            MongoSettings.at(MemoryMongo.uri())
                    .withDatabase("hearth_test_" + UUID.randomUUID().toString().replace("-", "")),
            clock,
            counted);

    @AfterEach
    void dropAndClose() {
        stores.link().drop();
        stores.close();
    }

    @Test
    void CC_02_everyListTakesAsManyCommandsForManyRowsAsForFew() {
        try (TestHearth hearth = TestHearth.on(TestStores.of(stores))) {
            Crowded crowded = new Crowded(hearth);
            crowded.grow(FEW);
            clock.move(Duration.ofMinutes(1));
            assertThat(commands(crowded)).isEqualTo(COMMANDS);
            crowded.grow(MANY - FEW);
            clock.move(Duration.ofMinutes(1));
            assertThat(commands(crowded)).isEqualTo(COMMANDS);
        }
    }

    /** Each list by a node that knows nobody yet: people it has to look up are looked up together. */
    private Map<String, Integer> commands(Crowded crowded) {
        Map<String, Integer> commands = new TreeMap<>();
        crowded.lists().forEach((name, list) -> {
            try (TestHearth fresh = TestHearth.on(TestStores.of(stores))) {
                commands.put(name, counted.during(() -> list.accept(fresh)));
            }
        });
        return commands;
    }
}
