package dev.hearth.application.shared;

import java.util.List;
import java.util.Optional;

/**
 * A field that was read from an {@link Input}, or a part made among {@link Violations}; its value may be taken once {@code done()} has
 * passed there.
 */
public final class Field<T> {
    private final Optional<T> value;

    private Field(Optional<T> value) {
        this.value = value;
    }

    static <T> Field<T> of(Optional<T> value) {
        return new Field<>(value);
    }

    static <T> Field<T> unreadable() {
        return new Field<>(Optional.empty());
    }

    boolean isReadable() {
        return value.isPresent();
    }

    /** Whether an optional field, or a list, was readable and not there. */
    public boolean isAbsent() {
        return value.filter(Field::holdsNothing).isPresent();
    }

    private static boolean holdsNothing(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isEmpty();
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }

    /** The value. */
    public T get() {
        return value.orElseThrow(() -> new IllegalStateException("taken before done() had passed"));
    }
}
