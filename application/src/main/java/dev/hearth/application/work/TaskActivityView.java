package dev.hearth.application.work;

import dev.hearth.application.identity.CardView;
import dev.hearth.application.identity.Cards;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.TaskChange;
import dev.hearth.domain.work.TaskDeed;
import dev.hearth.domain.work.TaskField;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody did to a task.
 *
 * @param changes what became different; none where it was made
 */
public record TaskActivityView(String id, Instant at, CardView actor, List<Change> changes) {
    public TaskActivityView {
        changes = List.copyOf(changes);
    }

    /**
     * One field that became different.
     *
     * @param field a word such as {@code status}; {@code field} for a custom one
     * @param fieldId which custom field it is, absent where it is none; it may be gone
     * @param from as people read it, ids for people, labels, options and projects (of one the reader may not look at: {@code elsewhere}); empty where there was nothing, of a long text the beginning
     * @param to as {@code from}
     */
    public record Change(String field, Optional<String> fieldId, String from, String to) {
        /** Of what every task says. */
        public Change(String field, String from, String to) {
            this(field, Optional.empty(), from, to);
        }

        private static Change of(TaskChange change, Set<String> projects) {
            String field = change.field().name().toLowerCase(Locale.ROOT);
            return change.field() == TaskField.PROJECT
                    ? new Change(field, project(change.from(), projects), project(change.to(), projects))
                    : new Change(field, change.custom().map(FieldId::toString), change.from(), change.to());
        }

        private static String project(String id, Set<String> known) {
            return known.contains(id) ? id : "elsewhere";
        }
    }

    /** @param projects that the reader may look at, of those it went to or came from */
    static TaskActivityView of(TaskDeed deed, Cards people, Set<String> projects) {
        return new TaskActivityView(
                deed.id().toString(),
                deed.at(),
                people.of(deed.actor()),
                deed.changes().stream()
                        .map(change -> Change.of(change, projects))
                        .toList());
    }
}
