package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.store.Columns;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqlFault;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;

/** How projects are stored. Each within a write. */
final class ProjectWrites {
    static final String INSERT = """
            INSERT INTO projects (key, unique_key, name, description, visibility, seen_since, progress, archived_at,
                deleted_at, labels, board, fields, revision, id, group_id, creator_id, created_at, first_revision)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static final String UPDATE = """
            UPDATE projects SET key = ?, unique_key = ?, name = ?, description = ?, visibility = ?, seen_since = ?,
                progress = ?, archived_at = ?, deleted_at = ?, labels = ?, board = ?, fields = ?,
                revision = ?
            WHERE id = ?
            """;

    static final String CLEAR = "DELETE FROM project_members WHERE project_id = ?";

    private ProjectWrites() {}

    static void insert(Session session, Project project) {
        Object[] lasting = {
            project.id().value(),
            project.group().map(GroupId::value),
            project.creator().value(),
            project.createdAt(),
            project.firstRevision()
        };
        store(session, INSERT, Columns.of(changing(project), lasting));
    }

    /** With a deleted project its memberships go, those that ended before as well: nobody is left who could ask for them. */
    static void replace(Session session, Project project) {
        store(session, UPDATE, Columns.of(changing(project), project.id().value()));
        if (project.life().deleted()) {
            session.change(CLEAR, project.id().value());
        }
    }

    private static Object[] changing(Project project) {
        return new Object[] {
            project.card().key().value(),
            project.uniqueKey(),
            project.card().name().value(),
            project.card().description(),
            project.visibility(),
            project.sight().since(),
            project.life().progress(),
            project.life().archivedAt(),
            project.life().deletedAt(),
            BoardText.of(project.labels()),
            BoardText.of(project.board()),
            FieldText.of(project.fields()),
            project.revision()
        };
    }

    private static void store(Session session, String sql, Object... columns) {
        try {
            session.change(sql, columns);
        } catch (SqlFault fault) {
            throw fault.violates("projects.unique_key")
                    ? new Refusal.Conflict("key", "There is such a project already.")
                    : fault;
        }
    }
}
