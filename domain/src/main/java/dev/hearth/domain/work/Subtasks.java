package dev.hearth.domain.work;

/**
 * How far the parts of a task have come.
 *
 * @param done how many are done
 * @param all how many there are
 */
public record Subtasks(int done, int all) {
    public static final Subtasks NONE = new Subtasks(0, 0);

    /** These, and so many more in a status. */
    public Subtasks and(TaskStatus status, int more) {
        return new Subtasks(status == TaskStatus.DONE ? done + more : done, all + more);
    }
}
