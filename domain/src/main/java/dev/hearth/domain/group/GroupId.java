package dev.hearth.domain.group;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one group. */
public record GroupId(UUID value) {
    public static GroupId parse(String text) {
        return new GroupId(Uuids.parse("groupId", text));
    }

    public Scope scope() {
        return new Scope(Scope.Kind.GROUP, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
