package dev.hearth.domain.search;

import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import java.util.Set;

/**
 * Which projects somebody looks for, and which they may know of. A deleted project is found by nobody.
 *
 * @param joined the projects they are in
 * @param groups the groups in which they look around
 */
public record ProjectQuery(SearchWords words, Set<ProjectId> joined, Set<GroupId> groups) {
    public ProjectQuery {
        joined = Set.copyOf(joined);
        groups = Set.copyOf(groups);
    }

    public boolean matches(Project project) {
        return !project.life().deleted() && mayKnow(project) && words.match(text(project));
    }

    private boolean mayKnow(Project project) {
        return joined.contains(project.id())
                || switch (project.visibility()) {
                    case PRIVATE -> false;
                    case GROUP -> project.group().filter(groups::contains).isPresent();
                    case PUBLIC -> true;
                };
    }

    /** A project as its words are looked for: its key, its name and what it is for. */
    public static SearchText text(Project project) {
        ProjectCard card = project.card();
        return SearchText.of(String.join("\n", card.key().value(), card.name().value(), card.description()));
    }

    /** Everything a project is filed under: a deleted one under nothing. */
    public static Set<String> keysOf(Project project) {
        return project.life().deleted() ? Set.of() : IndexKeys.of(text(project));
    }
}
