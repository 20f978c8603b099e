package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;
import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.ids;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.optional;
import static dev.hearth.adapter.mongo.store.Documents.text;
import static dev.hearth.adapter.mongo.store.Documents.when;

import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.StoredIndex;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Rank;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskEffort;
import dev.hearth.domain.work.TaskFacet;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLife;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskSeries;
import dev.hearth.domain.work.TaskSort;
import dev.hearth.domain.work.TaskStage;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTies;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.domain.work.TaskWalk.Position;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The stored form of a task. A field without a value is left out. */
public final class TaskDocuments {
    /** Everything of a task but the keys search files it under. */
    public static final Bson WITHOUT_KEYS = exclude(StoredIndex.KEYS);

    public static final String PROJECT = "project";
    static final String NUMBER = "number";
    static final String FACETS = "facets";
    static final String SAID = "said";
    static final String SPOT = "spot";
    static final String PARENT = "parent";
    static final String STATUS = "status";
    public static final String CREATED_AT = "createdAt";
    static final String SOURCE = "source";
    static final String FIRST = "first";
    static final String DELETED_AT = "deletedAt";

    private static final String LINKS = "links";
    private static final String RRULE = "rrule";
    private static final String PREVIOUS = "previous";
    private static final String NEXT = "next";
    static final String ORDER = "order";
    private static final String VALUES = "values";
    private static final String RANK = "rank";
    static final String PRIORITY = "priority";
    static final String ASSIGNEES = "assignees";
    private static final String COMPLETED_AT = "completedAt";
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final String START = "start";
    private static final String DUE = "due";
    private static final String ESTIMATE = "estimate";
    private static final String REMINDERS = "reminders";
    private static final List<String> PERHAPS =
            List.of(COMPLETED_AT, DELETED_AT, START, DUE, ESTIMATE, SPOT, PARENT, RRULE, PREVIOUS, NEXT);

    /** What decides where search finds it. */
    private static final List<String> SEARCHED = List.of(PROJECT, TITLE, DESCRIPTION, DELETED_AT);

    private TaskDocuments() {}

    static Document write(Task task) {
        Document document = new Document("_id", task.id().value())
                .append("creator", task.life().creator().value())
                .append(CREATED_AT, Date.from(task.life().createdAt()))
                .append(FIRST, task.firstRevision());
        task.life().source().ifPresent(message -> document.append(SOURCE, message.value()));
        document.putAll(changing(task));
        return document;
    }

    /** Where it says something else, or stands elsewhere, without keys, so that it is filed for search anew. */
    static Bson update(Document found, Task changed) {
        Document fields = changing(changed);
        Bson task = Documents.setting(fields, PERHAPS);
        boolean filed = SEARCHED.stream().allMatch(field -> Objects.equals(found.get(field), fields.get(field)));
        return filed ? task : combine(task, unset(StoredIndex.KEYS));
    }

    private static Document changing(Task task) {
        Document document = new Document(PROJECT, task.project().value())
                .append(NUMBER, task.number())
                .append(STATUS, task.stage().status().name())
                .append(RANK, task.rank().value())
                .append("watchers", task.watchers().stream().map(UserId::value).toList())
                .append("changedAt", Date.from(task.life().changedAt()))
                .append(FACETS, facets(task, FACETS))
                .append(SAID, facets(task, SAID))
                .append(ORDER, order(task))
                .append(VALUES, values(task))
                .append(RevisedWrites.REVISION, task.revision());
        task.stage().completedAt().ifPresent(at -> document.append(COMPLETED_AT, Date.from(at)));
        task.life().deletedAt().ifPresent(at -> document.append(DELETED_AT, Date.from(at)));
        if (!task.gone()) {
            document.append(SPOT, column(task) + task.rank());
        }
        document.putAll(ties(task.ties()));
        document.putAll(details(task.details()));
        return document;
    }

    private static List<String> facets(Task task, String place) {
        return TaskFacet.of(task).stream()
                .filter(facet -> facet.kind() != TaskFacet.Kind.FIELD)
                .filter(facet -> place(facet).equals(place))
                .map(TaskDocuments::facet)
                .toList();
    }

    /** The field that names a facet: those that every order is read by stand together, and what a task says apart from them. */
    static String place(TaskFacet facet) {
        return facet.kind() == TaskFacet.Kind.VALUE ? SAID : FACETS;
    }

    private static Document ties(TaskTies ties) {
        Document document = new Document(LINKS, TaskLinkDocuments.write(ties.links()));
        ties.parent().ifPresent(parent -> document.append(PARENT, parent.value()));
        ties.series().rule().ifPresent(rule -> document.append(RRULE, rule.rule()));
        ties.series().previous().ifPresent(task -> document.append(PREVIOUS, task.value()));
        ties.series().next().ifPresent(task -> document.append(NEXT, task.value()));
        return document;
    }

