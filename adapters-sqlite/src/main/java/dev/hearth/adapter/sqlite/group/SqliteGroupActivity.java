package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.group.port.GroupActivity;
import dev.hearth.domain.group.ActivityEntry;
import dev.hearth.domain.group.ActivityId;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What was done in groups, each one row of {@code group_activity}; one group's rows lie in their order. */
public final class SqliteGroupActivity implements GroupActivity {
    private static final String COLUMNS = "group_id, id, at, actor_id, kind, person_id, thing_id, detail";
    private static final String OF_GROUP = "SELECT " + COLUMNS + " FROM group_activity WHERE group_id = ? ";

    static final String NEWEST = OF_GROUP + "ORDER BY id DESC LIMIT ?";
    static final String BEFORE = OF_GROUP + "AND id < ? ORDER BY id DESC LIMIT ?";
    static final String ADD = "INSERT INTO group_activity (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private final SqliteDatabase database;

    public SqliteGroupActivity(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public void add(ActivityEntry entry) {
        Object[] columns = {
            entry.group().value(),
            entry.id().value(),
            entry.at(),
            entry.actor().value(),
            entry.kind(),
            entry.person().map(UserId::value),
            entry.thing(),
            entry.detail()
        };
        database.change(session -> session.change(ADD, columns));
    }

    @Override
    public Page<ActivityEntry> of(GroupId group, Optional<ActivityId> before, int limit) {
        List<ActivityEntry> found = database.read(session -> before.map(
                        id -> session.list(BEFORE, SqliteGroupActivity::entry, group.value(), id.value(), limit + 1L))
                .orElseGet(() -> session.list(NEWEST, SqliteGroupActivity::entry, group.value(), limit + 1L)));
        return Page.cut(found, limit, entry -> entry.id().toString());
    }

    private static ActivityEntry entry(Row row) throws SQLException {
        return new ActivityEntry(
                new ActivityId(row.id(2)),
                new GroupId(row.id(1)),
                row.instant(3),
                new UserId(row.id(4)),
                row.word(5, ActivityKind.class),
                row.maybeId(6).map(UserId::new),
                row.maybeId(7),
                row.text(8));
    }
}
