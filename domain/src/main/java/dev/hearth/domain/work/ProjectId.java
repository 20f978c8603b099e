package dev.hearth.domain.work;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one project. */
public record ProjectId(UUID value) {
    public static ProjectId parse(String text) {
        return new ProjectId(Uuids.parse("projectId", text));
    }

    public Scope scope() {
        return new Scope(Scope.Kind.PROJECT, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
