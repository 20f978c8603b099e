package dev.hearth.application.work;

import dev.hearth.application.identity.CardView;
import dev.hearth.application.identity.Cards;
import dev.hearth.domain.work.TaskChange;
import dev.hearth.domain.work.TaskDeed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

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
     * @param field a word such as {@code status}
     * @param from as people read it, ids for people and labels; empty where there was nothing, of a long text the beginning
     * @param to as {@code from}
     */
    public record Change(String field, String from, String to) {
        static Change of(TaskChange change) {
            return new Change(change.field().name().toLowerCase(Locale.ROOT), change.from(), change.to());
        }
    }

    static TaskActivityView of(TaskDeed deed, Cards people) {
        return new TaskActivityView(
                deed.id().toString(),
                deed.at(),
                people.of(deed.actor()),
                deed.changes().stream().map(Change::of).toList());
    }
}
