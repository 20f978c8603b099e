package dev.hearth.domain.work;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/** Who may do what with a task, beside what {@link ProjectPolicy} says of its project. */
public final class TaskPolicy {
    private TaskPolicy() {}

    /** Whoever sees the project sees its tasks, and nobody those that are gone. */
    public static Task mustBeThere(Task task) {
        if (task.gone()) {
            throw new Refusal.NotFound("task");
        }
        return task;
    }

    /** Rights hold in the project in which they were looked up: what has gone to another one since is not there for them. */
    public static Task mustBeIn(ProjectId project, Task task) {
        if (!task.project().equals(project)) {
            throw new Refusal.NotFound("task");
        }
        return task;
    }

    /**
     * Deleting and bringing back: who made the task, while they still may work in the project, and who runs the project.
     *
     * @param standing of somebody who may work in the project
     */
    public static void mayDelete(Task task, UserId caller, Optional<ProjectRole> standing) {
        boolean runs =
                standing.filter(role -> role.isAtLeast(ProjectRole.MANAGER)).isPresent();
        if (!runs && !task.life().creator().equals(caller)) {
            throw new Refusal.Forbidden("Only who made the task and the project's owners and managers may do this.");
        }
    }

    /** Labels are the project's own. */
    public static void mustBeOf(Project project, Iterable<LabelId> labels) {
        for (LabelId label : labels) {
            if (project.labels().find(label).isEmpty()) {
                throw new Refusal.Invalid("labelIds", "must be labels of the project");
            }
        }
    }
}
