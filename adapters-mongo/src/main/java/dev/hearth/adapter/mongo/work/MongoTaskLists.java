package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.Filters;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.work.port.TaskLists;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Subtasks;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskFacet;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskOrder.Direction;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskWalk;
import dev.hearth.domain.work.TaskWalk.Position;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Lists of tasks, each a stretch of an index on {@code facets} and the key of one order. */
public final class MongoTaskLists implements TaskLists {
    private static final String COUNT = "count";
    private static final Document PARENT_AND_STATUS = new Document(TaskDocuments.PARENT, "$" + TaskDocuments.PARENT)
            .append(TaskDocuments.STATUS, "$" + TaskDocuments.STATUS);

    private final Records tasks;

    public MongoTaskLists(MongoLink link) {
        this.tasks = link.records(MongoSchema.TASKS);
    }

    @Override
    public Page<Task> list(TaskWalk walk, Optional<Position> after, int limit) {
        return walk.page(
                after,
                limit,
                (way, last, most) ->
                        way.facet().kind() == TaskFacet.Kind.FIELD ? along(way, last, most) : stretch(way, last, most));
    }

    private List<Task> stretch(TaskWalk walk, Optional<Position> last, int most) {
        String key = TaskDocuments.key(walk.order().sort());
        boolean rises = walk.order().direction() == Direction.RISING;
        List<Bson> within = new ArrayList<>(List.of(in(walk.facet()), gte(key, walk.least())));
        walk.beyond().ifPresent(end -> within.add(lt(key, end)));
        last.ifPresent(place -> within.add(rises ? behind(key, place) : before(key, place)));
        Bson order = rises ? ascending(key, "_id") : descending(key, "_id");
        return tasks.parts(and(within), order, most, TaskDocuments.WITHOUT_KEYS).stream()
                .map(TaskDocuments::task)
                .toList();
    }

    /** Along what is said in a custom field, by one index over all fields. */
    private List<Task> along(TaskWalk walk, Optional<Position> last, int most) {
        String key = TaskDocuments.value(walk.facet());
        boolean rises = walk.order().direction() == Direction.RISING;
        List<Bson> within = new ArrayList<>(List.of(gte(key, walk.least())));
        walk.beyond().ifPresent(end -> within.add(lt(key, end)));
        last.map(TaskDocuments::place).ifPresent(place -> within.add(rises ? gt(key, place) : lt(key, place)));
        Bson order = rises ? ascending(key) : descending(key);
        return tasks.parts(and(within), order, most, TaskDocuments.WITHOUT_KEYS).stream()
                .map(TaskDocuments::task)
                .toList();
    }

    private static Bson behind(String key, Position place) {
        UUID id = place.task().value();
        return or(gt(key, place.key()), and(eq(key, place.key()), gt("_id", id)));
    }

    private static Bson before(String key, Position place) {
        UUID id = place.task().value();
        return or(lt(key, place.key()), and(eq(key, place.key()), lt("_id", id)));
    }

    private static Bson in(TaskFacet facet) {
        return eq(TaskDocuments.place(facet), TaskDocuments.facet(facet));
    }

    @Override
    public Map<TaskStatus, Long> counts(ProjectId project) {
        Map<TaskStatus, Long> counts = new EnumMap<>(TaskStatus.class);
        for (TaskStatus status : TaskStatus.values()) {
            counts.put(status, tasks.count(in(TaskFacet.of(project.scope(), status))));
        }
        return counts;
    }

    @Override
    public Map<TaskId, Subtasks> subtasks(Set<TaskId> parents) {
        List<UUID> ids = parents.stream().map(TaskId::value).toList();
        Bson there = and(Filters.in(TaskDocuments.PARENT, ids), eq(TaskDocuments.DELETED_AT, null));
        Map<TaskId, Subtasks> counts = new HashMap<>();
        tasks.gathered(List.of(match(there), group(PARENT_AND_STATUS, sum(COUNT, 1))))
                .forEach(found -> {
                    Document key = Documents.part(found, "_id");
                    TaskId parent = new TaskId(Documents.id(key, TaskDocuments.PARENT));
                    TaskStatus status = TaskStatus.valueOf(Documents.text(key, TaskDocuments.STATUS));
                    int more = Math.toIntExact(Documents.number(found, COUNT));
                    counts.put(
                            parent, counts.getOrDefault(parent, Subtasks.NONE).and(status, more));
                });
        return counts;
    }
}
