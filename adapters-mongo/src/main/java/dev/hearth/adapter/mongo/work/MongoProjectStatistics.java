package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.work.port.ProjectStatistics;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.OpenTasks;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskFacet;
import dev.hearth.domain.work.TaskFlow;
import dev.hearth.domain.work.TaskFlowCount;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSort;
import dev.hearth.domain.work.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Numbers about projects, from stretches of the indexes of open tasks and of what became of tasks. */
public final class MongoProjectStatistics implements ProjectStatistics {
    private final Records tasks;
    private final Records flows;

    public MongoProjectStatistics(MongoLink link) {
        this.tasks = link.records(MongoSchema.TASKS);
        this.flows = link.records(MongoSchema.TASK_FLOW);
    }

    /** What two tasks have in common that are counted together. */
    private record Share(TaskStatus status, TaskPriority priority, List<UserId> assignees) {
        private static Share of(Document key) {
            return new Share(
                    TaskStatus.valueOf(Documents.text(key, TaskDocuments.STATUS)),
                    TaskPriority.valueOf(Documents.text(key, TaskDocuments.PRIORITY)),
                    Documents.ids(key, TaskDocuments.ASSIGNEES).stream()
                            .map(UserId::new)
                            .toList());
        }

        private OpenTasks counted(Map<Boolean, Long> byOverdue) {
            long overdue = byOverdue.getOrDefault(true, 0L);
            long inTime = byOverdue.getOrDefault(false, 0L);
            return new OpenTasks(status, priority, assignees, inTime + overdue, overdue);
        }
    }

    /** Counted here, one after the other, since not every server takes lists apart alike. */
    @Override
    public List<OpenTasks> open(ProjectId project, Instant now) {
        Bson open = eq(TaskDocuments.FACETS, TaskDocuments.facet(TaskFacet.open(project.scope())));
        String due = TaskDocuments.key(TaskSort.DUE);
        Bson read = fields(
                include(TaskDocuments.STATUS, TaskDocuments.PRIORITY, TaskDocuments.ASSIGNEES, due), excludeId());
        String key = TaskSort.time(now);
        Collector<Document, ?, Map<Share, Map<Boolean, Long>>> shares = Collectors.groupingBy(
                Share::of, Collectors.partitioningBy(task -> isDue(task, key), Collectors.counting()));
        return tasks.collected(open, ascending(due), read, shares).entrySet().stream()
                .map(same -> same.getKey().counted(same.getValue()))
                .toList();
    }

    private static boolean isDue(Document task, String key) {
        return Documents.text(Documents.part(task, TaskDocuments.ORDER), TaskSort.DUE.name())
                        .compareTo(key)
                <= 0;
    }

    @Override
    public List<TaskFlowCount> flow(ProjectId project, Instant since) {
        Bson then = and(eq(MongoTaskActivity.PROJECT, project.value()), gte(MongoTaskActivity.AT, since));
        Bson read = fields(include(MongoTaskActivity.AT, MongoTaskActivity.KIND), excludeId());
        Collector<Document, ?, Map<TaskFlowCount, Long>> counts =
                Collectors.groupingBy(MongoProjectStatistics::one, Collectors.counting());
        return flows.collected(then, ascending(MongoTaskActivity.AT), read, counts).entrySet().stream()
                .map(same ->
                        new TaskFlowCount(same.getKey().from(), same.getKey().kind(), same.getValue()))
                .toList();
    }

    private static TaskFlowCount one(Document flow) {
        Instant at = Documents.instant(flow, MongoTaskActivity.AT);
        TaskFlow.Kind kind = TaskFlow.Kind.valueOf(Documents.text(flow, MongoTaskActivity.KIND));
        return new TaskFlowCount(TaskFlowCount.quarter(at), kind, 1);
    }
}
