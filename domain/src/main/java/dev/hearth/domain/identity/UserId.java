package dev.hearth.domain.identity;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one account for ever, also after it was deleted. */
public record UserId(UUID value) {
    public static UserId parse(String text) {
        return new UserId(Uuids.parse("userId", text));
    }

    /** The person's own scope. */
    public Scope scope() {
        return new Scope(Scope.Kind.USER, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
