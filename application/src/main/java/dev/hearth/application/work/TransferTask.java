package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.GroupAccess;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.TaskTransfer.Done;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskPolicy;
import dev.hearth.domain.work.TaskStatus;
import java.util.List;
import java.util.Optional;

/**
 * Takes a task, with its parts and all that was said about them, to another project. In the first it is as if it was deleted: who may not
 * look at the other learns nothing more.
 */
public final class TransferTask {
    private final TaskAccess access;
    private final GroupAccess groupAccess;
    private final TaskTransfer transfer;
    private final TaskViews views;
    private final Transactions transactions;
    private final EventBus bus;

    public TransferTask(
            TaskAccess access,
            GroupAccess groupAccess,
            TaskTransfer transfer,
            TaskViews views,
            Transactions transactions,
            EventBus bus) {
        this.access = access;
        this.groupAccess = groupAccess;
        this.transfer = transfer;
        this.views = views;
        this.transactions = transactions;
        this.bus = bus;
    }

    /**
     * Where it is to go.
     *
     * @param status of the task there, behind all others; that of its parts stays
     */
    public record Command(ProjectId project, Optional<TaskStatus> status) {}

    /**
     * For who may delete the task where it is, and bring back what is deleted of its parts, and make one where it is to go. One that is
     * there already stays as it is.
     *
     * @throws dev.hearth.domain.shared.Refusal.LimitReached where more hangs on it than can go at once
     */
    public TaskTransferView run(Caller caller, TaskName name, Command command) {
        Done done = transactions.run(() -> done(caller, name, command));
        done.told().forEach(bus::publish);
        return new TaskTransferView(
                views.of(done.task()),
                done.transferred().stream().map(TaskId::toString).toList(),
                done.droppedLabels(),
                done.droppedFields(),
                done.droppedAssignees().stream().map(UserId::toString).toList());
    }

    private Done done(Caller caller, TaskName name, Command command) {
        SeenTask found = access.mustWork(caller, name);
        Task task = found.task();
        SeenProject target = access.workplace(caller, command.project());
        if (task.project().equals(command.project())) {
            return new Done(task, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        TaskPolicy.mayDelete(task, caller.user(), found.project().standing());
        target.project().group().ifPresent(group -> groupAccess.permitted(caller, group, GroupPermission.CREATE_TASKS));
        return transfer.run(caller.user(), found, target, command.status());
    }
}
