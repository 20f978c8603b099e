package dev.hearth.application.work;

import dev.hearth.application.identity.Cards;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.port.TaskActivity;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskChange;
import dev.hearth.domain.work.TaskDeed;
import dev.hearth.domain.work.TaskDeedId;
import dev.hearth.domain.work.TaskField;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what was done to a task, newest first, to whoever may look at it. */
public final class ListTaskActivity {
    private static final Set<TaskField> HIDDEN = EnumSet.of(
            TaskField.LABELS, TaskField.PARENT, TaskField.LINKS, TaskField.FIELD, TaskField.GUEST, TaskField.PROJECT);

    /** So many deeds are looked at in one go for those that guests may know. */
    private static final int LOOK = 100;

    private static final int MOST_LOOKS = 20;

    private final TaskAccess access;
    private final TaskActivity activity;
    private final UserCards cards;
    private final Cursors cursors;

    public ListTaskActivity(TaskAccess access, TaskActivity activity, UserCards cards, Cursors cursors) {
        this.access = access;
        this.activity = activity;
        this.cards = cards;
        this.cursors = cursors;
    }

    public Page<TaskActivityView> run(Caller caller, TaskName name, PageRequest request) {
        SeenTask seen = access.seen(caller, name);
        TaskId task = seen.task().id();
        String list = "task-activity:" + task + ":" + caller.user();
        Optional<TaskDeedId> before = cursors.open(list, request.cursor()).map(TaskDeedId::parse);
        Page<TaskDeed> page =
                seen.alone() ? toGuest(task, before, request.limit()) : activity.of(task, before, request.limit());
        Cards people = cards.of(page.items().stream().map(TaskDeed::actor).collect(Collectors.toSet()));
        Set<String> known = known(caller, page.items());
        return cursors.seal(list, page.map(deed -> TaskActivityView.of(deed, people, known)));
    }

    /** Full pages: how many deeds are between two that a guest is told of is none of what they may know. */
    private Page<TaskDeed> toGuest(TaskId task, Optional<TaskDeedId> before, int limit) {
        List<TaskDeed> told = new ArrayList<>();
        Optional<TaskDeedId> from = before;
        Optional<String> next = Optional.empty();
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            Page<TaskDeed> page = activity.of(task, from, LOOK);
            page.items().stream().flatMap(ListTaskActivity::toGuest).forEach(told::add);
            next = page.next();
            if (told.size() > limit) {
                return new Page<>(
                        told.subList(0, limit),
                        Optional.of(told.get(limit - 1).id().toString()));
            }
            if (next.isEmpty()) {
                break;
            }
            from = next.map(TaskDeedId::parse);
        }
        return new Page<>(told, next);
    }

    /** Nothing that names the project's labels, other tasks and other guests; what changed nothing else is no news to a guest. */
    private static Stream<TaskDeed> toGuest(TaskDeed deed) {
        List<TaskChange> open = deed.changes().stream()
                .filter(change -> !HIDDEN.contains(change.field()))
                .toList();
        return open.isEmpty() && !deed.changes().isEmpty()
                ? Stream.empty()
                : Stream.of(new TaskDeed(deed.id(), deed.task(), deed.actor(), deed.at(), open));
    }

    /** Where a task was before may be hidden from who sees it where it is. */
    private Set<String> known(Caller caller, List<TaskDeed> deeds) {
        return deeds.stream()
                .flatMap(deed -> deed.changes().stream())
                .filter(change -> change.field() == TaskField.PROJECT)
                .flatMap(change -> Stream.of(change.from(), change.to()))
                .distinct()
                .filter(project -> access.maySee(caller, ProjectId.parse(project)))
                .collect(Collectors.toSet());
    }
}
