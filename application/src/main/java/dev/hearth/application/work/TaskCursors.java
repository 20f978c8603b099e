package dev.hearth.application.work;

import dev.hearth.application.shared.Cursors;
import dev.hearth.application.work.port.TaskLists;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskWalk;
import dev.hearth.domain.work.TaskWalk.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads lists of tasks page by page; a cursor goes on only with the list it was given for. */
public final class TaskCursors {
    private final TaskLists lists;
    private final TaskViews views;
    private final Cursors cursors;

    public TaskCursors(TaskLists lists, TaskViews views, Cursors cursors) {
        this.lists = lists;
        this.views = views;
        this.cursors = cursors;
    }

    /**
     * A page as it is shown.
     *
     * @param listed tells one list from another, also where they go the same way
     * @param shown those that the caller may see
     */
    Page<TaskView> page(
            Caller caller, String listed, TaskWalk walk, Optional<String> cursor, int limit, Predicate<Task> shown) {
        String list = "tasks:" + listed + ":" + caller.user();
        Optional<Position> after = cursors.open(list, cursor).map(Position::parse);
        Page<Task> page = lists.list(walk, after, limit);
        List<Task> visible = page.items().stream().filter(shown).toList();
        return cursors.seal(list, new Page<>(views.of(visible), page.next()));
    }
}
