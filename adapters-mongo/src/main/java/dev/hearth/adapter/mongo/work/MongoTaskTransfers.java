package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import dev.hearth.adapter.mongo.chat.MessageDocuments;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.work.port.TaskTransfers;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TransferredTask;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tasks that go elsewhere: their document is in another project then, and one in {@code task_traces} stays in the first. */
public final class MongoTaskTransfers implements TaskTransfers {
    private final Records tasks;
    private final Records traces;
    private final Records messages;
    private final RevisedWrites writes;
    private final TaskPlaces places;
    private final Changeable<Task> kind;

    public MongoTaskTransfers(MongoLink link, RevisedWrites writes) {
        this.tasks = link.records(MongoSchema.TASKS);
        this.traces = link.records(MongoSchema.TASK_TRACES);
        this.messages = link.records(MongoSchema.MESSAGES);
        this.writes = writes;
        this.places = new TaskPlaces(link);
        this.kind = new Changeable<>(
                tasks,
                Optional.of(TaskDocuments.PROJECT),
                TaskDocuments.WITHOUT_KEYS,
                TaskDocuments::task,
                TaskDocuments::write,
                Task::storedAt,
                (found, moved) ->
                        combine(TaskDocuments.update(found, moved), set(TaskDocuments.FIRST, moved.firstRevision())));
    }

    @Override
    public Optional<TransferredTask> transfer(TaskId id, UnaryOperator<Task> change) {
        return tasks.first(eq(id.value()), TaskDocuments.WITHOUT_KEYS)
                .map(TaskDocuments::task)
                .flatMap(before -> transferred(before, change));
    }

    private Optional<TransferredTask> transferred(Task before, UnaryOperator<Task> change) {
        Task wanted = change.apply(before);
        Task trace = left(before, before.trace(wanted));
        long number = places.nextNumber(wanted.project());
        return places.whenThereIsRoom(() -> writes.change(kind, eq(before.id().value()), now -> {
                    Task after = change.apply(now).numbered(number);
                    return after.at(new Neighbours(tasks, after).end().rank());
                }))
                .map(task -> new TransferredTask(trace, task));
    }

    /** One that a crash has left is told anew. */
    private Task left(Task before, Task trace) {
        traces.remove(eq(TraceDocuments.id(trace.project(), trace.number())));
        return writes.insertLeaving(traces, trace.scope(), before.revision(), trace::changedAt, TraceDocuments::write);
    }

    @Override
    public int comments(Conversation.About task, int most) {
        return (int) Math.min(messages.count(MessageDocuments.in(task)), most);
    }
}
