package dev.hearth.domain.work;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.shared.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a list is read: along the tasks of one facet in their order, looking at each whether it is wanted; and then along others, where those
 * of one facet are not all.
 *
 * @param least keys below it are passed over; may be empty
 * @param beyond keys at and above it are passed over; empty where there is no end
 * @param rest where the way goes on; none of these goes on itself
 */
public record TaskWalk(
        TaskFacet facet,
        TaskOrder order,
        TaskFilter filter,
        String least,
        Optional<String> beyond,
        List<TaskWalk> rest) {
    /** So many tasks are looked at for one page; then it ends, and the next one goes on from there. */
    public static final int MOST_LOOKED_AT = 1000;

    private static final int NEXT_BIT = 200;

    /** A stretch without tasks costs as much as some. */
    private static final int LOOKING = 10;

    /** Behind a key and before all that are behind it. */
    private static final String RIGHT_BEHIND = "!";

    public TaskWalk {
        rest = List.copyOf(rest);
    }

    /** One that does not go on. */
    public TaskWalk(TaskFacet facet, TaskOrder order, TaskFilter filter, String least, Optional<String> beyond) {
        this(facet, order, filter, least, beyond, List.of());
    }

    /** The way that passes the fewest tasks nobody asked for. */
    public static TaskWalk of(Scope place, TaskFilter filter, TaskOrder order) {
        TaskFacet facet = filter.narrowest(place, order.sort());
        return new TaskWalk(facet, order, filter, least(filter, order.sort()), beyond(filter, order.sort()));
    }

    /**
     * The way along what tasks say in a custom field: options in the order that the field has them in, boxes that are ticked first. Those
     * that say nothing come last, whichever end it begins at, and where the same is said, in the order they were made in.
     *
     * @param field any but one of people, who have no order
     */
    public static TaskWalk by(CustomField field, Scope place, TaskFilter filter, TaskOrder.Direction direction) {
        TaskOrder made = new TaskOrder(TaskSort.NUMBER, direction);
        List<FieldWish> wishes = filter.about(field.id());
        List<TaskWalk> legs = new ArrayList<>();
        if (wishes.stream().noneMatch(FieldWish.Nothing.class::isInstance)) {
            legs.addAll(
                    TaskFacet.isOrdered(field.kind())
                            ? List.of(along(field, place, filter, direction, wishes))
                            : legs(field, place, filter, made, wishes));
        }
        if (wishes.stream().allMatch(FieldWish.Nothing.class::isInstance)) {
            legs.add(of(place, filter.with(List.of(new FieldWish.Nothing(field))), made));
        }
        if (legs.isEmpty()) {
            // Something and nothing are wanted at once: tasks are looked at, and none is found.
            legs.add(of(place, filter, made));
        }
        TaskWalk first = legs.getFirst();
        return new TaskWalk(
                first.facet, first.order, first.filter, first.least, first.beyond, legs.subList(1, legs.size()));
    }

    private static TaskWalk along(
            CustomField field, Scope place, TaskFilter filter, TaskOrder.Direction direction, List<FieldWish> wishes) {
        String least = "";
        Optional<String> beyond = Optional.empty();
        for (FieldWish wish : wishes) {
            Optional<FieldValue> from = Optional.empty();
            Optional<FieldValue> to = Optional.empty();
            if (wish instanceof FieldWish.Between(FieldId id, Optional<FieldValue> low, Optional<FieldValue> high)) {
                from = low;
                to = high;
            } else if (wish instanceof FieldWish.Is(FieldId id, FieldValue value)) {
                from = Optional.of(value);
                to = from;
            }
            String begins = from.map(FieldValue::key).orElse("");
            least = begins.compareTo(least) > 0 ? begins : least;
            Optional<String> ends = to.map(TaskWalk::end);
            beyond = Stream.concat(beyond.stream(), ends.stream()).min(Comparator.naturalOrder());
        }
        TaskOrder order = new TaskOrder(TaskSort.VALUE, direction);
        return new TaskWalk(TaskFacet.saying(place, field.id()), order, filter, least, beyond);
    }

    /** Spaces are the least that a text holds: what goes on behind the same beginning is passed over by the filter. */
    private static String end(FieldValue value) {
        return value.key() + RIGHT_BEHIND;
    }

    private static List<TaskWalk> legs(
            CustomField field, Scope place, TaskFilter filter, TaskOrder order, List<FieldWish> wishes) {
        List<FieldValue> values = new ArrayList<>(
                field.kind() == FieldKind.CHECKBOX
                        ? List.of(FieldValue.CHECKED)
                        : field.options().stream()
                                .map(option -> new FieldValue(
                                        FieldKind.CHOICE, option.id().toString()))
                                .toList());
        if (order.direction() == TaskOrder.Direction.FALLING) {
            Collections.reverse(values);
        }
        List<TaskWalk> legs = new ArrayList<>(values.stream()
                .filter(value -> {
                    FieldValues said = new FieldValues(Map.of(field.id(), value));
                    return wishes.stream().allMatch(wish -> wish.fits(said));
                })
                .map(value ->
                        new TaskWalk(TaskFacet.saying(place, field.id(), value), order, filter, "", Optional.empty()))
                .toList());
        if (legs.isEmpty()) {
            // Two things are wanted at once: what is said is looked at, and nothing is found.
            legs.add(of(place, filter, order));
        }
        return legs;
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
        List<TaskWalk> legs = Stream.concat(Stream.of(this), rest.stream()).toList();
        List<Task> wanted = new ArrayList<>();
        List<Position> places = new ArrayList<>();
        int leg = after.map(place -> leg(legs, place.leg())).orElse(0);
        int begun = leg;
        Optional<Position> last = after.filter(place ->
                !place.begins() && legs.get(begun).name().equals(place.leg().name()));
        boolean first = true;
        for (int looked = 0; looked < MOST_LOOKED_AT && leg < legs.size(); ) {
            TaskWalk way = legs.get(leg);
            int bit = Math.min(first ? limit + 1 - wanted.size() : NEXT_BIT, MOST_LOOKED_AT - looked);
            List<Task> met = way.stretch(stretch, last, bit);
            for (Task task : met) {
                if (way.filter.fits(task)) {
                    wanted.add(task);
                    places.add(way.at(task).on(new Leg(leg, way.name())));
                }
            }
            if (wanted.size() > limit) {
                return new Page<>(
                        wanted.subList(0, limit),
                        Optional.of(places.get(limit - 1).toString()));
            }
            looked += Math.max(met.size(), LOOKING);
            first = met.size() < bit;
            leg = first ? leg + 1 : leg;
            last = first ? Optional.empty() : Optional.of(way.at(met.getLast()));
        }
        if (leg == legs.size()) {
            return new Page<>(wanted, Optional.empty());
        }
        Leg goesOn = new Leg(leg, legs.get(leg).name());
        return new Page<>(
                wanted,
                Optional.of(last.map(place -> place.on(goesOn))
                        .orElseGet(() -> Position.beginning(goesOn))
                        .toString()));
    }

    /**
     * Where a page goes on. An option may have been taken away, or be elsewhere by now: where it is not there any more, at what is in its
     * place, and so at those that say nothing where it was the last one.
     */
    private static int leg(List<TaskWalk> legs, Leg before) {
        int number = Math.min(before.number(), legs.size() - 1);
        if (legs.get(number).name().equals(before.name())) {
            return number;
        }
        return IntStream.range(0, legs.size())
                .filter(leg -> legs.get(leg).name().equals(before.name()))
                .findFirst()
                .orElse(number);
    }

    /** Tells the ways along options from each other, and from the one behind them. */
    private String name() {
        return facet.kind() == TaskFacet.Kind.MARK ? facet.field() + Leg.SAYS + facet.said() : "";
    }

    private List<Task> stretch(Stretch stretch, Optional<Position> last, int bit) {
        return stretch.behind(this, last, bit);
    }

    /** Reads some of the way's tasks, wanted or not. */
    @FunctionalInterface
    public interface Stretch {
        /** The first ones behind a position, or of all, on a way of which only itself is read and not the rest. */
        List<Task> behind(TaskWalk way, Optional<Position> after, int limit);
    }

    /** Where a task stands on the way. */
    public Position at(Task task) {
        return new Position(facet.key(order.sort(), task), task.id());
    }

    /**
     * One of the ways of a list.
     *
     * @param number how many are before it
     * @param name what it is along, whatever is before it by the next page; empty where it is along no option
     */
    public record Leg(int number, String name) {
        private static final Leg FIRST = new Leg(0, "");
        private static final String SAYS = "=";
        private static final String NAMED = ":";
        private static final String END = "+";

        private static Leg parse(String text) {
            int middle = text.indexOf(NAMED);
            return new Leg(Integer.parseInt(text.substring(0, middle)), text.substring(middle + 1));
        }

        @Override
        public String toString() {
            return number + NAMED + name;
        }
    }

    /**
     * A place in an order, between tasks or at one.
     *
     * @param leg the way it is on
     */
    public record Position(String key, TaskId task, Leg leg) {
        private static final TaskId NONE = new TaskId(new UUID(0, 0));

        public Position(String key, TaskId task) {
            this(key, task, Leg.FIRST);
        }

        private static Position beginning(Leg leg) {
            return new Position("", NONE, leg);
        }

        private boolean begins() {
            return key.isEmpty() && task.equals(NONE);
        }

        private Position on(Leg another) {
            return new Position(key, task, another);
        }

        /** Reads what {@link #toString} wrote. */
        public static Position parse(String text) {
            int middle = text.indexOf('/');
            String place = text.substring(0, middle);
            int end = place.indexOf(Leg.END);
            return new Position(
                    text.substring(middle + 1),
                    TaskId.parse(place.substring(end + 1)),
                    end < 0 ? Leg.FIRST : Leg.parse(place.substring(0, end)));
        }

        @Override
        public String toString() {
            return (leg.equals(Leg.FIRST) ? "" : leg + Leg.END) + task + "/" + key;
        }
    }
}
