package dev.hearth.testkit.memory;

import dev.hearth.application.work.port.TaskActivity;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.TaskDeed;
import dev.hearth.domain.work.TaskDeedId;
import dev.hearth.domain.work.TaskFlow;
import dev.hearth.domain.work.TaskId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryTaskActivity implements TaskActivity {
    private final MemoryStore store;
    private final Map<TaskDeedId, TaskDeed> deeds = new HashMap<>();
    private final Map<TaskDeedId, Flow> flows = new HashMap<>();

    MemoryTaskActivity(MemoryStore store) {
        this.store = store;
    }

    /** What numbers count of a deed. */
    record Flow(Instant at, List<TaskFlow> tasks) {}

    /** Of all projects. Under the lock. */
    Stream<Flow> flows() {
        return flows.values().stream();
    }

    @Override
    public void add(TaskDeed deed, List<TaskFlow> flow) {
        store.run(() -> {
            store.put(deeds, deed.id(), deed);
            store.put(flows, deed.id(), new Flow(deed.at(), flow));
            return deed;
        });
    }

    @Override
    public Page<TaskDeed> of(TaskId task, Optional<TaskDeedId> before, int limit) {
        Comparator<TaskDeed> byId = Comparator.comparing(MemoryTaskActivity::key);
        List<TaskDeed> found = store.locked(() -> deeds.values().stream()
                .filter(deed -> deed.task().equals(task))
                .filter(deed -> before.filter(id -> key(deed).compareTo(id.toString()) >= 0)
                        .isEmpty())
                .sorted(byId.reversed())
                .limit(limit + 1L)
                .toList());
        return Page.cut(found, limit, MemoryTaskActivity::key);
    }

    private static String key(TaskDeed deed) {
        return deed.id().toString();
    }
}
