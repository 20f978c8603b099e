package dev.hearth.application.shared;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which part of a list somebody wants.
 *
 * @param cursor as an earlier page gave it, empty for the first page
 * @param limit 1 to {@value #MAX_LIMIT}; a larger wish gets that many
 */
public record PageRequest(Optional<String> cursor, int limit) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    /** The first page in its usual size. */
    public static PageRequest first() {
        return new PageRequest(Optional.empty(), DEFAULT_LIMIT);
    }

    /** Reads the two as text, as they stand in a query. */
    public static PageRequest read(Optional<String> cursor, Optional<String> limit) {
        limit.filter(text -> !NUMBER.matcher(text).matches()).ifPresent(text -> {
            throw new Refusal.Invalid(List.of(new Violation("limit", "must be a whole number from 1 to " + MAX_LIMIT)));
        });
        int wish = limit.map(Integer::parseInt).orElse(DEFAULT_LIMIT);
        return new PageRequest(cursor, Math.min(wish, MAX_LIMIT));
    }
}
