package dev.hearth.benchmark;

import dev.hearth.adapter.sqlite.SqliteStores;
import dev.hearth.application.local.TimeOrderedIds;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says much in stores, of which some is to be found: the same in each, whatever their size. */
final class Chatter {
    private static final int CHANNELS = 50;
    private static final int PEOPLE = 100;
    private static final int WORDS = 20_000;

    /** So many are sent before what was sent is filed, as a server does that is busy and files every few seconds. */
    private static final int AT_ONCE = 500;

    private final IdSource ids = new TimeOrderedIds(Clock.systemUTC());
    private final Random chance = new Random(7);
    private final List<ChannelId> channels =
            Stream.generate(() -> new ChannelId(ids.next())).limit(CHANNELS).toList();
    private final List<UserId> people =
            Stream.generate(() -> new UserId(ids.next())).limit(PEOPLE).toList();

    List<ChannelId> channels() {
        return channels;
    }

    UserId somebody() {
        return people.getFirst();
    }

    /** Fills a store, and prints what that took. */
    void fill(SqliteStores stores, int messages) {
        long sending = 0;
        long filing = 0;
        for (int from = 0; from < messages; from += AT_ONCE) {
            List<Message> some = IntStream.range(from, Math.min(from + AT_ONCE, messages))
                    .mapToObj(i -> message(i, messages))
                    .toList();
            long begin = System.nanoTime();
            Crowd.all(some.stream(), stores.messages()::append);
            long sent = System.nanoTime();
            file(stores);
            sending += sent - begin;
            filing += System.nanoTime() - sent;
        }
        System.out.printf(
                Locale.ROOT,
                "%d messages: %.1f us each to send, %.1f us each to file, %d MB in all, parts of %s pages%n",
                messages,
                sending / 1_000.0 / messages,
                filing / 1_000.0 / messages,
                numbers(stores, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
                                .getFirst()
                        / 1_000_000,
                numbers(stores, "SELECT max(pgno) / 2 FROM search_messages_idx GROUP BY segid ORDER BY 1 DESC"));
    }

    private static void file(SqliteStores stores) {
        boolean more = true;
        while (more) {
            more = stores.searchIndex().tidy();
        }
    }

    private static List<Long> numbers(SqliteStores stores, String sql) {
        return stores.database().read(session -> session.list(sql, row -> row.number(1)));
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
}
