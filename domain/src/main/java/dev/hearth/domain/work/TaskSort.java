package dev.hearth.domain.work;

import dev.hearth.domain.shared.NameKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** By what tasks are put in order. What is missing comes last. */
public enum TaskSort {
    /** The order in which they were made. */
    NUMBER,
    CHANGED,
    DUE,
    PRIORITY,
    /** As they stand on the board: by status, and there by their rank. */
    STATUS,
    COMPLETED,
    TITLE,
    /** By what they say in one custom field; only the lists of that field are in this order. */
    VALUE;

    /** The key of a time that there is none of: above every digit. */
    public static final String NO_TIME = "~";

    private static final int TITLE_LENGTH = 60;

    /** The orders of whatever tasks. */
    public static List<TaskSort> ofAnyTasks() {
        return Arrays.stream(values()).filter(sort -> sort != VALUE).toList();
    }

    /** Whether few ask for it. */
    public boolean rare() {
        return compareTo(STATUS) >= 0;
    }

    /** What two tasks are compared by: as bytes of UTF-8, and where it is the same, by their ids. */
    public String key(Task task) {
        return switch (this) {
            case NUMBER -> number(task.life().createdAt().toEpochMilli()) + number(task.number());
            case CHANGED -> time(task.life().changedAt());
            case DUE -> time(task.details().schedule().dueAt());
            case PRIORITY -> digit(task.details().priority());
            case STATUS -> statusKey(task.stage().status()) + task.rank();
            case COMPLETED -> time(task.stage().completedAt());
            case TITLE -> title(task);
            case VALUE -> throw new IllegalStateException("Values are compared where they are of one field.");
        };
    }

    /** What the keys of {@link #STATUS} begin with for one status. */
    public static String statusKey(TaskStatus status) {
        return digit(status);
    }

    /** A key of {@link #CHANGED}, {@link #DUE} and {@link #COMPLETED}. */
    public static String time(Instant at) {
        return number(at.toEpochMilli());
    }

    private static String time(Optional<Instant> at) {
        return at.map(TaskSort::time).orElse(NO_TIME);
    }

    private static String title(Task task) {
        String key = NameKey.of(task.details().title().value()).value();
        return key.codePointCount(0, key.length()) <= TITLE_LENGTH
                ? key
                : key.substring(0, key.offsetByCodePoints(0, TITLE_LENGTH));
    }

    /** The constants' order is what people see: a status or priority that is put between others needs a migration. */
    private static <E extends Enum<E>> String digit(E constant) {
        return Integer.toString(
                List.of(constant.getDeclaringClass().getEnumConstants()).indexOf(constant));
    }

    private static String number(long number) {
        return "%015d".formatted(number);
    }
}
