package dev.hearth.adapter.sqlite.search;

import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.search.MessageQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Messages that may match, of one search.
 *
 * <p>Looks at those with the words first, wherever they stand, and passes over those that stand elsewhere: their channel is told by
 * their entry. Only where that turns out to pass over nearly all does it look in the lists of the channels as well. To begin with
 * those would be dear: every list of every channel is opened, and followed for each message with the words.
 */
final class MessageCandidates implements Hits.Candidates {
    /** With more, a list for each costs more than passing over messages in channels that were not asked for. */
    private static final int MOST_CHANNELS = 500;

    /** So many were looked at before it is known how many of them stand in the channels. */
    private static final int SAMPLE = 200;

    /** Where at least one in so many stands in the channels, passing over the others is cheap. */
    private static final int FEW_OUTSIDE = 20;

    /** To find the next message in a second list costs as much as passing over so many. */
    private static final int SKIP = 5;

    /** Messages may be numbered in another order than that of their times, but not by more than this. */
    private static final Duration DISORDER = Duration.ofMinutes(1);

    static final String MATCHING = """
            SELECT e.seq, e.id, e.channel_id
            FROM (SELECT rowid FROM search_messages
                WHERE search_messages MATCH ? AND rowid < ? AND rowid > ? ORDER BY rowid DESC LIMIT ?) f
            CROSS JOIN search_entries e ON e.seq = f.rowid
            """;
    static final String ALL = """
            SELECT seq, id, channel_id FROM search_entries WHERE kind = 1 AND seq < ? AND seq > ? ORDER BY seq DESC LIMIT ?
            """;
    static final String FIRST_SINCE = "SELECT seq FROM search_entries WHERE kind = 1 AND at >= ? ORDER BY at LIMIT 1";
    static final String LAST_BEFORE =
            "SELECT seq FROM search_entries WHERE kind = 1 AND at < ? ORDER BY at DESC LIMIT 1";

    private final MessageQuery query;
    private final Set<UUID> channels;
    private Optional<String> match;
    private boolean within;
    private int page;
    private long looked;
    private long inside;
    private long newest;
    private long oldest;

    MessageCandidates(MessageQuery query) {
        this.query = query;
        this.channels = query.channels().stream().map(ChannelId::value).collect(Collectors.toUnmodifiableSet());
        this.match = joined(words(query));
    }

    private static List<String> words(MessageQuery query) {
        List<String> parts = new ArrayList<>();
        if (!query.keys().isEmpty()) {
            parts.add(Match.all(query.keys()));
        }
        if (!query.authors().isEmpty()) {
            parts.add(Match.any(query.authors().stream().map(MessageQuery::key).toList()));
        }
        return parts;
    }

    private static Optional<String> joined(List<String> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", parts));
    }

    @Override
    public Hits.Look below(Session session, long seq, int most) {
        if (looked == 0) {
            page = most;
        } else if (!within && nearlyAllOutside()) {
            lookWithin();
        }
        int portion = within ? page : most;
        List<Hits.Entry> found = found(session, seq, portion);
        List<Hits.Entry> worth = found.stream()
                .filter(entry -> entry.place().filter(channels::contains).isPresent())
                .toList();
        note(found, worth);
        return Hits.Look.at(found, worth, portion);
    }

    private void note(List<Hits.Entry> found, List<Hits.Entry> worth) {
        if (!found.isEmpty()) {
            newest = Math.max(newest, found.getFirst().seq());
            oldest = found.getLast().seq();
            looked += found.size();
            inside += worth.size();
        }
    }

    /** And messages with the words lie so much closer together than those in the channels that skipping pays. */
    private boolean nearlyAllOutside() {
        return looked >= SAMPLE
                && channels.size() <= MOST_CHANNELS
                && inside * FEW_OUTSIDE < looked
                && SKIP * inside * (newest - oldest) < looked * looked;
    }

    private void lookWithin() {
        List<String> parts = words(query);
        parts.add(Match.any(query.channels().stream().map(MessageQuery::key).toList()));
        match = joined(parts);
        within = true;
    }

    private List<Hits.Entry> found(Session session, long seq, int most) {
        long under = Math.min(seq, query.until().map(end -> under(session, end)).orElse(Long.MAX_VALUE));
        long over = query.since().map(begin -> over(session, begin)).orElse(0L);
        return match.map(keys -> session.list(MATCHING, SqliteSearchIndex::entry, keys, under, over, most))
                .orElseGet(() -> session.list(ALL, SqliteSearchIndex::entry, under, over, most));
    }

    private static long under(Session session, Instant end) {
        return session.find(FIRST_SINCE, row -> row.number(1), end.plus(DISORDER))
                .orElse(Long.MAX_VALUE);
    }

    private static long over(Session session, Instant begin) {
        return session.find(LAST_BEFORE, row -> row.number(1), begin.minus(DISORDER))
                .orElse(0L);
    }
}
