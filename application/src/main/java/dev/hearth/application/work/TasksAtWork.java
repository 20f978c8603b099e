package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Many tasks, for somebody who wants to change them: all of them are fetched in one read, and each of their projects is looked at
 * once. Not for several threads.
 */
final class TasksAtWork {
    private final TaskAccess access;
    private final Caller caller;
    private final Set<UserId> newcomers;
    private final Map<TaskId, Task> tasks;
    private final Map<ProjectId, Look> looks = new HashMap<>();

    /**
     * Fetches the tasks.
     *
     * @param newcomers who is to do something in them
     */
    TasksAtWork(TaskAccess access, Caller caller, List<TaskId> ids, Set<UserId> newcomers) {
        this.access = access;
        this.caller = caller;
        this.newcomers = newcomers;
        this.tasks = access.among(Set.copyOf(ids)).stream().collect(Collectors.toMap(Task::id, Function.identity()));
    }

    private sealed interface Look {
        record Let(SeenProject project, Set<UserId> people) implements Look {}

        record Refused(Refusal why) implements Look {}
    }

    /**
     * One of them.
     *
     * @param people of the newcomers, who is in the project
     */
    record Found(Task task, SeenProject project, Set<UserId> people) {}

    /** As {@link TaskAccess#traceAtWork}. */
    Found must(TaskId id) {
        Task task = Optional.ofNullable(tasks.get(id)).orElseThrow(TaskAccess::none);
        return switch (looks.computeIfAbsent(task.project(), this::look)) {
            case Look.Let let -> new Found(task, let.project(), let.people());
            case Look.Refused refused -> throw refused.why();
        };
    }

    private Look look(ProjectId project) {
        try {
            return new Look.Let(access.atWork(caller, project), access.among(project, newcomers));
        } catch (Refusal.Unavailable down) {
            throw down;
        } catch (Refusal refused) {
            return new Look.Refused(refused);
        }
    }
}
