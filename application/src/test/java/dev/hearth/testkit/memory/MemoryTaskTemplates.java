package dev.hearth.testkit.memory;

import dev.hearth.application.work.port.TaskTemplates;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskTemplate;
import dev.hearth.domain.work.TemplateId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class MemoryTaskTemplates implements TaskTemplates {
    private final MemoryStore store;
    private final Map<TemplateId, TaskTemplate> templates = new HashMap<>();

    MemoryTaskTemplates(MemoryStore store) {
        this.store = store;
    }

    @Override
    public TaskTemplate add(TaskTemplate template) {
        return store.locked(() -> {
            mustBeUnique(template);
            return put(store.record(template.scope(), template::storedAt));
        });
    }

    private void mustBeUnique(TaskTemplate template) {
        boolean taken = template.uniqueKey().isPresent()
                && of(template.project()).stream()
                        .filter(other -> !other.id().equals(template.id()))
                        .anyMatch(other -> other.uniqueKey().equals(template.uniqueKey()));
        if (taken) {
            throw new Refusal.Conflict("name", "There is already a template of this name.");
        }
    }

    private TaskTemplate put(TaskTemplate stored) {
        store.put(templates, stored.id(), stored);
        return stored;
    }

    @Override
    public Optional<TaskTemplate> find(TemplateId id) {
        return store.locked(() -> Optional.ofNullable(templates.get(id)));
    }

    @Override
    public Optional<TaskTemplate> change(TemplateId id, UnaryOperator<TaskTemplate> change) {
        return store.locked(() -> find(id).map(before -> changed(before, change.apply(before))));
    }

    private TaskTemplate changed(TaskTemplate before, TaskTemplate after) {
        if (after.equals(before)) {
            return before;
        }
        mustBeUnique(after);
        return put(store.again(before, after::storedAt));
    }

    @Override
    public List<TaskTemplate> of(ProjectId project) {
        return store.locked(() -> templates.values().stream()
                .filter(template -> template.project().equals(project) && !template.gone())
                .sorted(Comparator.comparing(template -> template.id().toString()))
                .toList());
    }
}
