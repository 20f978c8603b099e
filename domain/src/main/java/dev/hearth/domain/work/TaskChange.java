package dev.hearth.domain.work;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that became different in a task.
 *
 * @param custom which custom field it is, where it is one
 * @param from as people read it, ids for people, labels and options; empty where there was nothing; of a long text the beginning
 * @param to as {@code from}
 */
public record TaskChange(TaskField field, Optional<FieldId> custom, String from, String to) {
    public static final int MAX_LENGTH = 1000;

    private static final String MORE = "\u2026";

    public TaskChange {
        from = shortened(from);
        to = shortened(to);
    }

    public TaskChange(TaskField field, String from, String to) {
        this(field, Optional.empty(), from, to);
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= MAX_LENGTH) {
            return Text.wellFormed("", text);
        }
        return text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH - 1)) + MORE;
    }

    /** Everything that differs, in the order of the fields. Its place in its column is none of it. */
    public static List<TaskChange> between(Task before, Task after) {
        List<TaskChange> changes = new ArrayList<>();
        for (TaskField field : TaskField.values()) {
            if (field == TaskField.FIELD) {
                changes.addAll(
                        between(before.details().fields(), after.details().fields()));
            }
            String from = text(field, before);
            String to = text(field, after);
            if (!from.equals(to)) {
                changes.add(new TaskChange(field, from, to));
            }
        }
        return List.copyOf(changes);
    }

    private static List<TaskChange> between(FieldValues before, FieldValues after) {
        return Stream.concat(before.all().keySet().stream(), after.all().keySet().stream())
                .distinct()
                .filter(id -> !before.find(id).equals(after.find(id)))
                .sorted(Comparator.comparing(FieldId::toString))
                .map(id -> new TaskChange(TaskField.FIELD, Optional.of(id), text(before, id), text(after, id)))
                .toList();
    }

    private static String text(FieldValues values, FieldId id) {
        return values.find(id).map(FieldValue::text).orElse("");
    }

    /** Somebody comes to see the task alone. */
    public static TaskChange letIn(UserId guest) {
        return new TaskChange(TaskField.GUEST, "", guest.toString());
    }

    /** Somebody who saw the task alone does no longer. */
    public static TaskChange takenOut(UserId guest) {
        return new TaskChange(TaskField.GUEST, guest.toString(), "");
    }

    /** A field as people read it; custom ones and guests are told one by one. */
    public static String text(TaskField field, Task task) {
        TaskDetails details = task.details();
        return switch (field) {
            case TITLE -> details.title().value();
            case DESCRIPTION -> details.description();
            case STATUS -> word(task.stage().status());
            case PRIORITY -> word(details.priority());
            case ASSIGNEES -> list(details.assignees(), UserId::toString);
            case LABELS -> list(details.labels(), LabelId::toString);
            case START -> maybe(details.schedule().start());
            case DUE -> maybe(details.schedule().due());
            case TIME_ZONE -> details.schedule().zoneName();
            case REMINDERS -> list(details.schedule().reminders(), Reminder::toString);
            case ESTIMATE -> maybe(details.effort().estimate());
            case SPENT -> String.valueOf(details.effort().spent());
            case PARENT -> maybe(task.ties().parent());
            case LINKS -> list(task.ties().links(), link -> link.told(task.project()));
            case RECURRENCE -> maybe(task.ties().series().rule());
            case FIELD, GUEST -> "";
            case PROJECT -> task.project().toString();
            case DELETED -> task.life().deletedAt().map(Instant::toString).orElse("");
        };
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String maybe(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static <T> String list(List<T> all, Function<T, String> text) {
        return all.stream().map(text).collect(Collectors.joining(", "));
    }
}
