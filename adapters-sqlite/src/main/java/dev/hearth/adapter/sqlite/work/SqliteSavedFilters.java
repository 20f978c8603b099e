package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.event.ChangeSource;
import dev.hearth.adapter.sqlite.event.Revisions;
import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.event.TableChanges;
import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.work.port.SavedFilters;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.FilterCard;
import dev.hearth.domain.work.FilterId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.SavedFilter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Saved filters, each one row of {@code saved_filters}; those deleted stay as a trace. */
public final class SqliteSavedFilters implements SavedFilters {
    private static final String COLUMNS = "id, place_kind, place_id, maker_id, project_id, name, query, created_at,"
            + " deleted_at, first_revision, revision";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM saved_filters ";

    static final String BY_ID = SELECT + "WHERE id = ?";
    static final String OF_PLACE = SELECT + "WHERE place_id = ? AND deleted_at IS NULL ORDER BY id";
    static final String SINCE = SELECT + "WHERE place_id = ? AND revision > ? ORDER BY revision LIMIT ?";
    static final String PUT = "REPLACE INTO saved_filters (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String REMOVE = "DELETE FROM saved_filters WHERE place_id = ?";

    /** What changes of them in a person's scope, or a project's. */
    public static final ChangeSource CHANGES = new TableChanges(SINCE, SqliteSavedFilters::filter);

    private final SqliteDatabase database;

    public SqliteSavedFilters(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public SavedFilter add(SavedFilter filter) {
        return database.write(session -> put(session, filter.storedAt(ScopeHeads.next(session, filter.scope()))));
    }

    @Override
    public Optional<SavedFilter> find(FilterId id) {
        return database.read(session -> find(session, id));
    }

    private static Optional<SavedFilter> find(Session session, FilterId id) {
        return session.find(BY_ID, SqliteSavedFilters::filter, id.value());
    }

    @Override
    public Optional<SavedFilter> change(FilterId id, UnaryOperator<SavedFilter> change) {
        return database.write(session -> find(session, id)
                .map(found -> Revisions.change(
                        session, found, change, SavedFilter::storedAt, (before, after) -> put(session, after))));
    }

    @Override
    public List<SavedFilter> of(Scope place) {
        return database.read(session -> session.list(OF_PLACE, SqliteSavedFilters::filter, place.id()));
    }

    @Override
    public void removeAll(UserId person) {
        database.change(session -> session.change(REMOVE, person.value()));
    }

    private static SavedFilter put(Session session, SavedFilter filter) {
        session.change(
                PUT,
                filter.id().value(),
                filter.place().kind(),
                filter.place().id(),
                filter.maker().value(),
                filter.project().map(ProjectId::value),
                filter.card().name(),
                written(filter.card().query()),
                filter.createdAt(),
                filter.deletedAt(),
                filter.firstRevision(),
                filter.revision());
        return filter;
    }

    static SavedFilter filter(Row row) throws SQLException {
        return new SavedFilter(
                new FilterId(row.id(1)),
                new Scope(row.word(2, Scope.Kind.class), row.id(3)),
                new UserId(row.id(4)),
                row.maybeId(5).map(ProjectId::new),
                FilterCard.of(row.text(6), read(row.text(7))),
                row.instant(8),
                row.maybeInstant(9),
                row.number(10),
                row.number(11));
    }

    private static String written(Map<String, String> query) {
        return query.entrySet().stream()
                .map(word -> MaskedText.masked(word.getKey()) + "\t" + MaskedText.masked(word.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> read(String text) {
        Map<String, String> query = new TreeMap<>();
        if (!text.isEmpty()) {
            for (String line : text.split("\n", -1)) {
                String[] word = line.split("\t", -1);
                query.put(MaskedText.plain(word[0]), MaskedText.plain(word[1]));
            }
        }
        return query;
    }
}
