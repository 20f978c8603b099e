package dev.hearth.application.live;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The positions a client was last told, by scope. */
public record Positions(Map<Scope, Long> byScope) {
    /** More scopes than anybody follows; a request that names more is not a client's. */
    public static final int MOST = 10_000;

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    public Positions {
        byScope = Map.copyOf(byScope);
    }

    public static Positions none() {
        return new Positions(Map.of());
    }

    /**
     * Reads scopes and cursors as they were told, naming every one that cannot be read.
     *
     * @param field what the sender calls the whole
     */
    public static Positions read(String field, Map<String, String> cursors) {
        if (cursors.size() > MOST) {
            throw new Refusal.Invalid(field, "must not name more than " + MOST + " scopes");
        }
        Map<Scope, Long> positions = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        cursors.forEach((scope, cursor) -> {
            try {
                positions.put(Scope.parse(scope), position(cursor));
            } catch (Refusal.Invalid invalid) {
                invalid.violations().forEach(v -> violations.add(new Violation(field, v.message())));
            }
        });
        if (!violations.isEmpty()) {
            throw new Refusal.Invalid(violations.stream().distinct().toList());
        }
        return new Positions(positions);
    }

    private static long position(String cursor) {
        if (!NUMBER.matcher(cursor).matches()) {
            throw new Refusal.Invalid("cursor", "must hold cursors as they were told");
        }
        return Long.parseLong(cursor);
    }
}
