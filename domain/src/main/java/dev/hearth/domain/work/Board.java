package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import java.util.List;

/**
 * The columns of a project's board, from left to right; each status stands in one of them at most.
 */
public record Board(List<BoardColumn> columns) {
    /** Of a project in which nobody has said anything else. */
    public static final Board USUAL = new Board(List.of(
            BoardColumn.of("To do", TaskStatus.TODO),
            BoardColumn.of("In progress", TaskStatus.IN_PROGRESS),
            BoardColumn.of("In review", TaskStatus.IN_REVIEW),
            BoardColumn.of("Done", TaskStatus.DONE)));

    public Board {
        columns = List.copyOf(columns);
        if (columns.stream().map(BoardColumn::status).distinct().count() != columns.size()) {
            throw new Refusal.Invalid("columns", "must not show one status twice");
        }
    }
}
