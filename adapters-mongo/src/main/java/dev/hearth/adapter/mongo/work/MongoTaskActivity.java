package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.work.port.TaskActivity;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.TaskChange;
import dev.hearth.domain.work.TaskDeed;
import dev.hearth.domain.work.TaskDeedId;
import dev.hearth.domain.work.TaskField;
import dev.hearth.domain.work.TaskFlow;
import dev.hearth.domain.work.TaskId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What was done to tasks, in the collection {@code task_activity}, and what numbers count of it, in {@code task_flow}. */
public final class MongoTaskActivity implements TaskActivity {
    private static final String TASK = "task";
    private static final String CHANGES = "changes";
    private static final String CUSTOM = "custom";
    static final String PROJECT = "project";
    static final String AT = "at";
    static final String KIND = "kind";

    private final Records deeds;
    private final Records flows;

    public MongoTaskActivity(MongoLink link) {
        this.deeds = link.records(MongoSchema.TASK_ACTIVITY);
        this.flows = link.records(MongoSchema.TASK_FLOW);
    }

    @Override
    public void add(TaskDeed deed, List<TaskFlow> flow) {
        deeds.insert(new Document("_id", deed.id().value())
                .append(TASK, deed.task().value())
                .append(AT, Date.from(deed.at()))
                .append("actor", deed.actor().value())
                .append(
                        CHANGES,
                        deed.changes().stream().map(MongoTaskActivity::write).toList()));
        flow.forEach(one -> flows.insert(write(deed, one)));
    }

    private static Document write(TaskDeed deed, TaskFlow flow) {
        String kind = flow.kind().name();
        return new Document("_id", new Document("deed", deed.id().value()).append(KIND, kind))
                .append(PROJECT, flow.project().value())
                .append(AT, Date.from(deed.at()))
                .append(KIND, kind);
    }

    private static Document write(TaskChange change) {
        Document document = new Document("field", change.field().name())
                .append("from", change.from())
                .append("to", change.to());
        change.custom().ifPresent(id -> document.append(CUSTOM, id.value()));
        return document;
    }

    @Override
    public Page<TaskDeed> of(TaskId task, Optional<TaskDeedId> before, int limit) {
        Bson all = eq(TASK, task.value());
        Bson older = before.map(id -> and(all, lt("_id", id.value()))).orElse(all);
        List<TaskDeed> found = deeds.list(older, descending("_id"), limit + 1).stream()
                .map(MongoTaskActivity::deed)
                .toList();
        return Page.cut(found, limit, deed -> deed.id().toString());
    }

    private static TaskDeed deed(Document document) {
        return new TaskDeed(
                new TaskDeedId(id(document, "_id")),
                new TaskId(id(document, TASK)),
                new UserId(id(document, "actor")),
                Documents.instant(document, AT),
                document.getList(CHANGES, Document.class).stream()
                        .map(change -> new TaskChange(
                                TaskField.valueOf(text(change, "field")),
                                Documents.optional(change, CUSTOM, UUID.class).map(FieldId::new),
                                text(change, "from"),
                                text(change, "to")))
                        .toList());
    }
}
