package dev.hearth.application.work;

import dev.hearth.application.work.port.TaskLists;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.BoardColumn;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskSort;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskWalk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows a project's board with the first tasks of each column. */
public final class ShowBoard {
    private final TaskAccess access;
    private final TaskLists lists;
    private final TaskViews views;

    public ShowBoard(TaskAccess access, TaskLists lists, TaskViews views) {
        this.access = access;
        this.lists = lists;
        this.views = views;
    }

    /**
     * Shows it to whoever may look at the project.
     *
     * @param limit of the tasks that are shown in each column, 1 or more
     */
    public BoardView run(Caller caller, ProjectId id, int limit) {
        Project project = access.project(caller, id);
        List<BoardColumn> columns = project.board().columns();
        List<Task> first = columns.stream()
                .flatMap(column -> first(project, column, limit).stream())
                .toList();
        Map<String, List<TaskView>> shown = views.of(first).stream().collect(Collectors.groupingBy(TaskView::status));
        Map<TaskStatus, Long> counts = lists.counts(id);
        return new BoardView(columns.stream()
                .map(column -> BoardView.Column.of(
                        column,
                        counts.getOrDefault(column.status(), 0L),
                        shown.getOrDefault(TaskView.word(column.status()), List.of())))
                .toList());
    }

    private List<Task> first(Project project, BoardColumn column, int limit) {
        TaskWalk walk = TaskWalk.of(
                project.scope(),
                TaskFilter.of(column.status()),
                new TaskOrder(TaskSort.STATUS, TaskOrder.Direction.RISING));
        return lists.list(walk, Optional.empty(), limit).items();
    }
}
