package dev.hearth.application.work;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.application.work.NotedTasks.Turn;
import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.application.work.port.TaskTransfers;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MovedTalk;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLink;
import dev.hearth.domain.work.TaskPolicy;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTies;
import dev.hearth.domain.work.TransferredTask;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
 * What goes with a task to another project, and how. Parts go before what they are parts of, what was said before its task, and each trace
 * before what it is of: on a store without transactions, to do it once more after a crash does the rest of it.
 */
public final class TaskTransfer {
    /** So many tasks go at once: whoever else writes waits for it. */
    static final int MOST_TASKS = 200;

    /** So much that was said goes at once. */
    static final int MOST_COMMENTS = 10_000;

    /** So many people's marks of how far they read go at once, over all tasks. */
    static final int MOST_MARKERS = 5_000;

    /** So many tasks that stay where they are may be linked with those that go. */
    static final int MOST_LINKED = 1_000;

    private final TaskAccess access;
    private final Tasks tasks;
    private final TaskTransfers transfers;
    private final NotedTasks noted;
    private final LabelTransfer labels;
    private final Messages messages;
    private final ReadMarkers markers;
    private final TaskGuests guests;
    private final Clock clock;

    public TaskTransfer(
            TaskAccess access,
            Tasks tasks,
            TaskTransfers transfers,
            NotedTasks noted,
            LabelTransfer labels,
            Messages messages,
            ReadMarkers markers,
            TaskGuests guests,
            Clock clock) {
        this.access = access;
        this.tasks = tasks;
        this.transfers = transfers;
        this.noted = noted;
        this.labels = labels;
        this.messages = messages;
        this.markers = markers;
        this.guests = guests;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param told what is to be told of when it is stored for good, in its order
     */
    record Done(
            Task task,
            List<TaskId> transferred,
            List<String> droppedLabels,
            List<String> droppedFields,
            List<UserId> droppedAssignees,
            List<Revised> told) {}

    /**
     * Within a transaction, and when nobody else looks and changes in one of the two projects.
     *
     * @param found the task where the actor's rights were looked up
     * @param status of the task in the other project; the same where it is empty
     */
    Done run(UserId actor, SeenTask found, SeenProject target, Optional<TaskStatus> status) {
        ProjectId from = found.task().project();
        return together(from, target.project().id(), () -> {
            Task root = tasks.find(found.task().id())
                    .filter(task -> !TaskPolicy.mustBeIn(from, task).gone())
                    .orElseThrow(TaskAccess::none);
            List<Task> tree = tree(root);
            // Where they go, the actor may be who brings them back.
            tree.stream()
                    .filter(Task::gone)
                    .forEach(gone ->
                            TaskPolicy.mayDelete(gone, actor, found.project().standing()));
            return new Journey(actor, root, tree, found.project().project(), target, clock.instant()).done(status);
        });
    }

    /** The same one first, whichever way something goes: two who meet halfway do not wait for each other. */
    private <T> T together(ProjectId from, ProjectId to, Supplier<T> work) {
        boolean rising = from.toString().compareTo(to.toString()) < 0;
        ProjectId first = rising ? from : to;
        ProjectId second = rising ? to : from;
        return tasks.together(first, () -> tasks.together(second, work));
    }

    /** The task and all below it, each behind what it is a part of; also what is gone, which may be brought back where its parent is. */
    private List<Task> tree(Task root) {
        Map<TaskId, Task> tree = new LinkedHashMap<>(Map.of(root.id(), root));
        Set<TaskId> level = Set.of(root.id());
        while (!level.isEmpty()) {
            Set<TaskId> below = new HashSet<>(tasks.below(level, MOST_TASKS));
            below.removeAll(tree.keySet());
            List<Task> parts = access.among(below).stream()
                    .filter(task -> task.project().equals(root.project()))
                    .sorted(Comparator.comparingLong(Task::number))
                    .toList();
            parts.forEach(part -> tree.put(part.id(), part));
            if (tree.size() > MOST_TASKS) {
                throw new Refusal.LimitReached("At most " + MOST_TASKS + " tasks can go to another project at once.");
            }
            level = parts.stream().map(Task::id).collect(Collectors.toSet());
        }
        return List.copyOf(tree.values());
    }

    /** One way of a task and its parts to a project. */
    private final class Journey {
        private final UserId actor;
        private final Task root;
        private final Project target;
        private final Instant now;
        private final List<Task> tree;
        private final Set<TaskId> along;
        private final Map<TaskId, Task> others;
        private final LabelTransfer.Plan plan;
        private final FieldTransfer fields;
        private final Set<UserId> members;
        private final Set<UserId> lookers;
        private final List<Revised> told = new ArrayList<>();
        private int comments = MOST_COMMENTS;

        Journey(UserId actor, Task root, List<Task> tree, Project from, SeenProject seen, Instant now) {
            this.actor = actor;
            this.root = root;
            this.target = seen.project();
            this.now = now;
            this.tree = tree;
            this.along = tree.stream().map(Task::id).collect(Collectors.toSet());
            this.others = access
                    .among(tree.stream()
                            .flatMap(task -> task.ties().links().stream().map(TaskLink::other))
                            .filter(other -> !along.contains(other))
                            .collect(Collectors.toSet()))
                    .stream()
                    .collect(Collectors.toMap(Task::id, Function.identity()));
            this.plan = labels.plan(root.project(), used(tree), seen);
            this.members =
                    access.among(target.id(), people(task -> task.details().assignees()));
            Map<TaskId, Set<UserId>> readers = tree.stream().collect(Collectors.toMap(Task::id, this::readers));
            Set<UserId> followers = people(Task::watchers);
            readers.values().forEach(followers::addAll);
            this.lookers = access.lookers(target, followers);
            Set<UserId> named = access.nameable(
                    target, people(task -> task.details().fields().people()));
            this.fields = new FieldTransfer(from.fields(), target.fields(), named);
            mustNotBeTooMuch(readers.values());
        }

        private Set<UserId> readers(Task task) {
            return markers.of(talk(task)).stream().map(ReadMarker::user).collect(Collectors.toSet());
        }

        /** Before anything is written: where there are no transactions, what was written stays. */
        private void mustNotBeTooMuch(Collection<Set<UserId>> readers) {
            mustBeAtMost(MOST_LINKED, others.size(), "linked tasks can stay behind");
            long read = readers.stream()
                    .flatMap(Set::stream)
                    .filter(lookers::contains)
                    .count();
            mustBeAtMost(MOST_MARKERS, read, "marks of what people have read can go along");
            long said = tree.stream()
                    .mapToInt(task -> transfers.comments(talk(task), MOST_COMMENTS + 1))
                    .sum();
            mustBeAtMost(MOST_COMMENTS, said, "comments can go along");
        }

        private static void mustBeAtMost(int most, long many, String what) {
            if (many > most) {
                throw new Refusal.LimitReached("At most " + most + " " + what + " at once.");
            }
        }

        private Set<UserId> people(Function<Task, Collection<UserId>> of) {
            return tree.stream().flatMap(task -> of.apply(task).stream()).collect(Collectors.toSet());
        }

        Done done(Optional<TaskStatus> status) {
            // Who runs the other project lets in whom they want there.
            tree.forEach(task -> guests.removeAll(task.id()));
            plan.changed().ifPresent(told::add);
            deepestFirst().forEach(this::goes);
            othersKnow();
            Task there = tasks.find(root.id()).orElseThrow(TaskAccess::none);
            List<Task> stands = status.map(wanted ->
                            noted.written(actor, new Turn(there, task -> task.in(wanted, now))))
                    .orElse(List.of());
            stands.stream().filter(task -> task.revision() != there.revision()).forEach(told::add);
            Set<UserId> dropped = people(task -> task.details().assignees());
            dropped.removeAll(members);
            return new Done(
                    stands.stream().findFirst().orElse(there),
                    tree.stream().map(Task::id).toList(),
                    plan.dropped(),
                    fields.dropped(
                            tree.stream().map(task -> task.details().fields()).toList()),
                    dropped.stream()
                            .sorted(Comparator.comparing(UserId::toString))
                            .toList(),
                    List.copyOf(told));
        }

        /** Those of one depth stay in their order. */
        private List<Task> deepestFirst() {
            Map<TaskId, Integer> depths = new HashMap<>(Map.of(root.id(), 0));
            tree.stream()
                    .skip(1)
                    .forEach(part -> depths.put(
                            part.id(), 1 + part.ties().parent().map(depths::get).orElse(0)));
            return tree.stream()
                    .sorted(Comparator.comparing((Task task) -> depths.get(task.id()))
                            .reversed())
                    .toList();
        }

        private void goes(Task task) {
            said(task);
            TransferredTask moved = transfers
                    .transfer(task.id(), before -> there(TaskPolicy.mustBeIn(root.project(), before)))
                    .orElseThrow(TaskAccess::none);
            noted.transferred(actor, task, moved);
            if (transfers.comments(talk(task), 1) > 0) {
                // Without transactions somebody may have said something more before the task had gone.
                comments -= messages.move(talk(task), target.scope(), comments).messages();
            }
            told.add(moved.trace());
            told.add(moved.task());
        }

        private void said(Task task) {
            MovedTalk moved = messages.move(talk(task), target.scope(), comments);
            comments -= moved.messages();
            told.addAll(markers.move(moved, lookers));
        }

        private Task there(Task task) {
            TaskDetails details = task.details()
                    .assignedTo(task.details().assignees().stream()
                            .filter(members::contains)
                            .toList())
                    .labelled(plan.there(task.details().labels()))
                    .with(fields.there(task.details().fields()));
            List<UserId> follow =
                    task.watchers().stream().filter(lookers::contains).toList();
            return task.transferred(target.id(), details, ties(task), follow, now);
        }

        private TaskTies ties(Task task) {
            return new TaskTies(
                    task.ties().parent().filter(parent -> !task.id().equals(root.id())),
                    task.ties().links().stream()
                            .filter(link ->
                                    along.contains(link.other()) || !link.kind().orders())
                            .map(link -> new TaskLink(link.kind(), link.other(), place(link)))
                            .toList(),
                    task.ties().series());
        }

        /**
         * What waits for another is in one project with it. Other links stay; where the other is in the project that this comes to, its
         * people see both by now. Elsewhere nothing of the other changes: that would tell those who see it alone that this was not deleted.
         */
        private void othersKnow() {
            Map<TaskId, UnaryOperator<Task>> changes = new LinkedHashMap<>();
            for (Task task : tree) {
                for (TaskLink link : task.ties().links()) {
                    if (!along.contains(link.other())) {
                        changes.merge(
                                link.other(),
                                other -> linked(other, link, task),
                                (one, next) -> other -> next.apply(one.apply(other)));
                    }
                }
            }
            others.values().stream()
                    .flatMap(other ->
                            noted
                                    .written(actor, new Turn(other, Objects.requireNonNull(changes.get(other.id()))))
                                    .stream()
                                    .filter(after -> after.revision() != other.revision()))
                    .forEach(told::add);
        }

        private Task linked(Task other, TaskLink link, Task task) {
            if (link.kind().orders()) {
                return other.unlinked(task.id(), now);
            }
            return isInTarget(link) ? other.linkedElsewhere(task.id(), target.id(), now) : other;
        }

        private boolean isInTarget(TaskLink link) {
            return place(link).equals(target.id());
        }

        /** Where the other is by now: it may have gone elsewhere itself since it was linked. */
        private ProjectId place(TaskLink link) {
            return along.contains(link.other())
                    ? target.id()
                    : Optional.ofNullable(others.get(link.other()))
                            .map(Task::project)
                            .orElse(link.project());
        }
    }

    private static Conversation.About talk(Task task) {
        return new Conversation.About(task.scope(), task.id().value());
    }

    private static Set<LabelId> used(List<Task> tree) {
        return tree.stream().flatMap(task -> task.details().labels().stream()).collect(Collectors.toSet());
    }
}
