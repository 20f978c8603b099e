package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqlFault;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.group.port.Groups;
import dev.hearth.domain.group.Archiving;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Groups, each one row of {@code groups}. */
public final class SqliteGroups implements Groups {
    static final String BY_ID = "SELECT " + GroupRows.GROUP + " FROM groups g WHERE g.id = ? AND g.deleted_at IS NULL";

    /** Walks one person's memberships, which are in the order of the groups' ids, and looks up each group. */
    static final String JOINED = "SELECT " + GroupRows.GROUP + ", " + GroupRows.MEMBER + """
         FROM group_members m CROSS JOIN groups g ON g.id = m.group_id
        WHERE m.user_id = ? AND m.group_id > ? AND m.left_at IS NULL AND g.deleted_at IS NULL
        ORDER BY m.group_id LIMIT ?
        """;

    static final String OPEN = "SELECT " + GroupRows.GROUP + """
         FROM groups g INDEXED BY groups_open
        WHERE g.joining = 'OPEN' AND g.archived_at IS NULL AND g.deleted_at IS NULL AND g.id > ?
        ORDER BY g.id LIMIT ?
        """;

    /** Looks for a part in one name after the other, since it may stand anywhere. */
    static final String LIST = "SELECT " + GroupRows.GROUP + """
         FROM groups g
        WHERE g.id > ? AND g.deleted_at IS NULL AND instr(g.name_key, ?) > 0
        ORDER BY g.id LIMIT ?
        """;

    static final String INSERT = """
        INSERT INTO groups (name, name_key, description, owner_id, joining, newcomers, least, archived_at, archived_by, deleted_at,
            revision, first_revision, creator_id, created_at, id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    static final String UPDATE = """
        UPDATE groups SET name = ?, name_key = ?, description = ?, owner_id = ?, joining = ?, newcomers = ?, least = ?,
            archived_at = ?, archived_by = ?, deleted_at = ?, revision = ?
        WHERE id = ?
        """;

    private final SqliteDatabase database;

    public SqliteGroups(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public Group add(Group group) {
        return database.write(session -> {
            Group stored = group.storedAt(ScopeHeads.next(session, group.scope()));
            insert(session, stored);
            return stored;
        });
    }

    private static void insert(Session session, Group group) {
        List<Object> columns = changing(group);
        columns.add(group.firstRevision());
        columns.add(group.creator().value());
        columns.add(group.createdAt());
        columns.add(group.id().value());
        store(session, INSERT, columns);
    }

    /** The columns that may change, in the order of both statements. */
    private static List<Object> changing(Group group) {
        return new ArrayList<>(List.of(
                group.name().value(),
                group.name().key().value(),
                group.description(),
                group.owner().value(),
                group.settings().joining(),
                group.settings().newcomers(),
                PermissionText.of(group.settings().least()),
                group.archivedAt(),
                group.archiving().map(Archiving::by),
                group.deletedAt(),
                group.revision()));
    }

    private static void store(Session session, String sql, List<Object> columns) {
        try {
            session.change(sql, columns.toArray());
        } catch (SqlFault fault) {
            throw fault.violates("groups.name_key") ? new Refusal.Conflict("name", "This name is taken.") : fault;
        }
    }

    @Override
    public Group change(GroupId id, UnaryOperator<Group> change) {
        return database.write(session -> {
            Group before =
                    session.find(BY_ID, GroupRows::group, id.value()).orElseThrow(() -> new Refusal.NotFound("group"));
            Group after = change.apply(before);
            return after.equals(before) ? before : update(session, after);
        });
    }

    private static Group update(Session session, Group after) {
        Group stored = after.changedAt(ScopeHeads.next(session, after.scope()));
        List<Object> columns = changing(stored);
        columns.add(stored.id().value());
        store(session, UPDATE, columns);
        return stored;
    }

    @Override
    public Page<Group> open(Optional<GroupId> after, int limit) {
        return page(OPEN, limit, key(after), limit + 1L);
    }

    @Override
    public Page<Group> list(Optional<NameKey> part, Optional<GroupId> after, int limit) {
        return page(LIST, limit, key(after), part.map(NameKey::value).orElse(""), limit + 1L);
    }

    private Page<Group> page(String sql, int limit, Object... arguments) {
        List<Group> found = database.read(session -> session.list(sql, GroupRows::group, arguments));
        return Page.cut(found, limit, group -> group.id().toString());
    }

    private static Object key(Optional<GroupId> after) {
        return after.<Object>map(GroupId::value).orElseGet(Session::beforeAnyId);
    }

    @Override
    public Optional<Group> find(GroupId id) {
        return database.read(session -> session.find(BY_ID, GroupRows::group, id.value()));
    }

    @Override
    public Page<JoinedGroup> joinedBy(UserId user, Optional<GroupId> after, int limit) {
        List<JoinedGroup> found =
                database.read(session -> session.list(JOINED, GroupRows::joined, user.value(), key(after), limit + 1L));
        return Page.cut(found, limit, joined -> joined.group().id().toString());
    }
}
