package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.work.port.TaskTemplates;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskTemplate;
import dev.hearth.domain.work.TemplateId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Templates of tasks in the collection {@code task_templates}; those deleted stay as a trace. */
public final class MongoTaskTemplates implements TaskTemplates {
    private final Records templates;
    private final RevisedWrites writes;
    private final Changeable<TaskTemplate> kind;

    public MongoTaskTemplates(MongoLink link, RevisedWrites writes) {
        this.templates = link.records(MongoSchema.TASK_TEMPLATES);
        this.writes = writes;
        this.kind = Changeable.whole(
                templates,
                TemplateDocuments::read,
                TemplateDocuments::write,
                TaskTemplate::storedAt,
                TemplateDocuments::update);
    }

    public ChangeSource changes() {
        return new ChangeSource(Scope.Kind.PROJECT, templates, TemplateDocuments.PROJECT, TemplateDocuments::read);
    }

    @Override
    public TaskTemplate add(TaskTemplate template) {
        return uniquely(() -> writes.insert(templates, template.scope(), template::storedAt, TemplateDocuments::write));
    }

    @Override
    public Optional<TaskTemplate> find(TemplateId id) {
        return templates.first(eq(id.value())).map(TemplateDocuments::read);
    }

    @Override
    public Optional<TaskTemplate> change(TemplateId id, UnaryOperator<TaskTemplate> change) {
        return uniquely(() -> writes.change(kind, eq(id.value()), change));
    }

    @Override
    public List<TaskTemplate> of(ProjectId project) {
        return templates
                .list(
                        and(eq(TemplateDocuments.PROJECT, project.value()), eq(TemplateDocuments.GONE, false)),
                        ascending("_id"))
                .stream()
                .map(TemplateDocuments::read)
                .toList();
    }

    private static <T> T uniquely(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKey e) {
            if (e.in(MongoSchema.TASK_TEMPLATES_UNIQUE)) {
                throw new Refusal.Conflict("name", "There is already a template of this name.");
            }
            throw e;
        }
    }
}
