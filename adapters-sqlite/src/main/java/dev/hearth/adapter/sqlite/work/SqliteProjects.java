package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.event.Revisions;
import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.adapter.sqlite.store.TextList;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.JoinedProject;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Projects, each one row of {@code projects}; those deleted stay as a trace. */
public final class SqliteProjects implements Projects {
    private static final String SELECT = "SELECT " + ProjectRows.PROJECT + " FROM projects p ";
    private static final String SELECT_JOINED = "SELECT " + ProjectRows.PROJECT + ", " + ProjectRows.MEMBER
            + " FROM project_members m CROSS JOIN projects p ON p.id = m.project_id ";

    static final String BY_ID = SELECT + "WHERE p.id = ? AND p.deleted_at IS NULL";
    static final String AMONG =
            SELECT + "WHERE p.id IN (SELECT unhex(value, '-') FROM json_each(?)) AND p.deleted_at IS NULL";
    static final String SEAT = SELECT_JOINED + "WHERE m.project_id = ? AND m.user_id = ? AND m.left_at IS NULL";

    /** Walks one person's memberships, which are in the order of the projects' ids, and looks up each project. */
    static final String JOINED = SELECT_JOINED
            + "WHERE m.user_id = ? AND m.project_id > ? AND m.left_at IS NULL ORDER BY m.project_id LIMIT ?";

    static final String OPEN_IN = SELECT + """
            INDEXED BY projects_group_open
            WHERE p.group_id = ? AND p.id > ? AND p.visibility <> 'PRIVATE' AND p.deleted_at IS NULL
            ORDER BY p.id LIMIT ?
            """;

    /** Takes the ids of the groups as one list. */
    static final String OPEN_AMONG = "SELECT " + ProjectRows.PROJECT + """
            FROM json_each(?) k CROSS JOIN projects p INDEXED BY projects_group_open
            WHERE p.group_id = unhex(k.value, '-') AND p.visibility <> 'PRIVATE' AND p.deleted_at IS NULL
            """;

    static final String OPEN = SELECT + """
            INDEXED BY projects_public
            WHERE p.id > ? AND p.visibility = 'PUBLIC' AND p.deleted_at IS NULL
            ORDER BY p.id LIMIT ?
            """;

    static final String OF_GROUP = SELECT + "INDEXED BY projects_group WHERE p.group_id = ? AND p.deleted_at IS NULL";

    private final SqliteDatabase database;

    public SqliteProjects(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public Project add(Project project) {
        return database.write(session -> {
            Project stored = project.storedAt(ScopeHeads.next(session, project.scope()));
            ProjectWrites.insert(session, stored);
            return stored;
        });
    }

    @Override
    public Optional<Project> find(ProjectId id) {
        return database.read(session -> find(session, id));
    }

    private static Optional<Project> find(Session session, ProjectId id) {
        return session.find(BY_ID, ProjectRows::project, id.value());
    }

    @Override
    public List<Project> among(Set<ProjectId> ids) {
        return database.read(session -> session.list(AMONG, ProjectRows::project, TextList.of(ids)));
    }

    @Override
    public Optional<JoinedProject> seat(ProjectId id, UserId user) {
        return database.read(session -> session.find(SEAT, ProjectRows::joined, id.value(), user.value()));
    }

    @Override
    public Optional<Project> change(ProjectId id, UnaryOperator<Project> change) {
        return database.write(session -> find(session, id)
                .map(project -> Revisions.change(
                        session,
                        project,
                        change,
                        Project::changedAt,
                        (before, after) -> ProjectWrites.replace(session, after))));
    }

    @Override
    public Page<JoinedProject> joinedBy(UserId user, Optional<ProjectId> after, int limit) {
        List<JoinedProject> found = database.read(
                session -> session.list(JOINED, ProjectRows::joined, user.value(), key(after), limit + 1L));
        return Page.cut(found, limit, joined -> joined.project().id().toString());
    }

    @Override
    public Page<Project> openIn(GroupId group, Optional<ProjectId> after, int limit) {
        return page(OPEN_IN, limit, group.value(), key(after), limit + 1L);
    }

    @Override
    public List<Project> openIn(Set<GroupId> groups) {
        return database.read(session -> session.list(OPEN_AMONG, ProjectRows::project, TextList.of(groups)));
    }

    @Override
    public Page<Project> open(Optional<ProjectId> after, int limit) {
        return page(OPEN, limit, key(after), limit + 1L);
    }

    private Page<Project> page(String sql, int limit, Object... arguments) {
        List<Project> found = database.read(session -> session.list(sql, ProjectRows::project, arguments));
        return Page.cut(found, limit, project -> project.id().toString());
    }

    private static Object key(Optional<ProjectId> after) {
        return after.<Object>map(ProjectId::value).orElseGet(Session::beforeAnyId);
    }

    @Override
    public List<Project> ofGroup(GroupId group) {
        return database.read(session -> session.list(OF_GROUP, ProjectRows::project, group.value()));
    }
}
