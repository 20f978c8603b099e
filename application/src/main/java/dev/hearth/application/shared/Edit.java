package dev.hearth.application.shared;

import java.util.Optional;

/** What somebody wants of an optional value when they change a record: leave it, clear it, or set it (RFC 7396, §2). */
public sealed interface Edit<T> {
    /** It was not named. */
    record Leave<T>() implements Edit<T> {}

    /** It was named as null. */
    record Clear<T>() implements Edit<T> {}

    /** It was given. */
    record Put<T>(T value) implements Edit<T> {}

    /** The value after the edit. */
    default Optional<T> over(Optional<T> before) {
        return switch (this) {
            case Leave<T> leave -> before;
            case Clear<T> clear -> Optional.empty();
            case Put<T> put -> Optional.of(put.value());
        };
    }
}