    private static Document details(TaskDetails details) {
        Document document = new Document(TITLE, details.title().value())
                .append(DESCRIPTION, details.description())
                .append(PRIORITY, details.priority().name())
                .append(
                        ASSIGNEES,
                        details.assignees().stream().map(UserId::value).toList())
                .append("labels", details.labels().stream().map(LabelId::value).toList())
                .append("zone", details.schedule().zoneName())
                .append(
                        REMINDERS,
                        details.schedule().reminders().stream()
                                .map(Reminder::toString)
                                .toList())
                .append("fields", ValueDocuments.write(details.fields()))
                .append("spent", details.effort().spent());
        details.schedule().start().ifPresent(time -> document.append(START, time.toString()));
        details.schedule().due().ifPresent(time -> document.append(DUE, time.toString()));
        details.effort().estimate().ifPresent(minutes -> document.append(ESTIMATE, minutes));
        return document;
    }

    private static Document order(Task task) {
        Document keys = new Document();
        for (TaskSort sort : TaskSort.ofAnyTasks()) {
            keys.append(sort.name(), sort.key(task));
        }
        return keys;
    }

    /** By the field, what the order along it compares: no array can be read in the order of one of its parts. */
    private static Document values(Task task) {
        Document keys = new Document();
        TaskFacet.of(task).stream()
                .filter(facet -> facet.kind() == TaskFacet.Kind.FIELD)
                .forEach(facet ->
                        keys.append(name(facet), place(new Position(facet.key(TaskSort.VALUE, task), task.id()))));
        return keys;
    }

    /** What is compared along a custom field: no text holds what stands between. */
    static String place(Position position) {
        return position.key() + "\u0001" + position.task();
    }

    private static String name(TaskFacet facet) {
        return facet.place().id() + "-" + facet.about();
    }

    /** The field with what the order along a custom field compares. */
    static String value(TaskFacet facet) {
        return VALUES + "." + name(facet);
    }

    /** A facet by its name, such as {@code project:0190…/STATUS/TODO}. */
    static String facet(TaskFacet facet) {
        return facet.place() + "/" + facet.kind() + "/" + facet.about();
    }

    /** The field with what an order compares. */
    static String key(TaskSort sort) {
        return ORDER + "." + sort;
    }

    /** What the spots of all tasks of a status begin with; a rank follows. */
    static String column(Task task) {
        return task.project() + "/" + task.stage().status() + "/";
    }

    public static Task task(Document document) {
        return new Task(
                new TaskId(id(document, "_id")),
                new ProjectId(id(document, PROJECT)),
                number(document, NUMBER),
                new TaskStage(TaskStatus.valueOf(text(document, STATUS)), when(document, COMPLETED_AT)),
                new Rank(text(document, RANK)),
                read(document),
                readTies(document),
                ids(document, "watchers").stream().map(UserId::new).toList(),
                new TaskLife(
                        new UserId(id(document, "creator")),
                        instant(document, CREATED_AT),
                        instant(document, "changedAt"),
                        when(document, DELETED_AT),
                        optional(document, SOURCE, UUID.class).map(MessageId::new)),
                number(document, FIRST),
                number(document, RevisedWrites.REVISION));
    }

    private static TaskTies readTies(Document document) {
        return new TaskTies(
                other(document, PARENT),
                TaskLinkDocuments.read(document.getList(LINKS, Document.class, List.of())),
                new TaskSeries(
                        optional(document, RRULE, String.class).map(Recurrence::new),
                        other(document, PREVIOUS),
                        other(document, NEXT)));
    }

    private static Optional<TaskId> other(Document document, String field) {
        return optional(document, field, UUID.class).map(TaskId::new);
    }

    private static TaskDetails read(Document document) {
        return new TaskDetails(
                new TaskTitle(text(document, TITLE)),
                text(document, DESCRIPTION),
                TaskPriority.valueOf(text(document, PRIORITY)),
                ids(document, ASSIGNEES).stream().map(UserId::new).toList(),
                ids(document, "labels").stream().map(LabelId::new).toList(),
                new TaskSchedule(
                        time(document, START),
                        time(document, DUE),
                        TaskSchedule.zoneNamed(text(document, "zone")),
                        reminders(document)),
                new TaskEffort(optional(document, ESTIMATE, Integer.class), Math.toIntExact(number(document, "spent"))),
                ValueDocuments.read(document.getList("fields", Document.class, List.of())));
    }

    /** Tasks that were stored before there were any have none said. */
    private static List<Reminder> reminders(Document document) {
        return Optional.ofNullable(document.getList(REMINDERS, String.class))
                .map(all -> all.stream().map(Reminder::parse).toList())
                .orElse(TaskSchedule.USUAL_REMINDERS);
    }

    private static Optional<TaskTime> time(Document document, String field) {
        return optional(document, field, String.class).map(TaskTime::parse);
    }
}
