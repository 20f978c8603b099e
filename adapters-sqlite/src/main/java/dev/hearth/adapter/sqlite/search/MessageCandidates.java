package dev.hearth.adapter.sqlite.search;

import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.search.MessageQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages that may match. */
final class MessageCandidates implements Hits.Candidates {
    /** With more, a list for each costs more than looking at hits in channels that were not asked for. */
    private static final int MOST_CHANNELS = 500;

    /** Messages may be numbered in another order than that of their times, but not by more than this. */
    private static final Duration DISORDER = Duration.ofMinutes(1);

    static final String MATCHING = """
            SELECT e.seq, e.id
            FROM (SELECT rowid FROM search_messages
                WHERE search_messages MATCH ? AND rowid < ? AND rowid > ? ORDER BY rowid DESC LIMIT ?) f
            CROSS JOIN search_entries e ON e.seq = f.rowid
            """;
    static final String ALL =
            "SELECT seq, id FROM search_entries WHERE kind = 1 AND seq < ? AND seq > ? ORDER BY seq DESC LIMIT ?";
    static final String FIRST_SINCE = "SELECT seq FROM search_entries WHERE kind = 1 AND at >= ? ORDER BY at LIMIT 1";
    static final String LAST_BEFORE =
            "SELECT seq FROM search_entries WHERE kind = 1 AND at < ? ORDER BY at DESC LIMIT 1";

    private final Optional<String> match;
    private final MessageQuery query;

    MessageCandidates(MessageQuery query) {
        this.query = query;
        this.match = match(query);
    }

    private static Optional<String> match(MessageQuery query) {
        List<String> parts = new ArrayList<>();
        if (!query.keys().isEmpty()) {
            parts.add(Match.all(query.keys()));
        }
        if (!query.authors().isEmpty()) {
            parts.add(Match.any(query.authors().stream().map(MessageQuery::key).toList()));
        }
        if (query.channels().size() <= MOST_CHANNELS) {
            parts.add(Match.any(query.channels().stream().map(MessageQuery::key).toList()));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", parts));
    }

    @Override
    public List<Hits.Entry> below(Session session, long seq, int most) {
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
