package dev.hearth.domain.work;

import java.util.ArrayList;
import java.util.List;

/**
 * One task more or less that is open in a project, and why.
 *
 * @param project in which it is, or was
 */
public record TaskFlow(ProjectId project, Kind kind) {
    /** Why there is one more, or one less. */
    public enum Kind {
        /** It was made, or brought back. */
        ADDED,
        /** It was done, or cancelled, and is taken up again. */
        REOPENED,
        DONE,
        CANCELLED,
        /** It was open, and is no longer there. */
        REMOVED;

        /** How many more are open by it: one, or one less. */
        public int step() {
            return this == ADDED || this == REOPENED ? 1 : -1;
        }
    }

    private enum Place {
        OPEN,
        DONE,
        CANCELLED,
        GONE;

        private static Place of(Task task) {
            if (task.gone()) {
                return GONE;
            }
            return switch (task.stage().status()) {
                case BACKLOG, TODO, IN_PROGRESS, IN_REVIEW -> OPEN;
                case DONE -> DONE;
                case CANCELLED -> CANCELLED;
            };
        }
    }

    /** By a task that was just made: one that is made as done was to be done first. */
    public static List<TaskFlow> made(Task task) {
        return kinds(Place.GONE, Place.of(task)).stream()
                .map(kind -> new TaskFlow(task.project(), kind))
                .toList();
    }

    /** By a change of a task. What is closed comes and goes without changing what is open. */
    public static List<TaskFlow> between(Task before, Task after) {
        Place from = Place.of(before);
        Place to = Place.of(after);
        boolean stays =
                from == to || (from != Place.OPEN && to == Place.GONE) || (from == Place.GONE && to != Place.OPEN);
        return stays
                ? List.of()
                : kinds(from, to).stream()
                        .map(kind -> new TaskFlow(after.project(), kind))
                        .toList();
    }

    /** By going to another project, in the same status: one less in the one is one more in the other. */
    public static List<TaskFlow> transferred(TransferredTask moved, Task before) {
        List<TaskFlow> flow = new ArrayList<>(between(before, moved.trace()));
        flow.addAll(Place.of(moved.task()) == Place.OPEN ? made(moved.task()) : List.of());
        return List.copyOf(flow);
    }

    /** By way of being open. */
    private static List<Kind> kinds(Place from, Place to) {
        List<Kind> kinds = new ArrayList<>();
        switch (from) {
            case OPEN -> {}
            case DONE, CANCELLED -> kinds.add(Kind.REOPENED);
            case GONE -> kinds.add(Kind.ADDED);
        }
        switch (to) {
            case OPEN -> {}
            case DONE -> kinds.add(Kind.DONE);
            case CANCELLED -> kinds.add(Kind.CANCELLED);
            case GONE -> kinds.add(Kind.REMOVED);
        }
        return List.copyOf(kinds);
    }
}
