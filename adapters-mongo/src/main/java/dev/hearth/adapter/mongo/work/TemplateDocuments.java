package dev.hearth.adapter.mongo.work;

import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.ids;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.optional;
import static dev.hearth.adapter.mongo.store.Documents.text;
import static dev.hearth.adapter.mongo.store.Documents.texts;
import static dev.hearth.adapter.mongo.store.Documents.when;

import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.TaskDelay;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskEffort;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTemplate;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.domain.work.TemplateCard;
import dev.hearth.domain.work.TemplateId;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Documents of templates. */
final class TemplateDocuments {
    static final String PROJECT = "project";
    static final String GONE = "gone";

    private static final String STARTS_IN = "startsIn";
    private static final String DUE_IN = "dueIn";
    private static final String ESTIMATE = "estimate";
    private static final String DELETED_AT = "deletedAt";
    private static final String UNIQUE_KEY = "uniqueKey";
    private static final List<String> PERHAPS = List.of(STARTS_IN, DUE_IN, ESTIMATE, DELETED_AT, UNIQUE_KEY);

    private TemplateDocuments() {}

    static Document write(TaskTemplate template) {
        Document document = new Document("_id", template.id().value())
                .append(PROJECT, template.project().value())
                .append("maker", template.maker().value())
                .append("createdAt", Date.from(template.createdAt()));
        document.putAll(changing(template));
        return document;
    }

    static Bson update(TaskTemplate changed) {
        return Documents.setting(changing(changed), PERHAPS);
    }

    private static Document changing(TaskTemplate template) {
        TemplateCard card = template.card();
        TaskDetails details = card.details();
        Document document = new Document("name", card.name())
                .append("status", card.status().name())
                .append("title", details.title().value())
                .append("description", details.description())
                .append("priority", details.priority().name())
                .append(
                        "assignees",
                        details.assignees().stream().map(UserId::value).toList())
                .append("labels", details.labels().stream().map(LabelId::value).toList())
                .append(
                        "reminders",
                        details.schedule().reminders().stream()
                                .map(Reminder::toString)
                                .toList())
                .append("parts", card.parts().stream().map(TaskTitle::value).toList())
                .append("fields", ValueDocuments.write(details.fields()))
                .append(GONE, template.gone())
                .append("first", template.firstRevision())
                .append(RevisedWrites.REVISION, template.revision());
        details.effort().estimate().ifPresent(minutes -> document.append(ESTIMATE, minutes));
        card.startsIn().ifPresent(delay -> document.append(STARTS_IN, delay.toString()));
        card.dueIn().ifPresent(delay -> document.append(DUE_IN, delay.toString()));
        template.deletedAt().ifPresent(at -> document.append(DELETED_AT, Date.from(at)));
        template.uniqueKey().ifPresent(key -> document.append(UNIQUE_KEY, template.project() + ":" + key));
        return document;
    }

    static TaskTemplate read(Document document) {
        return new TaskTemplate(
                new TemplateId(id(document, "_id")),
                new ProjectId(id(document, PROJECT)),
                new UserId(id(document, "maker")),
                new TemplateCard(
                        text(document, "name"),
                        TaskStatus.valueOf(text(document, "status")),
                        details(document),
                        optional(document, STARTS_IN, String.class).map(TaskDelay::parse),
                        optional(document, DUE_IN, String.class).map(TaskDelay::parse),
                        texts(document, "parts").stream().map(TaskTitle::new).toList()),
                instant(document, "createdAt"),
                when(document, DELETED_AT),
                number(document, "first"),
                number(document, RevisedWrites.REVISION));
    }

    private static TaskDetails details(Document document) {
        return new TaskDetails(
                new TaskTitle(text(document, "title")),
                text(document, "description"),
                TaskPriority.valueOf(text(document, "priority")),
                ids(document, "assignees").stream().map(UserId::new).toList(),
                ids(document, "labels").stream().map(LabelId::new).toList(),
                TaskSchedule.NONE.remindedOf(texts(document, "reminders").stream()
                        .map(Reminder::parse)
                        .toList()),
                new TaskEffort(optional(document, ESTIMATE, Integer.class), 0),
                ValueDocuments.read(document.getList("fields", Document.class, List.of())));
    }
}
