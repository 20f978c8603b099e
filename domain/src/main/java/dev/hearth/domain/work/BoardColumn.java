package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.util.Optional;

/**
 * A column of a project's board, which shows the tasks of one status.
 *
 * @param name stripped, 1 to {@value #MAX_NAME} characters, one line
 * @param limit how many tasks should stand in it at most, 1 to {@value #MAX_LIMIT}
 */
public record BoardColumn(String name, TaskStatus status, Optional<Integer> limit) {
    public static final int MAX_NAME = 50;
    public static final int MAX_LIMIT = 1000;

    public BoardColumn {
        name = nameOf(name);
        limit.filter(most -> most < 1 || most > MAX_LIMIT).ifPresent(most -> {
            throw new Refusal.Invalid("limit", "must be a whole number from 1 to " + MAX_LIMIT);
        });
    }

    /** Reads a name. */
    public static String nameOf(String text) {
        return Text.name("name", text, MAX_NAME);
    }

    static BoardColumn of(String name, TaskStatus status) {
        return new BoardColumn(name, status, Optional.empty());
    }
}
