package dev.hearth.domain.work;

import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something to be done.
 *
 * @param number counts the project's tasks, also those that are gone, from 1; 0 before the task is stored
 * @param rank its place among the tasks of its status
 * @param watchers who wants to hear of it, by id; at most {@value #MOST_WATCHERS}
 * @param firstRevision the project scope's revision at which the task appeared
 * @param revision the project scope's revision at which the task last changed
 */
public record Task(
        TaskId id,
        ProjectId project,
        long number,
        TaskStage stage,
        Rank rank,
        TaskDetails details,
        TaskTies ties,
        List<UserId> watchers,
        TaskLife life,
        long firstRevision,
        long revision)
        implements Revised {

    public static final int MOST_WATCHERS = 100;

    public Task {
        if (number < 0) {
            throw new IllegalArgumentException("Tasks are counted from 1.");
        }
        watchers = watchers.stream()
                .distinct()
                .sorted(Comparator.comparing(UserId::toString))
                .toList();
        if (watchers.size() > MOST_WATCHERS) {
            throw new Refusal.LimitReached("At most " + MOST_WATCHERS + " people can follow a task.");
        }
    }

    /** A task that is about to be stored; the store gives it its number and its place. */
    public static Task planned(
            TaskId id, ProjectId project, TaskStatus status, TaskDetails details, UserId creator, Instant now) {
        return new Task(
                id,
                project,
                0,
                TaskStage.of(status, now),
                Rank.FIRST,
                details,
                TaskTies.NONE,
                List.of(creator),
                TaskLife.begun(creator, now),
                UNSTORED,
                UNSTORED);
    }

    /** This task as made from a message. */
    public Task from(MessageId message) {
        return changed(stage, details, ties, life.from(message));
    }

    /** This task as the project's next. */
    public Task numbered(long next) {
        return new Task(id, project, next, stage, rank, details, ties, watchers, life, firstRevision, revision);
    }

    public Task at(Rank next) {
        return new Task(id, project, number, stage, next, details, ties, watchers, life, firstRevision, revision);
    }

    /** This task as it was stored for the first time. */
    public Task storedAt(long first) {
        return new Task(id, project, number, stage, rank, details, ties, watchers, life, first, first);
    }

    /** This task as it was stored again. */
    public Task changedAt(long next) {
        return new Task(id, project, number, stage, rank, details, ties, watchers, life, firstRevision, next);
    }

    /** About something else; where that is the same, nothing was changed. */
    public Task with(TaskDetails next, Instant now) {
        return next.equals(details) ? this : changed(stage, next, ties, life.changed(now));
    }

    /** In a status; where that is the same, nothing was changed. */
    public Task in(TaskStatus status, Instant now) {
        return status == stage.status() ? this : changed(stage.to(status, now), details, ties, life.changed(now));
    }

    /** A part of another, or of none; where that is the same, nothing was changed. */
    public Task under(Optional<TaskId> parent, Instant now) {
        return tied(ties.under(parent), now);
    }

    /** Linked to another; where it is already, nothing was changed. */
    public Task linked(TaskLink link, Instant now) {
        return tied(ties.with(link), now);
    }

    /** Linked, if it is, to one that is in another project by now. */
    public Task linkedElsewhere(TaskId other, ProjectId project, Instant now) {
        return tied(ties.with(other, project), now);
    }

    /** No longer linked to another. */
    public Task unlinked(TaskId other, Instant now) {
        return tied(ties.without(other), now);
    }

    /** Followed by others by a rule, or no longer. */
    public Task recurring(Optional<Recurrence> rule, Instant now) {
        return tied(ties.in(ties.series().by(rule)), now);
    }

    /** With another behind it in its row. */
    public Task followedBy(TaskId next) {
        return new Task(
                id,
                project,
                number,
                stage,
                rank,
                details,
                ties.in(ties.series().before(next)),
                watchers,
                life,
                firstRevision,
                revision);
    }

    /** The task that is behind this one in its row: the same, still to be done. */
    public Task successor(TaskId next, Occurrence occurrence, Instant now) {
        TaskDetails again = details.with(details.schedule().dueNext(occurrence.due()))
                .with(new TaskEffort(details.effort().estimate(), 0));
        TaskSeries row = new TaskSeries(Optional.of(occurrence.rule()), Optional.of(id), Optional.empty());
        Task planned = planned(next, project, TaskStatus.TODO, again, life.creator(), now);
        return new Task(
                next,
                project,
                0,
                planned.stage,
                planned.rank,
                again,
                new TaskTies(ties.parent(), List.of(), row),
                watchers,
                planned.life,
                UNSTORED,
                UNSTORED);
    }

    /**
     * The same, without people who are out of it.
     *
     * @param workers of whom it may be assigned to those
     * @param lookers of whom it may be followed by those
     * @param named of whom its custom fields may name those
     */
    public Task amongst(Set<UserId> workers, Set<UserId> lookers, Set<UserId> named) {
        Set<UserId> strangers = new HashSet<>(details.fields().people());
        strangers.removeAll(named);
        List<UserId> assignees =
                details.assignees().stream().filter(workers::contains).toList();
        List<UserId> followers = watchers.stream().filter(lookers::contains).toList();
        return new Task(
                id,
                project,
                number,
                stage,
                rank,
                details.assignedTo(assignees).with(details.fields().without(strangers)),
                ties,
                followers,
                life,
                firstRevision,
                revision);
    }

    private Task tied(TaskTies next, Instant now) {
        return next.equals(ties) ? this : changed(stage, details, next, life.changed(now));
    }

    /** Followed by somebody too; nothing of it has changed by that. */
    public Task watchedBy(UserId person) {
        return watchedBy(Stream.concat(watchers.stream(), Stream.of(person)).toList());
    }

    /** No longer followed by somebody. */
    public Task unwatchedBy(UserId person) {
        return watchedBy(watchers.stream().filter(one -> !one.equals(person)).toList());
    }

    private Task watchedBy(List<UserId> people) {
        return new Task(id, project, number, stage, rank, details, ties, people, life, firstRevision, revision);
    }

    /**
     * This task in another project, which gives it a number, a place and revisions of its own.
     *
     * @param says what it is about there: labels and people of that project
     * @param people who of its watchers follows it there
     */
    public Task transferred(ProjectId other, TaskDetails says, TaskTies has, List<UserId> people, Instant now) {
        return new Task(id, other, 0, stage, Rank.FIRST, says, has, people, life.changed(now), UNSTORED, UNSTORED);
    }

    /** What is left of this task in its project when it is in another one by now. */
    public Task trace(Task elsewhere) {
        return deleted(elsewhere.life().changedAt());
    }

    public Task deleted(Instant now) {
        return changed(stage, details, ties, life.deleted(now));
    }

    public Task restored(Instant now) {
        return changed(stage, details, ties, life.restored(now));
    }

    private Task changed(TaskStage stands, TaskDetails says, TaskTies has, TaskLife lives) {
        return new Task(id, project, number, stands, rank, says, has, watchers, lives, firstRevision, revision);
    }

    public boolean gone() {
        return life.deletedAt().isPresent();
    }

    /** Whether it should have been done by now. */
    public boolean overdue(Instant now) {
        return stage.open()
                && details.schedule().dueAt().filter(at -> !now.isBefore(at)).isPresent();
    }

    /** When people are to be told that it is due, the earliest first; never where there is nothing to do. */
    public List<TaskAlarm> alarms() {
        return stage.open() && !gone() ? details.schedule().alarms() : List.of();
    }

    @Override
    public Scope scope() {
        return project.scope();
    }
}
