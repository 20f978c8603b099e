package dev.hearth.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.store.CountedStatements;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.application.live.Positions;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.testkit.TestChat;
import dev.hearth.testkit.TestHearth;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However long a list is, it takes as many statements as a short one, and no more than these. Who asks is known already. */
class StatementsOfListsTest {
    private static final int FEW = 5;
    private static final int MANY = 50;
    private static final PageRequest PAGE = new PageRequest(Optional.empty(), PageRequest.MAX_LIMIT);

    private static final Map<String, Integer> STATEMENTS = Map.ofEntries(
            Map.entry("around", 6),
            Map.entry("channel members", 3),
            Map.entry("drafts", 1),
            Map.entry("explain channel", 6),
            Map.entry("explain thread", 7),
            Map.entry("group members", 3),
            Map.entry("messages", 4),
            Map.entry("my channels", 1),
            Map.entry("my groups", 1),
            Map.entry("open groups", 1),
            Map.entry("pins", 4),
            Map.entry("public", 1),
            Map.entry("starred", 1),
            Map.entry("sync, one channel", 8),
            Map.entry("sync, where all stands", 3),
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
        lists(crowded).forEach((name, list) -> {
            try (TestHearth fresh = TestHearth.on(TestStores.of(stores))) {
                statements.put(name, counted.during(() -> list.accept(fresh)));
            }
        });
        return statements;
    }

    private static Map<String, Consumer<TestHearth>> lists(Crowded crowded) {
        Caller owner = crowded.owner;
        Map<String, Consumer<TestHearth>> lists = new TreeMap<>(ofMessages(crowded));
        lists.put("my groups", hearth -> hearth.listMyGroups().run(owner, PAGE));
        lists.put("group members", hearth -> hearth.listGroupMembers().run(owner, crowded.group, PAGE));
        lists.put("open groups", hearth -> hearth.groups().listOpenGroups().run(owner, PAGE));
        lists.put("my channels", hearth -> hearth.listMyChannels().run(owner, PAGE));
        lists.put("starred", hearth -> hearth.chat().listStarredChannels().run(owner, PAGE));
        lists.put("public", hearth -> hearth.chat().listPublicChannels().run(owner, Optional.empty(), PAGE));
        lists.put("channel members", hearth -> hearth.listChannelMembers().run(owner, crowded.channel, PAGE));
        lists.put("unread", hearth -> hearth.chat().listUnread().run(owner, PAGE));
        lists.put("threads", hearth -> hearth.chat().listThreads().run(owner, PAGE));
        lists.put("drafts", hearth -> hearth.chat().listDrafts().run(owner, PAGE));
        lists.put("sync, where all stands", hearth -> hearth.sync().run(owner, new Positions(Map.of())));
        lists.put("sync, one channel", hearth -> hearth.sync().run(owner, fromTheBeginning(crowded.channel)));
        return lists;
    }

    private static Map<String, Consumer<TestHearth>> ofMessages(Crowded crowded) {
        Caller owner = crowded.owner;
        return Map.of(
                "messages", hearth -> hearth.listMessages().run(owner, crowded.channel, PAGE),
                "thread", hearth -> chat(hearth).listThread().run(owner, crowded.root, PAGE),
                "pins", hearth -> chat(hearth).listPins().run(owner, crowded.channel, PAGE),
                "versions", hearth -> chat(hearth).listVersions().run(owner, crowded.root),
                "around", hearth -> chat(hearth).showSurroundings().run(owner, crowded.root, MANY),
                "explain channel", hearth -> chat(hearth).explainUnread().run(owner, crowded.channel, PAGE),
                "explain thread", hearth -> chat(hearth).explainUnreadThread().run(owner, crowded.root, PAGE));
    }

    private static TestChat chat(TestHearth hearth) {
        return hearth.chat();
    }

    private static Positions fromTheBeginning(ChannelId channel) {
        return new Positions(Map.of(channel.scope(), 0L));
    }
}
