package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Memberships, each one row of {@code group_members}. */
public final class SqliteGroupMembers implements GroupMembers {
    private static final String SELECT = "SELECT " + GroupRows.MEMBER + " FROM group_members m ";

    static final String BY_IDS = SELECT + "WHERE m.group_id = ? AND m.user_id = ? AND m.left_at IS NULL";

    /** Would else walk all who ever were in the group. */
    static final String OF_GROUP = SELECT
            + "INDEXED BY group_members_active WHERE m.group_id = ? AND m.user_id > ? AND m.left_at IS NULL"
            + " ORDER BY m.user_id LIMIT ?";

    static final String OF_USER = SELECT + "WHERE m.user_id = ? AND m.left_at IS NULL";

    /** Somebody who had left gets the row they had. */
    static final String INSERT = """
            INSERT OR REPLACE INTO group_members
                (role, joined_at, granted, denied, left_at, first_revision, revision, group_id, user_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static final String UPDATE = """
            UPDATE group_members SET role = ?, joined_at = ?, granted = ?, denied = ?, left_at = ?, first_revision = ?,
                revision = ?
            WHERE group_id = ? AND user_id = ?
            """;

    static final String END_ALL = "UPDATE group_members SET left_at = ? WHERE group_id = ? AND left_at IS NULL";

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
        store(session, INSERT, stored);
        return stored;
    }

    private static void store(Session session, String sql, GroupMember member) {
        session.change(
                sql,
                member.role(),
                member.joinedAt(),
                PermissionText.of(member.permissions().granted()),
                PermissionText.of(member.permissions().denied()),
                member.leftAt(),
                member.firstRevision(),
                member.revision(),
                member.group().value(),
                member.user().value());
    }

    @Override
    public GroupMember change(GroupId group, UserId user, UnaryOperator<GroupMember> change) {
        return database.write(session -> {
            GroupMember before = find(session, group, user).orElseThrow(() -> new Refusal.NotFound("member"));
            GroupMember after = change.apply(before);
            return after.equals(before) ? before : update(session, after);
        });
    }

    private static GroupMember update(Session session, GroupMember after) {
        GroupMember stored = after.changedAt(ScopeHeads.next(session, after.scope()));
        store(session, UPDATE, stored);
        return stored;
    }

    @Override
    public void endAll(GroupId group, Instant at) {
        database.change(session -> session.change(END_ALL, at, group.value()));
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
    public List<GroupMember> membershipsOf(UserId user) {
        return database.read(session -> session.list(OF_USER, GroupRows::member, user.value()));
    }
}
