package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.group.port.GroupStatistics;
import dev.hearth.domain.group.ActiveDay;
import dev.hearth.domain.group.GroupId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Numbers about groups, from the rows of channels and messages. Messages lie by position, and time rises with it but for clocks
 * that differ: where a day begins is found by halving, and reading begins a little before.
 */
public final class SqliteGroupStatistics implements GroupStatistics {
    /** By that index, which has no private channels to pass over. */
    static final String OPEN = """
            SELECT id FROM channels INDEXED BY channels_public
            WHERE group_id = ? AND type = 'PUBLIC' AND deleted_at IS NULL
            """;

    private final SqliteDatabase database;

    public SqliteGroupStatistics(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public long channels(GroupId group) {
        return database.read(session -> open(session, group)).size();
    }

    private static List<UUID> open(Session session, GroupId group) {
        return session.list(OPEN, row -> row.id(1), group.value());
    }

    @Override
    public long messages(GroupId group) {
        List<MessageTally> tallies = database.read(session -> open(session, group).stream()
                .map(channel -> MessageTally.now(session, channel))
                .toList());
        if (tallies.stream().anyMatch(MessageTally::worthKeeping)) {
            database.change(session ->
                    tallies.stream().filter(MessageTally::worthKeeping).forEach(tally -> tally.keep(session)));
        }
        return tallies.stream().mapToLong(MessageTally::messages).sum();
    }

    @Override
    public List<ActiveDay> since(GroupId group, LocalDate first) {
        Instant start = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        return database.read(session -> open(session, group).stream()
                .flatMap(channel -> MessageDays.since(session, channel, start).stream())
                .collect(AuthorDay.DAYS));
    }
}
