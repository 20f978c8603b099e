package dev.hearth.benchmark;

import dev.hearth.adapter.sqlite.SqliteStores;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.application.local.TimeOrderedIds;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.UserId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What storing one message costs the thread that writes, in CPU, with many senders at once: into one channel, and into many. Its
 * CPU says more than the time on a busy machine.
 */
@Tag("benchmark")
class AppendCostTest {
    private static final int WARM = 20_000;
    private static final int MESSAGES = 100_000;
    private static final int ROUNDS = 3;
    private static final int PEOPLE = 200;
    private static final Instant NOW = Instant.ofEpochMilli(1_800_000_000_000L);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final IdSource ids = new TimeOrderedIds(Clock.systemUTC());
    private final Random chance = new Random(7);
    private final List<UserId> people =
            Stream.generate(() -> new UserId(ids.next())).limit(PEOPLE).toList();

    @Test
    void storing_a_message(@TempDir Path folder) {
        for (int channels : new int[] {1, 50, 1_000}) {
            double[] micros = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                Path place = folder.resolve(channels + "-" + round);
                try (SqliteStores stores = SqliteStores.open(SqliteSettings.in(place))) {
                    micros[round] = micros(stores, channels);
                }
            }
            Arrays.sort(micros);
            System.out.printf(
                    Locale.ROOT, "%4d channels: %.1f us of the writer's CPU a message%n", channels, micros[ROUNDS / 2]);
        }
    }

    private double micros(SqliteStores stores, int channels) {
        List<ChannelId> places =
                Stream.generate(() -> new ChannelId(ids.next())).limit(channels).toList();
        send(stores, places, WARM);
        long before = writersCpu();
        send(stores, places, MESSAGES);
        return (writersCpu() - before) / 1_000.0 / MESSAGES;
    }

    private void send(SqliteStores stores, List<ChannelId> places, int messages) {
        Crowd.all(IntStream.range(0, messages).mapToObj(i -> message(places, i)), stores.messages()::append);
    }

    private Message message(List<ChannelId> places, int number) {
        return Message.written(
                new MessageId(ids.next()),
                places.get(chance.nextInt(places.size())),
                people.get(chance.nextInt(PEOPLE)),
                new MessageText("Something that somebody says to the others, number " + number),
                Optional.of(new ClientMessageId(new MessageId(ids.next()).toString())),
                NOW);
    }

    private static long writersCpu() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals("sqlite-writer"))
                .mapToLong(thread -> THREADS.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }
}
