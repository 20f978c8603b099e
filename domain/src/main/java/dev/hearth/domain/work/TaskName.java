package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody calls a task by. */
public sealed interface TaskName {
    /** Its id, which is its own everywhere. */
    record ById(TaskId id) implements TaskName {}

    /** Its number behind the key of its project, {@code KEY-42}. Projects of different groups and people may share a key. */
    record ByKey(ProjectKey key, long number) implements TaskName {
        private static final Pattern FORM = Pattern.compile("([A-Z][A-Z0-9]{1,9})-([1-9][0-9]{0,14})");
    }

    static TaskName of(TaskId id) {
        return new ById(id);
    }

    /** Reads either. */
    static TaskName parse(String text) {
        Optional<ByKey> named = key(text);
        if (named.isPresent()) {
            return named.get();
        }
        try {
            return of(TaskId.parse(text));
        } catch (Refusal.Invalid neither) {
            throw new Refusal.Invalid("taskId", "must be an id, or a key and number such as HOME-42");
        }
    }

    /** Reads {@code KEY-42}; empty where it is none. */
    static Optional<ByKey> key(String text) {
        Matcher named = ByKey.FORM.matcher(text);
        return named.matches()
                ? Optional.of(new ByKey(new ProjectKey(named.group(1)), Long.parseLong(named.group(2))))
                : Optional.empty();
    }
}
