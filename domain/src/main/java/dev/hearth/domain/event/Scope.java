package dev.hearth.domain.event;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Uuids;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * A place whose changes are counted in one order: a channel, a group, a project, or one person's own things. Everything observable that
 * changes in it takes the scope's next revision.
 */
public record Scope(Kind kind, UUID id) {
    /** The kinds of place; the lower-case name is the first half of the written form. */
    public enum Kind {
        CHANNEL,
        GROUP,
        PROJECT,
        USER;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads the written form {@code channel:0190…}. */
    public static Scope parse(String text) {
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> k.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid("scope", "must be channel:ID, group:ID, project:ID or user:ID"));
        return new Scope(kind, Uuids.parse("scope", text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return kind.word() + ":" + id;
    }
}
