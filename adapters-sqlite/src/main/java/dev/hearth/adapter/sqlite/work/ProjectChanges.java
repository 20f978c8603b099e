package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.chat.ChannelChanges;
import dev.hearth.adapter.sqlite.event.ChangeSource;
import dev.hearth.adapter.sqlite.event.TableChanges;
import java.util.List;

/** What can change in the scope of a project: the project itself, its memberships, its tasks, filters and templates, and what is said. */
public final class ProjectChanges {
    static final String PROJECTS =
            "SELECT " + ProjectRows.PROJECT + " FROM projects p WHERE p.id = ? AND p.revision > ? LIMIT ?";

    static final String MEMBERS = "SELECT " + ProjectRows.MEMBER
            + " FROM project_members m WHERE m.project_id = ? AND m.revision > ? ORDER BY m.revision LIMIT ?";

    static final String TASKS = "SELECT " + TaskRows.TASK
            + " FROM tasks t WHERE t.project_id = ? AND t.revision > ? ORDER BY t.revision LIMIT ?";

    static final String TRACES = "SELECT " + TaskRows.TASK
            + " FROM task_traces t WHERE t.project_id = ? AND t.revision > ? ORDER BY t.revision LIMIT ?";

    public static final List<ChangeSource> SOURCES = List.of(
            new TableChanges(PROJECTS, ProjectRows::project),
            new TableChanges(MEMBERS, ProjectRows::member),
            new TableChanges(TASKS, TaskRows::task),
            new TableChanges(TRACES, TaskRows::task),
            SqliteSavedFilters.CHANGES,
            SqliteTaskTemplates.CHANGES,
            ChannelChanges.TALK_ELSEWHERE);

    private ProjectChanges() {}
}
