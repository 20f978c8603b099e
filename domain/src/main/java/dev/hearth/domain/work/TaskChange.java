package dev.hearth.domain.work;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One thing that became different in a task.
 *
 * @param from as people read it, ids for people and labels; empty where there was nothing; of a long text the beginning
 * @param to as {@code from}
 */
public record TaskChange(TaskField field, String from, String to) {
    public static final int MAX_LENGTH = 1000;

    private static final String MORE = "\u2026";

    public TaskChange {
        from = shortened(from);
        to = shortened(to);
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
            String from = text(field, before);
            String to = text(field, after);
            if (!from.equals(to)) {
                changes.add(new TaskChange(field, from, to));
            }
        }
        return List.copyOf(changes);
    }

    /** A field as people read it. */
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
