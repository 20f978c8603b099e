package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.JoinedProject;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectLife;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectStatus;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.domain.work.Sight;
import java.sql.SQLException;

/** Rows of projects and memberships, as statements that read {@code projects p} and {@code project_members m} give them. */
public final class ProjectRows {
    public static final String PROJECT = """
            p.id, p.group_id, p.key, p.name, p.description, p.visibility, p.seen_since, p.progress, p.archived_at,
            p.deleted_at, p.labels, p.board, p.creator_id, p.created_at, p.first_revision, p.revision, p.fields
            """;
    static final String MEMBER =
            "m.project_id, m.user_id, m.role, m.joined_at, m.left_at, m.first_revision, m.revision";

    private static final int AFTER_PROJECT = 17;

    private ProjectRows() {}

    public static Project project(Row row) throws SQLException {
        return new Project(
                new ProjectId(row.id(1)),
                row.maybeId(2).map(GroupId::new),
                new ProjectCard(new ProjectKey(row.text(3)), new ProjectName(row.text(4)), row.text(5)),
                new Sight(row.word(6, ProjectVisibility.class), row.number(7)),
                new ProjectLife(row.word(8, ProjectStatus.class), row.maybeInstant(9), row.maybeInstant(10)),
                BoardText.labels(row.text(11)),
                BoardText.board(row.text(12)),
                FieldText.fields(row.text(17)),
                new UserId(row.id(13)),
                row.instant(14),
                row.number(15),
                row.number(16));
    }

    static ProjectMember member(Row row) throws SQLException {
        return member(row, 0);
    }

    /** A row that has the project's columns first and the member's behind them. */
    static JoinedProject joined(Row row) throws SQLException {
        return new JoinedProject(project(row), member(row, AFTER_PROJECT));
    }

    private static ProjectMember member(Row row, int behind) throws SQLException {
        return new ProjectMember(
                new ProjectId(row.id(behind + 1)),
                new UserId(row.id(behind + 2)),
                row.word(behind + 3, ProjectRole.class),
                row.instant(behind + 4),
                row.maybeInstant(behind + 5),
                row.number(behind + 6),
                row.number(behind + 7));
    }
}
