package dev.hearth.domain.search;

import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import java.util.Set;

/**
 * Which tasks are looked for, by their title and description.
 *
 * @param projects where: none other may be answered from
 * @param written who made them, and when
 */
public record TaskQuery(SearchWords words, Set<ProjectId> projects, Written written) {
    public TaskQuery {
        projects = Set.copyOf(projects);
    }

    /** The last say. A deleted task is never found. */
    public boolean matches(Task task) {
        return !task.gone()
                && projects.contains(task.project())
                && written.fits(task.life().creator(), task.life().createdAt())
                && words.match(text(task));
    }

    /** A task as its words are looked for. */
    public static SearchText text(Task task) {
        return SearchText.of(task.details().title() + "\n" + task.details().description());
    }

    /** Everything a task is filed under: a deleted one under nothing. */
    public static Set<String> keysOf(Task task) {
        if (task.gone()) {
            return Set.of();
        }
        Set<String> keys = IndexKeys.of(text(task));
        keys.add(MessageQuery.key(task.life().creator()));
        keys.add(key(task.project()));
        return keys;
    }

    public static String key(ProjectId project) {
        return "j" + project.toString().replace("-", "");
    }
}
