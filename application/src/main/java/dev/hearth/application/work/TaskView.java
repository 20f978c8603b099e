package dev.hearth.application.work;

import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.CustomFields;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldValue;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.Subtasks;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLink;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A task as everybody who may look at its project sees it.
 *
 * @param number counts the project's tasks: behind the project's key it is what people call the task by, {@code KEY-42}
 * @param description Markdown
 * @param status {@code backlog}, {@code todo}, {@code in_progress}, {@code in_review}, {@code done} or {@code cancelled}
 * @param priority {@code none}, {@code low}, {@code medium}, {@code high} or {@code urgent}
 * @param watcherIds who follows it
 * @param start a day such as {@code 2026-03-14}, or a minute of it, {@code 2026-03-14T12:30}, on the clocks of the time zone
 * @param due as {@code start}
 * @param dueAt from when on it is overdue, in any time zone
 * @param reminders how long before it is due people are reminded of it (ISO 8601), the longest first
 * @param fromMessage whether it was made from a message; which one is told to who may see the message alone
 * @param rank its place among the tasks of its status: as plain text, the lesser first
 * @param fields what it says in the project's custom fields, by their ids: true for a box that is ticked, for all others a string
 * @param parentId the task it is a part of, which may be gone
 * @param subtasks how far its parts are when somebody asks; not in events, where each part tells of itself
 * @param links to tasks of the same project; those to others are told to who may look at these
 * @param rrule by which the next task is made when this one is done (RFC 5545, 3.3.10)
 * @param previousId the task it was made behind
 * @param nextId the task that was made when it was done
 * @param changedAt when it was last changed in any way
 * @param deletedAt since when it is gone
 * @param revision rises whenever the task changes; a picture with a lower one is older
 */
