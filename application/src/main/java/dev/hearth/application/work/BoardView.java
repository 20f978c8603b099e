package dev.hearth.application.work;

import dev.hearth.domain.work.BoardColumn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A project's board, its columns from left to right. */
public record BoardView(List<Column> columns) {
    public BoardView {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param limit how many tasks should stand in it at most
     * @param count how many do
     * @param tasks the first of them, in their order
     */
    public record Column(String name, String status, Optional<Integer> limit, long count, List<TaskView> tasks) {
        public Column {
            tasks = List.copyOf(tasks);
        }

        static Column of(BoardColumn column, long count, List<TaskView> tasks) {
            return new Column(
                    column.name(), column.status().name().toLowerCase(Locale.ROOT), column.limit(), count, tasks);
        }
    }
}
