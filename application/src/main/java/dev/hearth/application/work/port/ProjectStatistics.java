package dev.hearth.application.work.port;

import dev.hearth.domain.work.OpenTasks;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskFlowCount;
import java.time.Instant;
import java.util.List;

/**
 * Numbers about the tasks of a project.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface ProjectStatistics {
    /**
     * The open tasks, counted by what they have in common; each is counted once. The cost grows with what is open, not with what
     * was done.
     *
     * @param now what is due by then is overdue
     */
    List<OpenTasks> open(ProjectId project, Instant now);

    /**
     * What became of tasks since a moment, in no promised order; quarters in which nothing did are left out. The cost grows with
     * what was done since, not with what was done before.
     *
     * @param since the beginning of a quarter of an hour
     */
    List<TaskFlowCount> flow(ProjectId project, Instant since);
}
