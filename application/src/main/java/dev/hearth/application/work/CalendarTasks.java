package dev.hearth.application.work;

import dev.hearth.application.work.port.TaskLists;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.CalendarLink;
import dev.hearth.domain.work.CalendarSheet;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskFacet;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskOrder.Direction;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskSort;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskWalk;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Gathers what is in a calendar: tasks with a time that were not cancelled, the nearest first where there are too many. It takes the same
 * number of reads however many there are.
 */
public final class CalendarTasks {
    /** What is still to be done, and due in time to come. */
    static final int MOST_AHEAD = 1000;

    /** What should have been done and was not, since when it may be. */
    static final int MOST_OVERDUE = 500;

    /** What was done, and due within {@link #PAST} or later. */
    static final int MOST_DONE = 500;

    /** What begins some day and is due on none, among those of a thousand without a due time that were made last. */
    static final int MOST_BEGINNING = 250;

    private static final Duration PAST = Duration.ofDays(90);
    private static final String USUAL_NAME = "Hearth";

    private static final Set<TaskStatus> OPEN = EnumSet.complementOf(EnumSet.of(TaskStatus.CANCELLED, TaskStatus.DONE));
    private static final Set<TaskStatus> DONE = EnumSet.of(TaskStatus.DONE);

    private static final TaskOrder SOONEST = new TaskOrder(TaskSort.DUE, Direction.RISING);
    private static final TaskOrder LATEST = new TaskOrder(TaskSort.DUE, Direction.FALLING);

    private final TaskLists lists;
    private final ProjectAccess access;
    private final VisibleProjects visible;
    private final GuestTasks guests;

    public CalendarTasks(TaskLists lists, ProjectAccess access, VisibleProjects visible, GuestTasks guests) {
        this.lists = lists;
        this.access = access;
        this.visible = visible;
        this.guests = guests;
    }

    /**
     * As its owner sees it now.
     *
     * @throws Refusal.NotFound where it is of a project that the owner does not see
     */
    CalendarSheet sheet(Caller owner, CalendarLink link, CalendarSheet.Form form, Instant now) {
        Optional<Project> only = link.project().map(id -> access.seen(owner, id).project());
        Function<Task, Optional<Project>> seen =
                only.<Function<Task, Optional<Project>>>map(one -> task -> only).orElseGet(() -> seenBy(owner));
        String usual = only.map(project -> project.card().name().value()).orElse(USUAL_NAME);
        List<CalendarSheet.Entry> entries = tasks(
                        only.map(Project::scope).orElse(owner.user().scope()), now)
                .flatMap(task -> seen.apply(task).map(project -> CalendarSheet.Entry.of(project, task)).stream())
                .sorted(Comparator.comparing(entry -> entry.task().id().toString()))
                .toList();
        return new CalendarSheet(link.name().orElse(usual), form, entries);
    }

    /** A project that is open to everybody is looked for once, however many of its tasks there are. */
    private Function<Task, Optional<Project>> seenBy(Caller owner) {
        Map<ProjectId, Optional<Project>> known = new HashMap<>();
        visible.of(owner).forEach((id, project) -> known.put(id, Optional.of(project)));
        Function<TaskId, Optional<GuestTasks.Lent>> lent = guests.whenAsked(owner.user());
        return task -> known.computeIfAbsent(task.project(), other -> elsewhere(owner, other))
                .or(() -> lent.apply(task.id()).map(GuestTasks.Lent::project));
    }

    private Optional<Project> elsewhere(Caller owner, ProjectId id) {
        try {
            return Optional.of(access.seen(owner, id).project());
        } catch (Refusal.NotFound hidden) {
            return Optional.empty();
        }
    }

    /**
     * What is to be done is read apart from what was done, lest the one leave no room for the other. A task that changes between two
     * reads may be in both, and is told once.
     */
    private Stream<Task> tasks(Scope place, Instant now) {
        Map<TaskId, Task> tasks = new HashMap<>();
        Stream.of(
                        due(place, OPEN, Optional.of(now), Optional.empty(), SOONEST, MOST_AHEAD),
                        due(place, OPEN, Optional.empty(), Optional.of(now), LATEST, MOST_OVERDUE),
                        due(place, DONE, Optional.of(now.minus(PAST)), Optional.empty(), LATEST, MOST_DONE),
                        beginning(place))
                .flatMap(List::stream)
                .forEach(task -> tasks.put(task.id(), task));
        return tasks.values().stream();
    }

    private List<Task> due(
            Scope place,
            Set<TaskStatus> statuses,
            Optional<Instant> from,
            Optional<Instant> before,
            TaskOrder order,
            int most) {
        TaskFilter filter = new TaskFilter(
                statuses,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from,
                before,
                Optional.empty(),
                "");
        TaskWalk way = TaskWalk.of(place, filter, order);
        Optional<String> end = way.beyond().or(() -> Optional.of(TaskSort.NO_TIME));
        TaskWalk dated = new TaskWalk(way.facet(), order, filter, way.least(), end);
        return lists.list(dated, Optional.empty(), most).items();
    }

    /** Those that are due on no day stand together at the end of the order. */
    private List<Task> beginning(Scope place) {
        TaskWalk undated =
                new TaskWalk(TaskFacet.open(place), LATEST, TaskFilter.NONE, TaskSort.NO_TIME, Optional.empty());
        return lists.list(undated, Optional.empty(), TaskWalk.MOST_LOOKED_AT - 1).items().stream()
                .filter(task -> task.details().schedule().start().isPresent())
                .sorted(Comparator.comparing(CalendarTasks::begins))
                .limit(MOST_BEGINNING)
                .toList();
    }

    private static Instant begins(Task task) {
        TaskSchedule schedule = task.details().schedule();
        return schedule.start()
                .map(time -> time.begin(schedule.zone()))
                .orElseThrow(() -> new IllegalStateException("begins on no day"));
    }
}
