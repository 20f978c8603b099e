package dev.hearth.testkit.memory;

import dev.hearth.application.work.port.ProjectStatistics;
import dev.hearth.domain.work.OpenTasks;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskFlow;
import dev.hearth.domain.work.TaskFlowCount;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class MemoryProjectStatistics implements ProjectStatistics {
    private final MemoryStore store;
    private final MemoryTasks tasks;
    private final MemoryTaskActivity activity;

    MemoryProjectStatistics(MemoryStore store, MemoryTasks tasks, MemoryTaskActivity activity) {
        this.store = store;
        this.tasks = tasks;
        this.activity = activity;
    }

    @Override
    public List<OpenTasks> open(ProjectId project, Instant now) {
        return store.locked(() -> tasks.all()
                .filter(task -> task.project().equals(project)
                        && !task.gone()
                        && task.stage().open())
                .map(task -> one(task, now))
                .toList());
    }

    private static OpenTasks one(Task task, Instant now) {
        return new OpenTasks(
                task.stage().status(),
                task.details().priority(),
                task.details().assignees(),
                1,
                task.overdue(now) ? 1 : 0);
    }

    @Override
    public List<TaskFlowCount> flow(ProjectId project, Instant since) {
        return store
                .locked(() -> activity.flows()
                        .filter(flow -> !flow.at().isBefore(since))
                        .flatMap(flow -> counts(flow, project))
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(same ->
                        new TaskFlowCount(same.getKey().from(), same.getKey().kind(), same.getValue()))
                .toList();
    }

    private static Stream<TaskFlowCount> counts(MemoryTaskActivity.Flow flow, ProjectId project) {
        return flow.tasks().stream()
                .filter(one -> one.project().equals(project))
                .map(TaskFlow::kind)
                .map(kind -> new TaskFlowCount(TaskFlowCount.quarter(flow.at()), kind, 1));
    }
}
