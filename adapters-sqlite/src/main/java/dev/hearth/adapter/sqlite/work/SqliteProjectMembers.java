package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.event.Revisions;
import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Mapping;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.adapter.sqlite.store.TextList;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectMember;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Memberships, each one row of {@code project_members}; those that ended stay as a trace until the person comes back. */
public final class SqliteProjectMembers implements ProjectMembers {
    private static final String SELECT = "SELECT " + ProjectRows.MEMBER + " FROM project_members m ";
    private static final Mapping<ProjectId> PROJECT = row -> new ProjectId(row.id(1));
    private static final Mapping<UserId> PERSON = row -> new UserId(row.id(1));

    static final String BY_IDS = SELECT + "WHERE m.project_id = ? AND m.user_id = ? AND m.left_at IS NULL";

    /** Would else walk all who ever were in the project. */
    static final String OF_PROJECT = SELECT
            + "INDEXED BY project_members_active WHERE m.project_id = ? AND m.user_id > ? AND m.left_at IS NULL"
            + " ORDER BY m.user_id LIMIT ?";

    static final String AMONG = """
            SELECT user_id FROM project_members
            WHERE project_id = ? AND user_id IN (SELECT unhex(value, '-') FROM json_each(?)) AND left_at IS NULL
            """;
    static final String OWNERS = """
            SELECT user_id FROM project_members INDEXED BY project_members_owner
            WHERE project_id = ? AND role = 'OWNER' AND left_at IS NULL
            """;
    static final String OF_USER = "SELECT project_id FROM project_members WHERE user_id = ? AND left_at IS NULL";
    static final String OF_USER_IN = """
            SELECT m.project_id FROM project_members m CROSS JOIN projects p ON p.id = m.project_id
            WHERE m.user_id = ? AND m.left_at IS NULL AND p.group_id = ?
            """;

    /** Also over the trace of an earlier membership. */
    static final String PUT = """
            INSERT INTO project_members (project_id, user_id, role, joined_at, left_at, first_revision, revision)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (project_id, user_id) DO UPDATE SET role = excluded.role, joined_at = excluded.joined_at,
                left_at = excluded.left_at, first_revision = excluded.first_revision, revision = excluded.revision
            """;

    private final SqliteDatabase database;

    public SqliteProjectMembers(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public ProjectMember add(ProjectMember member) {
        return database.write(
                session -> find(session, member.project(), member.user()).orElseGet(() -> insert(session, member)));
    }

    private static ProjectMember insert(Session session, ProjectMember member) {
        ProjectMember stored = member.storedAt(ScopeHeads.next(session, member.scope()));
        put(session, stored);
        return stored;
    }

    private static void put(Session session, ProjectMember member) {
        session.change(
                PUT,
                member.project().value(),
                member.user().value(),
                member.role(),
                member.joinedAt(),
                member.leftAt(),
                member.firstRevision(),
                member.revision());
    }

    @Override
    public Optional<ProjectMember> find(ProjectId project, UserId user) {
        return database.read(session -> find(session, project, user));
    }

    private static Optional<ProjectMember> find(Session session, ProjectId project, UserId user) {
        return session.find(BY_IDS, ProjectRows::member, project.value(), user.value());
    }

    @Override
    public Optional<ProjectMember> change(ProjectId project, UserId user, UnaryOperator<ProjectMember> change) {
        return database.write(session -> find(session, project, user)
                .map(member -> Revisions.change(
                        session, member, change, ProjectMember::changedAt, (before, after) -> put(session, after))));
    }

    @Override
    public Page<ProjectMember> of(ProjectId project, Optional<UserId> after, int limit) {
        Object key = after.<Object>map(UserId::value).orElseGet(Session::beforeAnyId);
        List<ProjectMember> found = database.read(
                session -> session.list(OF_PROJECT, ProjectRows::member, project.value(), key, limit + 1L));
        return Page.cut(found, limit, member -> member.user().toString());
    }

    @Override
    public Set<UserId> among(ProjectId project, Set<UserId> people) {
        String asked = TextList.of(people);
        return Set.copyOf(database.read(session -> session.list(AMONG, PERSON, project.value(), asked)));
    }

    @Override
    public List<UserId> owners(ProjectId project) {
        return database.read(session -> session.list(OWNERS, PERSON, project.value()));
    }

    @Override
    public List<ProjectId> projectsOf(UserId user) {
        return database.read(session -> session.list(OF_USER, PROJECT, user.value()));
    }

    @Override
    public List<ProjectId> projectsIn(GroupId group, UserId user) {
        return database.read(session -> session.list(OF_USER_IN, PROJECT, user.value(), group.value()));
    }
}
