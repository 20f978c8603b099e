package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.OneAtATime;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Rank;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Tasks in the collection {@code tasks}. */
public final class MongoTasks implements Tasks {
    private final Records tasks;
    private final Records traces;
    private final TaskPlaces places;
    private final RevisedWrites writes;
    private final OneAtATime turns;
    private final Changeable<Task> kind;

    public MongoTasks(MongoLink link, RevisedWrites writes, OneAtATime turns) {
        this.tasks = link.records(MongoSchema.TASKS);
        this.traces = link.records(MongoSchema.TASK_TRACES);
        this.places = new TaskPlaces(link);
        this.writes = writes;
        this.turns = turns;
        this.kind = new Changeable<>(
                tasks,
                Optional.of(TaskDocuments.PROJECT),
                TaskDocuments.WITHOUT_KEYS,
                TaskDocuments::task,
                TaskDocuments::write,
                Task::changedAt,
                TaskDocuments::update);
    }

    /** What is left of tasks that went elsewhere. */
    public ChangeSource traces() {
        return new ChangeSource(Scope.Kind.PROJECT, traces, TaskDocuments.PROJECT, TraceDocuments::trace);
    }

    public ChangeSource changes() {
        return new ChangeSource(
                Scope.Kind.PROJECT, tasks, TaskDocuments.PROJECT, TaskDocuments.WITHOUT_KEYS, TaskDocuments::task);
    }

    @Override
    public Task add(Task task) {
        Task numbered = task.numbered(places.nextNumber(task.project()));
        return places.whenThereIsRoom(() -> {
            Task placed = numbered.at(atTheEnd(numbered));
            return writes.insert(kind, placed.scope(), placed::storedAt);
        });
    }

    /** Those who are added at once have different numbers, and so rarely the same rank. */
    private Rank atTheEnd(Task task) {
        Rank behindAll = new Neighbours(tasks, task).end().rank();
        Rank own = Rank.of(task.number());
        return own.compareTo(behindAll) > 0 ? own : behindAll;
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return tasks.first(eq(id.value()), TaskDocuments.WITHOUT_KEYS).map(TaskDocuments::task);
    }

    @Override
    public Optional<Task> find(ProjectId project, long number) {
        Bson numbered = and(eq(TaskDocuments.PROJECT, project.value()), eq(TaskDocuments.NUMBER, number));
        return tasks.first(numbered, TaskDocuments.WITHOUT_KEYS)
                .map(TaskDocuments::task)
                .or(() -> traces.first(eq(TraceDocuments.id(project, number)), include(TraceDocuments.TASK))
                        .flatMap(trace -> find(TraceDocuments.task(trace))));
    }

    @Override
    public List<Task> from(Set<MessageId> messages) {
        return there(
                in(TaskDocuments.SOURCE, messages.stream().map(MessageId::value).toList()));
    }

    private List<Task> there(Bson filter) {
        Bson left = and(filter, exists(TaskDocuments.DELETED_AT, false));
        return tasks.all(left, TaskDocuments.WITHOUT_KEYS).stream()
                .map(TaskDocuments::task)
                .toList();
    }

    @Override
    public Optional<Task> change(TaskId id, UnaryOperator<Task> change) {
        return places.whenThereIsRoom(() -> writes.change(kind, eq(id.value()), before -> {
            Task after = change.apply(before);
            boolean comes = after.stage().status() != before.stage().status() || (before.gone() && !after.gone());
            return comes ? after.at(new Neighbours(tasks, after).end().rank()) : after;
        }));
    }

    @Override
    public Optional<Task> move(TaskId id, Spot spot, UnaryOperator<Task> change) {
        return places.whenThereIsRoom(() -> writes.change(kind, eq(id.value()), before -> {
            Task after = change.apply(before);
            return after.at(new Neighbours(tasks, after).at(spot).rankFor(before, after));
        }));
    }

    @Override
    public List<Task> among(Set<TaskId> ids) {
        return tasks.all(in("_id", ids.stream().map(TaskId::value).toList()), TaskDocuments.WITHOUT_KEYS).stream()
                .map(TaskDocuments::task)
                .toList();
    }

    @Override
    public Set<TaskId> below(Set<TaskId> parents, int most) {
        List<UUID> ids = parents.stream().map(TaskId::value).toList();
        return tasks.parts(in(TaskDocuments.PARENT, ids), new Document(), most, include("_id")).stream()
                .map(found -> new TaskId(Documents.id(found, "_id")))
                .collect(Collectors.toSet());
    }

    @Override
    public <T> T together(ProjectId project, Supplier<T> work) {
        return turns.within(project.scope(), work);
    }
}
