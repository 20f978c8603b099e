package dev.hearth.domain.shared;

import java.util.UUID;
import java.util.regex.Pattern;

/** Reading ids: the one spelling Hearth writes is the one it reads. */
public final class Uuids {
    private static final Pattern CANONICAL = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Uuids() {}

    /**
     * Reads an id in its canonical form (RFC 9562 §4). {@link UUID#fromString} alone would accept {@code 1-1-1-1-1} and give
     * one thing many names.
     */
    public static UUID parse(String field, String text) {
        if (!CANONICAL.matcher(text).matches()) {
            throw new Refusal.Invalid(field, "must be an id");
        }
        return UUID.fromString(text);
    }
}
