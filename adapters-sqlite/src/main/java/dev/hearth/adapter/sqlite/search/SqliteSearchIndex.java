package dev.hearth.adapter.sqlite.search;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.search.port.SearchIndex;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.search.ChannelQuery;
import dev.hearth.domain.search.CommentQuery;
import dev.hearth.domain.search.MessageQuery;
import dev.hearth.domain.search.PeopleSearch;
import dev.hearth.domain.search.ProjectQuery;
import dev.hearth.domain.search.SearchWords;
import dev.hearth.domain.search.TaskQuery;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Task;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Search on the full-text tables. What is still to be filed is filed before a search is answered. */
public final class SqliteSearchIndex implements SearchIndex {
    private final SqliteDatabase database;
    private final Filing filing;
    private final List<Merging> merging;

    public SqliteSearchIndex(SqliteDatabase database) {
        this.database = database;
        this.filing = new Filing(database);
        this.merging = Kind.ALL.stream()
                .map(kind -> new Merging(database, kind.table()))
                .toList();
    }

    @Override
    public Page<Message> messages(MessageQuery query, Optional<String> after, int limit) {
        if (query.channels().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        filing.all();
        return new Hits<>(database, Kind.MESSAGES, new MessageCandidates(query), query::matches).page(after, limit);
    }

    @Override
    public Page<Channel> channels(ChannelQuery query, Optional<String> after, int limit) {
        filing.all();
        return new Hits<>(database, Kind.CHANNELS, named(Kind.CHANNELS, query.words()), query::matches)
                .page(after, limit);
    }

    @Override
    public Page<UserCard> people(SearchWords words, Optional<String> after, int limit) {
        filing.all();
        return new Hits<>(database, Kind.PEOPLE, named(Kind.PEOPLE, words), user -> PeopleSearch.matches(words, user))
                .page(after, limit)
                .map(UserCard::of);
    }

    @Override
    public Page<Task> tasks(TaskQuery query, Optional<String> after, int limit) {
        if (query.projects().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        filing.all();
        return new Hits<>(database, Kind.TASKS, PlacedCandidates.of(query), query::matches).page(after, limit);
    }

    @Override
    public Page<Project> projects(ProjectQuery query, Optional<String> after, int limit) {
        filing.all();
        return new Hits<>(database, Kind.PROJECTS, named(Kind.PROJECTS, query.words()), query::matches)
                .page(after, limit);
    }

    @Override
    public Page<Message> comments(CommentQuery query, Optional<String> after, int limit) {
        if (query.projects().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        filing.all();
        return new Hits<>(database, Kind.MESSAGES, PlacedCandidates.of(query), query::matches).page(after, limit);
    }

    @Override
    public List<Channel> channelsOf(Set<ChannelId> ids) {
        List<Channel> none = List.of();
        return ids.isEmpty()
                ? none
                : database.read(session -> List.copyOf(Kind.CHANNELS
                        .read(session, ids.stream().map(ChannelId::value).toList())
                        .values()));
    }

    @Override
    public boolean tidy() {
        return database.waiting() == 0 && (filing.one() || merging.stream().anyMatch(Merging::some));
    }

    private static Hits.Candidates named(Kind<?> kind, SearchWords words) {
        String match = Match.all(words.keys());
        String sql = matching(kind);
        return (session, seq, most) -> {
            List<Hits.Entry> found = session.list(sql, SqliteSearchIndex::entry, match, seq, most);
            return Hits.Look.at(found, found, most);
        };
    }

    /** One of two texts. */
    static String matching(Kind<?> kind) {
        return """
                SELECT e.seq, e.id, e.channel_id
                FROM (SELECT rowid FROM %1$s WHERE %1$s MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?) f
                CROSS JOIN search_entries e ON e.seq = f.rowid
                """.formatted(kind.table());
    }

    static Hits.Entry entry(Row row) throws SQLException {
        return new Hits.Entry(row.number(1), row.id(2), row.maybeId(3));
    }
}
