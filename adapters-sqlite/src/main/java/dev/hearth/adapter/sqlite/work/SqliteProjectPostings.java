package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.work.port.ProjectPostings;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.PostedEvent;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectNews;
import dev.hearth.domain.work.ProjectNewsId;
import dev.hearth.domain.work.ProjectPosting;
import dev.hearth.domain.work.TaskId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What projects post, a row of {@code project_postings} each, and their news, a row of {@code project_news} each. */
public final class SqliteProjectPostings implements ProjectPostings {
    static final String PUT =
            "REPLACE INTO project_postings (project_id, channel_id, by_id, at, events) VALUES (?, ?, ?, ?, ?)";
    static final String FIND = "SELECT channel_id, by_id, at, events FROM project_postings WHERE project_id = ?";
    static final String END = "DELETE FROM project_postings WHERE project_id = ?";
    static final String END_NEWS = "DELETE FROM project_news WHERE project_id = ?";

    static final String NOTE = """
            INSERT INTO project_news (id, project_id, told, at, event, by_id, task_id, about)
            VALUES (?, ?, 0, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """;

    static final String UNTOLD_SINCE =
            "SELECT at FROM project_news WHERE project_id = ? AND told = 0 ORDER BY at LIMIT 1";
    static final String UNTOLD = """
            SELECT id, project_id, at, event, by_id, task_id, about FROM project_news
            WHERE project_id = ? AND told = 0 ORDER BY at, id LIMIT ?
            """;
    static final String TOLD = "UPDATE project_news SET told = 1 WHERE id = ?";
    static final String FORGET = "DELETE FROM project_news WHERE project_id = ? AND told = 1 AND at < ?";

    private final SqliteDatabase database;

    public SqliteProjectPostings(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public void put(ProjectPosting posting) {
        Object[] columns = {
            posting.project().value(),
            posting.channel().value(),
            posting.by().value(),
            posting.at(),
            words(posting.events().stream().sorted().map(Enum::name).toList())
        };
        database.change(session -> session.change(PUT, columns));
    }

    @Override
    public Optional<ProjectPosting> find(ProjectId project) {
        return database.read(session -> session.find(FIND, row -> posting(project, row), project.value()));
    }

    private static ProjectPosting posting(ProjectId project, Row row) throws SQLException {
        return new ProjectPosting(
                project,
                new ChannelId(row.id(1)),
                read(row.text(4)).map(PostedEvent::valueOf).collect(Collectors.toSet()),
                new UserId(row.id(2)),
                row.instant(3));
    }

    @Override
    public void end(ProjectId project) {
        database.change(session -> {
            session.change(END, project.value());
            session.change(END_NEWS, project.value());
        });
    }

    @Override
    public void note(ProjectNews news) {
        Object[] columns = {
            news.id().value(),
            news.project().value(),
            news.at(),
            news.event(),
            news.by().value(),
            news.task().map(TaskId::value),
            words(news.about().stream().map(UUID::toString).toList())
        };
        database.change(session -> session.change(NOTE, columns));
    }

    @Override
    public Optional<Instant> untoldSince(ProjectId project) {
        return database.read(session -> session.find(UNTOLD_SINCE, row -> row.instant(1), project.value()));
    }

    @Override
    public List<ProjectNews> untold(ProjectId project, int most) {
        return database.read(
                session -> session.list(UNTOLD, SqliteProjectPostings::news, project.value(), (long) most));
    }

    private static ProjectNews news(Row row) throws SQLException {
        return new ProjectNews(
                new ProjectNewsId(row.id(1)),
                new ProjectId(row.id(2)),
                row.word(4, PostedEvent.class),
                new UserId(row.id(5)),
                row.instant(3),
                row.maybeId(6).map(TaskId::new),
                read(row.text(7)).map(UUID::fromString).toList());
    }

    @Override
    public void told(Collection<ProjectNewsId> news) {
        database.change(session -> news.forEach(one -> session.change(TOLD, one.value())));
    }

    @Override
    public void forget(ProjectId project, Instant before) {
        database.change(session -> session.change(FORGET, project.value(), before));
    }

    private static String words(Collection<String> all) {
        return String.join(",", all);
    }

    private static Stream<String> read(String words) {
        return words.isEmpty() ? Stream.of() : Arrays.stream(words.split(",", -1));
    }
}
