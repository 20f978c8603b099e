package dev.hearth.application.work;

import dev.hearth.application.shared.Violations;
import dev.hearth.application.work.TasksAtWork.Found;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Does the same with many tasks, of whichever projects. Each is changed on its own, as if it were the only one: what is refused of
 * one keeps none of the others from being changed. Who loses a right while it goes on changes none of those that are left.
 */
public final class ChangeTasks {
    /** So many at once. */
    public static final int MOST = 100;

    private final TaskAccess access;
    private final NotedTasks noted;
    private final RecurringTasks recurring;
    private final TaskViews views;
    private final Clock clock;

    public ChangeTasks(TaskAccess access, NotedTasks noted, RecurringTasks recurring, TaskViews views, Clock clock) {
        this.access = access;
        this.noted = noted;
        this.recurring = recurring;
        this.views = views;
        this.clock = clock;
    }

    /** What is to be done with them. */
    public sealed interface Deed {
        /** They are changed. */
        record Change(TaskEdits edits) implements Deed {}

        /** They are taken away. */
        record Delete() implements Deed {}

        /** Whom it gives things to do. */
        default Set<UserId> newcomers() {
            return switch (this) {
                case Change change -> Set.copyOf(change.edits().assignees().more());
                case Delete delete -> Set.of();
            };
        }
    }

    /**
     * What is to be done with which.
     *
     * @param tasks at most {@value #MOST}; one that is named twice is changed once
     */
    public record Command(List<TaskId> tasks, Deed deed) {
        public Command {
            tasks = tasks.stream().distinct().toList();
            if (tasks.size() > MOST) {
                throw new Refusal.Invalid("taskIds", "must be at most " + MOST);
            }
        }
    }

    /**
     * Tells what came of each, in the order they were named. Where the store stops answering the whole is refused, and some may
     * be changed: to ask for the same once more changes the others.
     */
    public List<TaskOutcome> run(Caller caller, Command command) {
        TasksAtWork work =
                new TasksAtWork(access, caller, command.tasks(), command.deed().newcomers());
        return told(command.tasks().stream()
                .map(id -> turn(id, () -> done(caller, work.must(id), command.deed())))
                .toList());
    }

    private record Turn(TaskId id, Optional<Task> done, Optional<Refusal> refused) {
        private TaskOutcome told(Map<String, TaskView> shown) {
            String name = id.toString();
            return refused.<TaskOutcome>map(why -> new TaskOutcome.Refused(name, why))
                    .orElseGet(() -> new TaskOutcome.Done(name, Objects.requireNonNull(shown.get(name))));
        }
    }

    private static Turn turn(TaskId id, Supplier<Task> work) {
        try {
            return new Turn(id, Optional.of(work.get()), Optional.empty());
        } catch (Refusal.Unavailable down) {
            throw down;
        } catch (Refusal why) {
            return new Turn(id, Optional.empty(), Optional.of(why));
        }
    }

    private List<TaskOutcome> told(List<Turn> turns) {
        Map<String, TaskView> shown = views
                .of(turns.stream().flatMap(turn -> turn.done().stream()).toList())
                .stream()
                .collect(Collectors.toMap(TaskView::id, Function.identity()));
        return turns.stream().map(turn -> turn.told(shown)).toList();
    }

    private Task done(Caller caller, Found found, Deed deed) {
        TaskPolicy.mustBeThere(found.task());
        return switch (deed) {
            case Deed.Change change -> changed(caller, found, change.edits());
            case Deed.Delete delete -> deleted(caller, found);
        };
    }

    private Task changed(Caller caller, Found found, TaskEdits edits) {
        Instant now = clock.instant();
        Task task = found.task();
        Project project = found.project().project();
        KnownFields known = KnownFields.of(project.fields(), task.details().fields());
        Task wanted = edits.over(task, known, now);
        Violations.ofAll(
                () -> access.mustBelong(
                        project,
                        wanted.details(),
                        task.details(),
                        people -> TaskAccess.mustBeAmong(found.people(), people)),
                () -> recurring.mustGoOn(wanted));
        UnaryOperator<Task> change =
                before -> recurring.mustGoOn(edits.over(TaskPolicy.mustBeThere(before), known, now));
        return noted.changeTo(caller.user(), task, edits.parent(), change);
    }

    private Task deleted(Caller caller, Found found) {
        TaskPolicy.mayDelete(found.task(), caller.user(), found.project().standing());
        Instant now = clock.instant();
        return noted.change(
                caller.user(),
                found.task(),
                task -> TaskPolicy.mustBeThere(task).deleted(now));
    }
}
