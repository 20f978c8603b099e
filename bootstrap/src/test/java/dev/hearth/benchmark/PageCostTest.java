package dev.hearth.benchmark;

import dev.hearth.adapter.sqlite.SqliteStores;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.application.local.TimeOrderedIds;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.UserId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does a page of 50 messages cost the same with a thousand and with a million stored? Prints the median of both, measured in turn
 * so that a busy machine disturbs both alike, and their ratio. The plan of the query is pinned by the SQLite adapter's tests.
 */
@Tag("benchmark")
class PageCostTest {
    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int PAGE = 50;
    private static final int ROUNDS = 15;
    private static final int PAGES_A_ROUND = 2_000;
    private static final int WRITERS = 200;

    private final IdSource ids = new TimeOrderedIds(Clock.systemUTC());
    private final UserId author = new UserId(ids.next());
    private final Random chance = new Random(7);

    @Test
    void a_page_with_a_thousand_and_with_a_million_stored(@TempDir Path folder) throws InterruptedException {
        try (SqliteStores few = SqliteStores.open(SqliteSettings.in(folder.resolve("few")));
                SqliteStores many = SqliteStores.open(SqliteSettings.in(folder.resolve("many")))) {
            ChannelId inFew = filled(few, FEW);
            ChannelId inMany = filled(many, MANY);
            double[] fewMicros = new double[ROUNDS];
            double[] manyMicros = new double[ROUNDS];
            for (int round = -3; round < ROUNDS; round++) {
                double one = microsAPage(few, inFew, FEW);
                double other = microsAPage(many, inMany, MANY);
                if (round >= 0) {
                    fewMicros[round] = one;
                    manyMicros[round] = other;
                }
            }
            report(median(fewMicros), median(manyMicros));
        }
    }

    private ChannelId filled(SqliteStores stores, int messages) throws InterruptedException {
        ChannelId channel = new ChannelId(ids.next());
        Instant now = Instant.ofEpochMilli(1_800_000_000_000L);
        Semaphore writing = new Semaphore(WRITERS);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < messages; i++) {
                MessageText text = new MessageText("Something that somebody says to the others, number " + i);
                Message message =
                        Message.written(new MessageId(ids.next()), channel, author, text, Optional.empty(), now);
                writing.acquire();
                writers.execute(() -> {
                    stores.messages().append(message);
                    writing.release();
                });
            }
        }
        return channel;
    }

    private double microsAPage(SqliteStores stores, ChannelId channel, int stored) {
        long begin = System.nanoTime();
        for (int i = 0; i < PAGES_A_ROUND; i++) {
            long position = PAGE + 2L + chance.nextInt(stored - PAGE - 1);
            int got = stores.messages()
                    .before(Conversation.of(channel), position, PAGE)
                    .items()
                    .size();
            if (got != PAGE) {
                throw new IllegalStateException("a short page: " + got);
            }
        }
        return (System.nanoTime() - begin) / 1_000.0 / PAGES_A_ROUND;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void report(double few, double many) {
        System.out.printf(
                Locale.ROOT,
                "page of %d: %.1f us with %d stored, %.1f us with %d stored, ratio %.2f%n",
                PAGE,
                few,
                FEW,
                many,
                MANY,
                many / few);
    }
}
