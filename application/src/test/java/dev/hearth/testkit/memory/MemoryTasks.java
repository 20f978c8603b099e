package dev.hearth.testkit.memory;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.work.port.TaskTransfers;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.work.Gap;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Rank;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TransferredTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class MemoryTasks implements Tasks, TaskTransfers {
    private final MemoryStore store;
    private final MemoryMessages messages;
    private final Map<TaskId, Task> tasks = new HashMap<>();
    private final Map<ProjectId, Long> numbers = new HashMap<>();
    private final Map<Former, TaskId> former = new HashMap<>();

    /** A number that a task had in a project it has left. */
    private record Former(ProjectId project, long number) {}

    MemoryTasks(MemoryStore store, MemoryMessages messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public int comments(Conversation.About task, int most) {
        return messages.before(task, Messages.NEWEST, most).items().size();
    }

    @Override
    public Task add(Task task) {
        return store.locked(() -> {
            long number = numbers.getOrDefault(task.project(), 0L) + 1;
            store.put(numbers, task.project(), number);
            Task placed = task.numbered(number).at(gap(task, new Spot.Last()).rank());
            return keep(store.record(placed.scope(), placed::storedAt));
        });
    }

    private Task keep(Task stored) {
        store.put(tasks, stored.id(), stored);
        return stored;
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return store.locked(() -> Optional.ofNullable(tasks.get(id)));
    }

    @Override
    public Optional<Task> find(ProjectId project, long number) {
        return store.locked(() -> all().filter(task -> task.project().equals(project) && task.number() == number)
                .findFirst()
                .or(() -> Optional.ofNullable(former.get(new Former(project, number)))
                        .flatMap(this::find)));
    }

    @Override
    public List<Task> from(Set<MessageId> messages) {
        return store.locked(() -> all().filter(task -> !task.gone())
                .filter(task -> task.life().source().filter(messages::contains).isPresent())
                .toList());
    }

    @Override
    public Optional<Task> change(TaskId id, UnaryOperator<Task> change) {
        return store.locked(() -> find(id).map(before -> {
            Task after = change.apply(before);
            boolean comes = after.stage().status() != before.stage().status() || (before.gone() && !after.gone());
            return keepChanged(
                    before, comes ? after.at(gap(after, new Spot.Last()).rank()) : after);
        }));
    }

    @Override
    public Optional<Task> move(TaskId id, Spot spot, UnaryOperator<Task> change) {
        return store.locked(() -> find(id).map(before -> {
            Task after = change.apply(before);
            return keepChanged(before, after.at(gap(after, spot).rankFor(before, after)));
        }));
    }

    @Override
    public List<Task> among(Set<TaskId> ids) {
        return store.locked(() -> all().filter(task -> ids.contains(task.id())).toList());
    }

    @Override
    public Set<TaskId> below(Set<TaskId> parents, int most) {
        return store.locked(() -> all().filter(
                        task -> task.ties().parent().filter(parents::contains).isPresent())
                .map(Task::id)
                .limit(most)
                .collect(Collectors.toSet()));
    }

    @Override
    public <T> T together(ProjectId project, Supplier<T> work) {
        return store.locked(work);
    }

    @Override
    public Optional<TransferredTask> transfer(TaskId id, UnaryOperator<Task> change) {
        return store.run(() -> find(id).map(before -> {
            Task after = change.apply(before);
            Task trace = store.again(before, before.trace(after)::changedAt);
            store.put(former, new Former(before.project(), before.number()), id);
            return new TransferredTask(trace, add(after));
        }));
    }

    private Task keepChanged(Task before, Task after) {
        return after.equals(before) ? before : keep(store.again(before, after::changedAt));
    }

    private Gap gap(Task task, Spot spot) {
        NavigableMap<Rank, TaskId> column = column(task);
        return switch (spot) {
            case Spot.First first -> new Gap(Optional.empty(), key(column.firstEntry()));
            case Spot.Last last -> end(column);
            case Spot.Before before ->
                rankOf(column, before.other())
                        .map(high -> new Gap(key(column.lowerEntry(high)), Optional.of(high)))
                        .orElseGet(() -> end(column));
            case Spot.After after ->
                rankOf(column, after.other())
                        .map(low -> new Gap(Optional.of(low), key(column.higherEntry(low))))
                        .orElseGet(() -> end(column));
        };
    }

    private static Gap end(NavigableMap<Rank, TaskId> column) {
        return new Gap(key(column.lastEntry()), Optional.empty());
    }

    private static Optional<Rank> key(Map.@Nullable Entry<Rank, TaskId> entry) {
        return Optional.ofNullable(entry).map(Map.Entry::getKey);
    }

    private static Optional<Rank> rankOf(NavigableMap<Rank, TaskId> column, TaskId task) {
        return column.entrySet().stream()
                .filter(entry -> entry.getValue().equals(task))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The others of the status that a task is in, or comes into. */
    private NavigableMap<Rank, TaskId> column(Task task) {
        NavigableMap<Rank, TaskId> column = new TreeMap<>();
        all().filter(other -> !other.gone()
                        && other.project().equals(task.project())
                        && other.stage().status() == task.stage().status()
                        && !other.id().equals(task.id()))
                .forEach(other -> column.put(other.rank(), other.id()));
        return column;
    }

    /** Under the store's lock. Deleted ones too. */
    Stream<Task> all() {
        return List.copyOf(tasks.values()).stream();
    }
}
