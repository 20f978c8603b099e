package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/**
 * How much work a task is.
 *
 * @param estimate in minutes, 1 to {@value #MOST}
 * @param spent in minutes, 0 to {@value #MOST}
 */
public record TaskEffort(Optional<Integer> estimate, int spent) {
    /** Nearly two years. */
    public static final int MOST = 1_000_000;

    public static final TaskEffort NONE = new TaskEffort(Optional.empty(), 0);

    public TaskEffort {
        if (estimate.filter(minutes -> minutes < 1 || minutes > MOST).isPresent()) {
            throw new Refusal.Invalid("estimateMinutes", "must be a whole number from 1 to " + MOST);
        }
        if (spent < 0 || spent > MOST) {
            throw new Refusal.Invalid("spentMinutes", "must be a whole number from 0 to " + MOST);
        }
    }
}
