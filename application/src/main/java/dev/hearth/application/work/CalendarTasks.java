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
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskOrder.Direction;
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
    /** What is to come. */
    static final int MOST_AHEAD = 1000;

    /** What was due within {@link #PAST}, done or not. */
    static final int MOST_PAST = 500;

    /** What should have been done long ago and was not. */
    static final int MOST_OVERDUE = 250;

    /** What begins some day and is due on none. */
    static final int MOST_BEGINNING = 250;

    private static final Duration PAST = Duration.ofDays(90);
    private static final String USUAL_NAME = "Hearth";

    private static final Set<TaskStatus> SHOWN = EnumSet.complementOf(EnumSet.of(TaskStatus.CANCELLED));
    private static final Set<TaskStatus> OPEN = EnumSet.complementOf(EnumSet.of(TaskStatus.CANCELLED, TaskStatus.DONE));

    private static final TaskOrder SOONEST = new TaskOrder(TaskSort.DUE, Direction.RISING);
    private static final TaskOrder LATEST = new TaskOrder(TaskSort.DUE, Direction.FALLING);

    private final TaskLists lists;
    private final ProjectAccess access;
    private final VisibleProjects visible;

    public CalendarTasks(TaskLists lists, ProjectAccess access, VisibleProjects visible) {
        this.lists = lists;
        this.access = access;
        this.visible = visible;
    }

    /**
     * As its owner sees it now.
     *
     * @throws Refusal.NotFound where it is of a project that the owner does not see
     */
    CalendarSheet sheet(Caller owner, CalendarLink link, CalendarSheet.Form form, Instant now) {
        Optional<Project> only = link.project().map(id -> access.seen(owner, id).project());
        Function<ProjectId, Optional<Project>> seen = only.<Function<ProjectId, Optional<Project>>>map(
                        one -> id -> only)
                .orElseGet(() -> seenBy(owner));
        String usual = only.map(project -> project.card().name().value()).orElse(USUAL_NAME);
        List<CalendarSheet.Entry> entries = tasks(
                        only.map(Project::scope).orElse(owner.user().scope()), now)
                .flatMap(task ->
                        seen.apply(task.project()).map(project -> CalendarSheet.Entry.of(project, task)).stream())
                .sorted(Comparator.comparing(entry -> entry.task().id().toString()))
                .toList();
        return new CalendarSheet(link.name().orElse(usual), form, entries);
    }

    /** A project that is open to everybody is looked for once, however many of its tasks there are. */
    private Function<ProjectId, Optional<Project>> seenBy(Caller owner) {
        Map<ProjectId, Optional<Project>> known = new HashMap<>();
        visible.of(owner).forEach((id, project) -> known.put(id, Optional.of(project)));
        return id -> known.computeIfAbsent(id, other -> elsewhere(owner, other));
    }

    private Optional<Project> elsewhere(Caller owner, ProjectId id) {
        try {
            return Optional.of(access.seen(owner, id).project());
        } catch (Refusal.NotFound hidden) {
            return Optional.empty();
        }
    }

    private Stream<Task> tasks(Scope place, Instant now) {
        Instant longAgo = now.minus(PAST);
        return Stream.of(
                        due(place, SHOWN, Optional.of(now), Optional.empty(), SOONEST, MOST_AHEAD),
                        due(place, SHOWN, Optional.of(longAgo), Optional.of(now), LATEST, MOST_PAST),
                        due(place, OPEN, Optional.empty(), Optional.of(longAgo), LATEST, MOST_OVERDUE),
                        beginning(place))
                .flatMap(List::stream);
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
                .limit(MOST_BEGINNING)
                .toList();
    }
}