public record TaskView(
        String id,
        String projectId,
        long number,
        String title,
        String description,
        String status,
        String priority,
        List<String> assigneeIds,
        List<String> labelIds,
        String creatorId,
        List<String> watcherIds,
        Optional<String> start,
        Optional<String> due,
        String timeZone,
        Optional<Instant> dueAt,
        List<String> reminders,
        Optional<Instant> completedAt,
        Optional<Integer> estimateMinutes,
        int spentMinutes,
        Map<String, Object> fields,
        boolean fromMessage,
        String rank,
        Optional<String> parentId,
        Optional<Parts> subtasks,
        List<Link> links,
        Optional<String> rrule,
        Optional<String> previousId,
        Optional<String> nextId,
        Instant createdAt,
        Instant changedAt,
        Optional<Instant> deletedAt,
        long revision) {

    public TaskView {
        assigneeIds = List.copyOf(assigneeIds);
        labelIds = List.copyOf(labelIds);
        watcherIds = List.copyOf(watcherIds);
        reminders = List.copyOf(reminders);
        links = List.copyOf(links);
        fields = Map.copyOf(fields);
    }

    /** How many of a task's parts are done, and how many it has. */
    public record Parts(int done, int all) {}

    /**
     * What a task has to do with another of its project.
     *
     * @param type as of a {@link TaskLinkView}
     */
    public record Link(String type, String taskId) {
        private static Link of(TaskLink link) {
            return new Link(word(link.kind()), link.other().toString());
        }
    }

    /**
     * What is told of a task to who may look at its project.
     *
     * @param watchers who is told to follow it
     */
    private record Around(
            Stream<LabelId> labels,
            Stream<UserId> watchers,
            Map<String, Object> fields,
            String rank,
            Optional<TaskId> parent,
            Optional<Parts> subtasks,
            Stream<TaskLink> links,
            Optional<TaskId> previous,
            Optional<TaskId> next) {
        static Around of(Task task, FieldValues says, Subtasks parts) {
            return new Around(
                    task.details().labels().stream(),
                    task.watchers().stream(),
                    shown(says),
                    task.rank().value(),
                    task.ties().parent(),
                    Optional.of(parts).filter(all -> all.all() > 0).map(all -> new Parts(all.done(), all.all())),
                    task.ties().links().stream().filter(link -> link.project().equals(task.project())),
                    task.ties().series().previous(),
                    task.ties().series().next());
        }

        static Around hiddenFrom(UserId guest, Task task) {
            return new Around(
                    Stream.of(),
                    task.watchers().stream().filter(guest::equals),
                    Map.of(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Stream.of(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** What somebody who saw it may hand in when they change it. */
    public Fingerprint fingerprint() {
        Fingerprint told = Fingerprint.NONE
                .with("title", title)
                .with("description", description)
                .with("status", status)
                .with("priority", priority)
                .with("assigneeIds", String.join(", ", assigneeIds))
                .with("labelIds", String.join(", ", labelIds))
                .with("start", start.orElse(""))
                .with("due", due.orElse(""))
                .with("timeZone", timeZone)
                .with("reminders", String.join(", ", reminders))
                .with("estimateMinutes", estimateMinutes.map(String::valueOf).orElse(""))
                .with("spentMinutes", Integer.toString(spentMinutes))
                .with("parentId", parentId.orElse(""))
                .with("rrule", rrule.orElse(""));
        return withFields(told, fields);
    }

    static Fingerprint withFields(Fingerprint told, Map<String, Object> fields) {
        Fingerprint all = told;
        for (Map.Entry<String, Object> field : new TreeMap<>(fields).entrySet()) {
            all = all.withNamed(
                    FieldEdits.PATH + field.getKey(), field.getValue().toString());
        }
        return all;
    }

    /** With all that is stored in custom fields, also of those that the project has no longer: for events alone. */
    public static TaskView stored(Task task) {
        return of(task, Around.of(task, task.details().fields(), Subtasks.NONE));
    }

    /**
     * As people see it, without its parts.
     *
     * @param known the project's custom fields
     */
    public static TaskView of(Task task, CustomFields known) {
        return of(task, known, Subtasks.NONE);
    }

    static TaskView of(Task task, CustomFields known, Subtasks parts) {
        return of(task, Around.of(task, task.details().fields().seen(known), parts));
    }

    /**
     * As a guest sees it who was let in to this task alone: without its labels, its custom fields, its place, its parts, the task it is
     * a part of, those it is linked with or comes before or behind, and without who follows it but themselves.
     */
    public static TaskView forGuest(Task task, UserId guest) {
        return of(task, Around.hiddenFrom(guest, task));
    }

    private static TaskView of(Task task, Around around) {
        TaskDetails details = task.details();
        TaskSchedule schedule = details.schedule();
        return new TaskView(
                task.id().toString(),
                task.project().toString(),
                task.number(),
                details.title().value(),
                details.description(),
                word(task.stage().status()),
                word(details.priority()),
                details.assignees().stream().map(UserId::toString).toList(),
                around.labels().map(LabelId::toString).toList(),
                task.life().creator().toString(),
                around.watchers().map(UserId::toString).toList(),
                schedule.start().map(TaskTime::toString),
                schedule.due().map(TaskTime::toString),
                schedule.zoneName(),
                schedule.dueAt(),
                schedule.reminders().stream().map(Reminder::toString).toList(),
                task.stage().completedAt(),
                details.effort().estimate(),
                details.effort().spent(),
                around.fields(),
                task.life().source().isPresent(),
                around.rank(),
                around.parent().map(TaskId::toString),
                around.subtasks(),
                around.links().map(Link::of).toList(),
                task.ties().series().rule().map(Recurrence::toString),
                around.previous().map(TaskId::toString),
                around.next().map(TaskId::toString),
                task.life().createdAt(),
                task.life().changedAt(),
                task.life().deletedAt(),
                task.revision());
    }

    static Map<String, Object> shown(FieldValues values) {
        return values.all().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> shown(entry.getValue())));
    }

    private static Object shown(FieldValue value) {
        return value.kind() == FieldKind.CHECKBOX ? true : value.text();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
