package dev.hearth.adapter.rest.shared;

import dev.hearth.domain.shared.Refusal;
import java.util.function.Function;

/** Reads ids in paths: one that is malformed names nothing that is there. */
public final class PathIds {
    private PathIds() {}

    /** Reads one; {@code what} is the word for what is missing. */
    public static <T> T read(String what, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (Refusal.Invalid malformed) {
            throw new Refusal.NotFound(what);
        }
    }
}
