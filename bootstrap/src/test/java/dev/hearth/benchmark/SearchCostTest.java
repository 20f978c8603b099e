package dev.hearth.benchmark;

import dev.hearth.adapter.sqlite.SqliteStores;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.application.local.TimeOrderedIds;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.search.MessageQuery;
import dev.hearth.domain.search.SearchQuery;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does a search cost the same with ten thousand and with a million messages stored? Prints the median of both for queries of each
 * kind, and their ratio; and what filing costs beside sending. How many is set by {@code -Dsearch.many=…}.
 */
@Tag("benchmark")
class SearchCostTest {
    private static final int MANY = Integer.getInteger("search.many", 1_000_000);
    private static final int FEW = MANY / 100;
    private static final int CHANNELS = 50;
    private static final int PEOPLE = 100;
    private static final int WORDS = 20_000;
    private static final int PAGE = 20;
    private static final int RANKED = 500;
    private static final int ROUNDS = 21;
    private static final int WRITERS = 200;

    private final IdSource ids = new TimeOrderedIds(Clock.systemUTC());
    private final List<ChannelId> channels = made(CHANNELS, ChannelId::new);
    private final List<UserId> people = made(PEOPLE, UserId::new);
    private final Random chance = new Random(7);

    private <T> List<T> made(int count, Function<UUID, T> of) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(of.apply(ids.next()));
        }
        return all;
    }

    @Test
    void searches_with_ten_thousand_and_with_a_million_stored(@TempDir Path folder) throws InterruptedException {
        try (SqliteStores few = SqliteStores.open(SqliteSettings.in(folder.resolve("few")));
                SqliteStores many = SqliteStores.open(SqliteSettings.in(folder.resolve("many")))) {
            fill(few, FEW);
            fill(many, MANY);
            compare("rare word", few, many, query("quokkas", Set.copyOf(channels)));
            compare("rare word, in one", few, many, query("quokkas", Set.of(channels.getFirst())));
            compare("rare word, in five", few, many, query("quokkas", Set.copyOf(channels.subList(0, 5))));
            compare("common word", few, many, query("the", Set.copyOf(channels)));
            compare("two common words", few, many, query("the and", Set.copyOf(channels)));
            compare("phrase", few, many, query("\"and the\"", Set.copyOf(channels)));
            compare("rare phrase", few, many, query("\"quokkas the\"", Set.copyOf(channels)));
            compare("phrase, in one", few, many, query("\"and the\"", Set.of(channels.getFirst())));
            compare("CJK", few, many, query("東京都", Set.copyOf(channels)));
            compare("CJK, in one", few, many, query("東京都", Set.of(channels.getFirst())));
            compare("prefix of two", few, many, query("zu", Set.copyOf(channels)));
            compare("prefix of four", few, many, query("quok", Set.copyOf(channels)));
            compare("part of a word", few, many, query("uokk", Set.copyOf(channels)));
            compare("in: one channel", few, many, query("the", Set.of(channels.getFirst())));
            compare("in: five channels", few, many, query("the", Set.copyOf(channels.subList(0, 5))));
            compare("from: one person", few, many, from(people.getFirst()));
            compare("what best first ranks", few, many, query("the", Set.copyOf(channels)), RANKED);
            compare("nothing found", few, many, query("xyzzyx", Set.copyOf(channels)));
        }
    }

    private static MessageQuery query(String text, Set<ChannelId> in) {
        return new MessageQuery(SearchQuery.words(text), in, Set.of(), Optional.empty(), Optional.empty(), Set.of());
    }

    private MessageQuery from(UserId author) {
        return new MessageQuery(
                SearchQuery.words("the"),
                Set.copyOf(channels),
                Set.of(author),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    private void fill(SqliteStores stores, int messages) throws InterruptedException {
        long begin = System.nanoTime();
        Semaphore writing = new Semaphore(WRITERS);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < messages; i++) {
                Message message = message(i, messages);
                writing.acquire();
                writers.execute(() -> {
                    stores.messages().append(message);
                    writing.release();
                });
            }
        }
        long sent = System.nanoTime();
        boolean more = true;
        while (more) {
            more = stores.searchIndex().tidy();
        }
        System.out.printf(
                Locale.ROOT,
                "%d messages: %.1f us each to send, %.1f us each to file, %d MB in all%n",
                messages,
                (sent - begin) / 1_000.0 / messages,
                (System.nanoTime() - sent) / 1_000.0 / messages,
                size(stores) / 1_000_000);
    }

    private static long size(SqliteStores stores) {
        return stores.database()
                .read(session -> session.list(
                                "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
                                row -> row.number(1))
                        .getFirst());
    }

    /** Words by Zipf's law, made of syllables; thirty of the messages, evenly spread, have the rare one; a seventh is Japanese. */
    private Message message(int i, int messages) {
        StringBuilder text = new StringBuilder(i % (messages / 30) == 0 ? "quokkas" : "well");
        for (int w = 0; w < 10; w++) {
            text.append(w % 5 == 2 ? (chance.nextBoolean() ? " the" : " and") : " " + word());
        }
        text.append(i % 7 == 0 ? " 私は東京都に住んでいます" : "");
        return Message.written(
                new MessageId(ids.next()),
                channels.get(chance.nextInt(CHANNELS)),
                people.get(chance.nextInt(PEOPLE)),
                new MessageText(text.toString()),
                Optional.empty(),
                Instant.ofEpochMilli(1_800_000_000_000L + i));
    }

    private String word() {
        int rank = (int) Math.exp(chance.nextDouble() * Math.log(WORDS));
        StringBuilder word = new StringBuilder();
        for (int rest = rank + 12; rest > 0; rest /= 60) {
            word.append("bdfgklmnprstvwz".charAt(rest % 15)).append("aeiou".charAt(rest / 15 % 5));
        }
        return word.toString();
    }

    private void compare(String what, SqliteStores few, SqliteStores many, MessageQuery query) {
        compare(what, few, many, query, PAGE);
    }

    private void compare(String what, SqliteStores few, SqliteStores many, MessageQuery query, int page) {
        double[] one = new double[ROUNDS];
        double[] other = new double[ROUNDS];
        for (int round = -10; round < ROUNDS; round++) {
            double less = micros(few, query, page);
            double more = micros(many, query, page);
            if (round >= 0) {
                one[round] = less;
                other[round] = more;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-22s %8.0f us with %d, %8.0f us with %d, ratio %.2f%n",
                what,
                median(one),
                FEW,
                median(other),
                MANY,
                median(other) / median(one));
    }

    private static double micros(SqliteStores stores, MessageQuery query, int page) {
        long begin = System.nanoTime();
        int found = stores.searchIndex()
                .messages(query, Optional.empty(), page)
                .items()
                .size();
        if (found > page) {
            throw new IllegalStateException("too many: " + found);
        }
        return (System.nanoTime() - begin) / 1_000.0;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
