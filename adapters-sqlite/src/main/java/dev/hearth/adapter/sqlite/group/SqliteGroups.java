package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqlFault;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.group.port.Groups;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** Groups, each one row of {@code groups}. */
public final class SqliteGroups implements Groups {
    static final String BY_ID = "SELECT " + GroupRows.GROUP + " FROM groups g WHERE g.id = ?";

    /** Walks one person's memberships, which are in the order of the groups' ids, and looks up each group. */
    static final String JOINED = "SELECT " + GroupRows.GROUP + ", " + GroupRows.MEMBER + """
             FROM group_members m CROSS JOIN groups g ON g.id = m.group_id
            WHERE m.user_id = ? AND m.group_id > ?
            ORDER BY m.group_id LIMIT ?
            """;

    static final String INSERT = """
            INSERT INTO groups (id, name, name_key, description, creator_id, created_at, first_revision, revision)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
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
        try {
            session.change(
                    INSERT,
                    group.id().value(),
                    group.name().value(),
                    group.name().key().value(),
                    group.description(),
                    group.creator().value(),
                    group.createdAt(),
                    group.firstRevision(),
                    group.revision());
        } catch (SqlFault fault) {
            throw fault.violates("groups.name_key") ? new Refusal.Conflict("name", "This name is taken.") : fault;
        }
    }

    @Override
    public Optional<Group> find(GroupId id) {
        return database.read(session -> session.find(BY_ID, GroupRows::group, id.value()));
    }

    @Override
    public Page<JoinedGroup> joinedBy(UserId user, Optional<GroupId> after, int limit) {
        Object key = after.<Object>map(GroupId::value).orElseGet(Session::beforeAnyId);
        List<JoinedGroup> found =
                database.read(session -> session.list(JOINED, GroupRows::joined, user.value(), key, limit + 1L));
        return Page.cut(found, limit, joined -> joined.group().id().toString());
    }
}
