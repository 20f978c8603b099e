package dev.hearth.benchmark;

import dev.hearth.adapter.sqlite.SqliteStores;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.search.MessageQuery;
import dev.hearth.domain.search.SearchQuery;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does a search cost the same with ten thousand and with a million messages stored? Prints the median of both for queries of each
 * kind, and their ratio; and what filing costs beside sending. The index is as a server has it that files little by little: both
 * have the parts which that left. How many is set by {@code -Dsearch.many=…}; where a hundredth of it is too few to fill a page, the
 * hits are told, and the ratio says nothing.
 */
@Tag("benchmark")
class SearchCostTest {
    private static final int MANY = Integer.getInteger("search.many", 1_000_000);
    private static final int FEW = MANY / 100;
    private static final int PAGE = 20;
    private static final int RANKED = 500;
    private static final int WARM = 50;
    private static final int ROUNDS = 101;

    private final Chatter chatter = new Chatter();
    private final List<ChannelId> channels = chatter.channels();

    @Test
    void searches_with_ten_thousand_and_with_a_million_stored(@TempDir Path folder) {
        try (SqliteStores few = SqliteStores.open(SqliteSettings.in(folder.resolve("few")));
                SqliteStores many = SqliteStores.open(SqliteSettings.in(folder.resolve("many")))) {
            chatter.fill(few, FEW);
            chatter.fill(many, MANY);
            compare("rare word", few, many, query("quokkas", Set.copyOf(channels)));
            compare("rare word, in one", few, many, query("quokkas", Set.of(channels.getFirst())));
            compare("rare word, in five", few, many, query("quokkas", Set.copyOf(channels.subList(0, 5))));
            compare("common word", few, many, query("the", Set.copyOf(channels)));
            compare("two common words", few, many, query("the and", Set.copyOf(channels)));
            compare("phrase", few, many, query("\"and the\"", Set.copyOf(channels)));
            compare("rare phrase", few, many, query("\"quokkas the\"", Set.copyOf(channels)));
            compare("common phrase", few, many, query("\"the wa\"", Set.copyOf(channels)));
            compare("phrase of three", few, many, query("\"wa and za\"", Set.copyOf(channels)));
            compare("phrase, in one", few, many, query("\"and the\"", Set.of(channels.getFirst())));
            compare("CJK", few, many, query("東京都", Set.copyOf(channels)));
            compare("CJK, in one", few, many, query("東京都", Set.of(channels.getFirst())));
            compare("prefix of two", few, many, query("zu", Set.copyOf(channels)));
            compare("prefix of four", few, many, query("quok", Set.copyOf(channels)));
            compare("part of a word", few, many, query("uokk", Set.copyOf(channels)));
            compare("long word, nowhere", few, many, query("incomprehensibilities", Set.copyOf(channels)));
            compare("in: one channel", few, many, query("the", Set.of(channels.getFirst())));
            compare("in: five channels", few, many, query("the", Set.copyOf(channels.subList(0, 5))));
            compare("from: one person", few, many, from(chatter.somebody()));
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

    private void compare(String what, SqliteStores few, SqliteStores many, MessageQuery query) {
        compare(what, few, many, query, PAGE);
    }

    private void compare(String what, SqliteStores few, SqliteStores many, MessageQuery query, int page) {
        double[] one = new double[ROUNDS];
        double[] other = new double[ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            double less = micros(few, query, page);
            double more = micros(many, query, page);
            if (round >= 0) {
                one[round] = less;
                other[round] = more;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-22s %8.0f us with %d, %8.0f us with %d, ratio %.2f%s%n",
                what,
                median(one),
                FEW,
                median(other),
                MANY,
                median(other) / median(one),
                hits(few, query, page) == hits(many, query, page)
                        ? ""
                        : " (%d and %d hits)".formatted(hits(few, query, page), hits(many, query, page)));
    }

    private static int hits(SqliteStores stores, MessageQuery query, int page) {
        return stores.searchIndex()
                .messages(query, Optional.empty(), page)
                .items()
                .size();
    }

    private static double micros(SqliteStores stores, MessageQuery query, int page) {
        long begin = System.nanoTime();
        if (hits(stores, query, page) > page) {
            throw new IllegalStateException("too many");
        }
        return (System.nanoTime() - begin) / 1_000.0;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
