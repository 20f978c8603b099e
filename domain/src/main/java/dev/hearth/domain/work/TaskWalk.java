package dev.hearth.domain.work;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a list is read: along the tasks of one facet in their order, looking at each whether it is wanted.
 *
 * @param least keys below it are passed over; may be empty
 * @param beyond keys at and above it are passed over; empty where there is no end
 */
public record TaskWalk(TaskFacet facet, TaskOrder order, TaskFilter filter, String least, Optional<String> beyond) {
    /** So many tasks are looked at for one page; then it ends, and the next one goes on from there. */
    public static final int MOST_LOOKED_AT = 1000;

    private static final int NEXT_BIT = 200;

    /** The way that passes the fewest tasks nobody asked for. */
    public static TaskWalk of(Scope place, TaskFilter filter, TaskOrder order) {
        TaskFacet narrow = filter.narrowest(place);
        TaskFacet facet = narrow.isKeptBy(order.sort()) ? narrow : TaskFacet.all(place);
        return new TaskWalk(facet, order, filter, least(filter, order.sort()), beyond(filter, order.sort()));
    }

    private static String least(TaskFilter filter, TaskSort sort) {
        return switch (sort) {
            case DUE -> filter.dueFrom().map(TaskSort::time).orElse("");
            case STATUS -> filter.oneStatus().map(TaskSort::statusKey).orElse("");
            default -> "";
        };
    }

    /** What is due at the very millisecond of an end is left to the filter to pass over. */
    private static Optional<String> beyond(TaskFilter filter, TaskSort sort) {
        return switch (sort) {
            case DUE ->
                filter.dueBefore()
                        .or(() -> filter.overdueAt().map(at -> at.plusMillis(1)))
                        .map(TaskSort::time);
            case STATUS -> filter.oneStatus().map(status -> TaskSort.statusKey(status) + "~");
            default -> Optional.empty();
        };
    }

    /**
     * A page of the way, read bit by bit until there are enough, or enough were looked at.
     *
     * @param after where the page before ended
     */
    public Page<Task> page(Optional<Position> after, int limit, Stretch stretch) {
        List<Task> wanted = new ArrayList<>();
        Optional<Position> last = after;
        int bit = limit + 1;
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += bit) {
            bit = Math.min(looked == 0 ? limit + 1 : NEXT_BIT, MOST_LOOKED_AT - looked);
            List<Task> met = stretch.behind(last, bit);
            met.stream().filter(filter::fits).forEach(wanted::add);
            if (wanted.size() > limit) {
                return Page.cut(wanted.subList(0, limit + 1), limit, task -> at(task).toString());
            }
            if (met.size() < bit) {
                return new Page<>(wanted, Optional.empty());
            }
            last = Optional.of(at(met.getLast()));
        }
        return new Page<>(wanted, last.map(Position::toString));
    }

    /** Reads some of the way's tasks, wanted or not. */
    @FunctionalInterface
    public interface Stretch {
        /** The first ones behind a position, or of all. */
        List<Task> behind(Optional<Position> after, int limit);
    }

    /** Where a task stands on the way. */
    public Position at(Task task) {
        return new Position(order.sort().key(task), task.id());
    }

    /** A place in an order, between tasks or at one. */
    public record Position(String key, TaskId task) {
        /** Reads what {@link #toString} wrote. */
        public static Position parse(String text) {
            int middle = text.indexOf('/');
            return new Position(text.substring(middle + 1), TaskId.parse(text.substring(0, middle)));
        }

        @Override
        public String toString() {
            return task + "/" + key;
        }
    }
}
