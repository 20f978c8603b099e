package dev.hearth.domain.work;

/** By what a list is ordered, and from which end. */
public record TaskOrder(TaskSort sort, Direction direction) {
    /** The newest first. */
    public static final TaskOrder USUAL = new TaskOrder(TaskSort.NUMBER, Direction.FALLING);

    /** The end a list begins at. */
    public enum Direction {
        RISING,
        FALLING
    }
}
