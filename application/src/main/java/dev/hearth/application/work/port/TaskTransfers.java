package dev.hearth.application.work.port;

import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TransferredTask;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Takes stored tasks from one project to another. A task keeps its id. In the project it leaves, a trace stays for good: a task that is
 * gone, which nothing but the order of changes gives, and whose number leads to the task wherever it is.
 *
 * <p>Throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface TaskTransfers {
    /**
     * Changes a task so that it is in another project: behind all others of its status there, with that project's next number and
     * its scope's next revision, as one that is new there. The trace takes the next revision of the scope it leaves.
     *
     * <p>Within a transaction. Without one, the trace is stored first: who does the same once more after a crash mends it.
     *
     * @param change gives the task in another project; pure: may be called again where writers race; a refusal it throws is passed on and
     *     nothing is stored
     * @return as stored; empty when there is no such task
     */
    Optional<TransferredTask> transfer(TaskId id, UnaryOperator<Task> change);

    /**
     * How much has been said about a task, and would go with it: also what was taken back, whose place goes too.
     *
     * @param most to count no further
     */
    int comments(Conversation.About task, int most);
}
