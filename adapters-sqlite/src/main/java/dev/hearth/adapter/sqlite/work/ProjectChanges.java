package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.chat.ChannelChanges;
import dev.hearth.adapter.sqlite.event.ChangeSource;
import dev.hearth.adapter.sqlite.event.TableChanges;
import java.util.List;

/** What can change in the scope of a project: the project itself, its memberships, and what is said about it. */
public final class ProjectChanges {
    static final String PROJECTS =
            "SELECT " + ProjectRows.PROJECT + " FROM projects p WHERE p.id = ? AND p.revision > ? LIMIT ?";

    static final String MEMBERS = "SELECT " + ProjectRows.MEMBER
            + " FROM project_members m WHERE m.project_id = ? AND m.revision > ? ORDER BY m.revision LIMIT ?";

    public static final List<ChangeSource> SOURCES = List.of(
            new TableChanges(PROJECTS, ProjectRows::project),
            new TableChanges(MEMBERS, ProjectRows::member),
            ChannelChanges.TALK_ELSEWHERE);

    private ProjectChanges() {}
}
