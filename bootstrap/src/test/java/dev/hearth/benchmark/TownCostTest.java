package dev.hearth.benchmark;

import dev.hearth.adapter.sqlite.SqliteStores;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.application.chat.port.Messages;
import dev.hearth.benchmark.Town.Size;
import dev.hearth.domain.chat.Conversation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What lists cost with 1,000,000 messages, 10,000 channels and 1,000 members, over what they cost at a hundredth of that. Both are
 * asked in turn, so that a busy machine disturbs both alike. A page has as many rows in both.
 */
@Tag("benchmark")
class TownCostTest {
    private static final Size SMALL = new Size(10_000, 100, 10);
    private static final Size LARGE = new Size(1_000_000, 10_000, 1_000);
    private static final int WARM = 5;
    private static final int ROUNDS = 15;
    private static final int CALLS = 100;
    private static final int PAGE = 50;
    private static final int FEW = 5;

    @Test
    void lists_in_a_town_and_in_one_a_hundred_times_as_large(@TempDir Path folder) {
        try (SqliteStores few = SqliteStores.open(SqliteSettings.in(folder.resolve("few")));
                SqliteStores many = SqliteStores.open(SqliteSettings.in(folder.resolve("many")))) {
            Town village = Town.filled(few, SMALL);
            Town city = Town.filled(many, LARGE);
            questions().forEach((what, question) -> System.out.println(compare(what, question, village, city)));
        }
    }

    private static String compare(String what, Consumer<Town> question, Town village, Town city) {
        Cost small = new Cost(ROUNDS, CALLS);
        Cost large = new Cost(ROUNDS, CALLS);
        for (int round = -WARM; round < ROUNDS; round++) {
            small.round(Math.max(0, round), () -> question.accept(village));
            large.round(Math.max(0, round), () -> question.accept(city));
        }
        return Cost.compared(what, small, large);
    }

    private static Map<String, Consumer<Town>> questions() {
        Map<String, Consumer<Town>> all = new LinkedHashMap<>();
        places(all);
        history(all);
        unread(all);
        return all;
    }

    private static void places(Map<String, Consumer<Town>> all) {
        all.put("my channels", town -> town.stores().channels().joinedBy(town.reader(), Optional.empty(), PAGE));
        all.put("public channels", town -> town.stores().channels().publicIn(Optional.empty(), Optional.empty(), PAGE));
        all.put("members", town -> town.stores().channelMembers().of(town.large(), Optional.empty(), FEW));
        all.put("seat", town -> town.stores().channels().seat(town.large(), town.sleeper()));
    }

    private static void history(Map<String, Consumer<Town>> all) {
        all.put("history, newest page", town -> before(town, town.line(), Messages.NEWEST));
        all.put(
                "history, in the middle",
                town -> before(town, town.line(), town.size().large() / 2));
        all.put("around a message in the middle", town -> {
            before(town, town.line(), town.size().large() / 2);
            town.stores().messages().after(town.line(), town.size().large() / 2, PAGE);
        });
        all.put("thread, newest page", town -> before(town, town.thread(), Messages.NEWEST));
        all.put("summary of the long thread", town -> town.stores().messages().threads(Set.of(town.root())));
        all.put("pins", town -> town.stores().messages().pinned(town.large(), Messages.NEWEST, PAGE));
    }

    private static void before(Town town, Conversation conversation, long position) {
        int got = town.stores()
                .messages()
                .before(conversation, position, PAGE)
                .items()
                .size();
        if (got != PAGE) {
            throw new IllegalStateException("a short page: " + got);
        }
    }

    private static void unread(Map<String, Consumer<Town>> all) {
        all.put(
                "unread, 50 channels half read",
                town -> town.stores()
                        .unread()
                        .of(
                                town.reader(),
                                town.channels().subList(1, PAGE + 1).stream()
                                        .map(Conversation::of)
                                        .toList()));
        all.put(
                "unread, large channel half read",
                town -> town.stores().unread().of(town.reader(), List.of(town.line())));
        all.put(
                "unread, large channel never read",
                town -> town.stores().unread().of(town.sleeper(), List.of(town.line())));
        all.put(
                "unread, never read and wrote half of it",
                town -> town.stores().unread().of(town.robot(), List.of(town.line())));
        all.put(
                "explain, large channel never read",
                town -> town.stores().unread().messages(town.sleeper(), town.line(), 0, PAGE));
        all.put(
                "explain, large channel, half read, newest",
                town -> town.stores()
                        .unread()
                        .messages(town.reader(), town.line(), town.newest(town.line()) - FEW, PAGE));
    }
}
