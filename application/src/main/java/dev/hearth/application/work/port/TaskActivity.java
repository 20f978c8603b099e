package dev.hearth.application.work.port;

import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.TaskDeed;
import dev.hearth.domain.work.TaskDeedId;
import dev.hearth.domain.work.TaskFlow;
import dev.hearth.domain.work.TaskId;
import java.util.List;
import java.util.Optional;

/**
 * What was done to tasks, never changed.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface TaskActivity {
    /**
     * Adds what was done; within a transaction, only together with the rest of it.
     *
     * @param flow what {@link ProjectStatistics#flow} counts of it
     */
    void add(TaskDeed deed, List<TaskFlow> flow);

    /**
     * What was done to a task, newest first.
     *
     * @param before the last one already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<TaskDeed> of(TaskId task, Optional<TaskDeedId> before, int limit);
}
