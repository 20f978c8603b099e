package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;

/** Memberships, each one row of {@code group_members}. */
public final class SqliteGroupMembers implements GroupMembers {
    private static final String SELECT = "SELECT " + GroupRows.MEMBER + " FROM group_members m ";

    static final String BY_IDS = SELECT + "WHERE m.group_id = ? AND m.user_id = ?";
    static final String OF_GROUP = SELECT + "WHERE m.group_id = ? AND m.user_id > ? ORDER BY m.user_id LIMIT ?";
    static final String OF_USER = "SELECT group_id FROM group_members WHERE user_id = ?";
    static final String INSERT = """
            INSERT INTO group_members (group_id, user_id, role, joined_at, first_revision, revision)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final SqliteDatabase database;

    public SqliteGroupMembers(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public GroupMember add(GroupMember member) {
        return database.write(
                session -> find(session, member.group(), member.user()).orElseGet(() -> insert(session, member)));
    }

    private static GroupMember insert(Session session, GroupMember member) {
        GroupMember stored = member.storedAt(ScopeHeads.next(session, member.scope()));
        session.change(
                INSERT,
                stored.group().value(),
                stored.user().value(),
                stored.role(),
                stored.joinedAt(),
                stored.firstRevision(),
                stored.revision());
        return stored;
    }

    @Override
    public Optional<GroupMember> find(GroupId group, UserId user) {
        return database.read(session -> find(session, group, user));
    }

    private static Optional<GroupMember> find(Session session, GroupId group, UserId user) {
        return session.find(BY_IDS, GroupRows::member, group.value(), user.value());
    }

    @Override
    public Page<GroupMember> of(GroupId group, Optional<UserId> after, int limit) {
        Object key = after.<Object>map(UserId::value).orElseGet(Session::beforeAnyId);
        List<GroupMember> found =
                database.read(session -> session.list(OF_GROUP, GroupRows::member, group.value(), key, limit + 1L));
        return Page.cut(found, limit, member -> member.user().toString());
    }

    @Override
    public List<GroupId> groupsOf(UserId user) {
        return database.read(session -> session.list(OF_USER, row -> new GroupId(row.id(1)), user.value()));
    }
}
