package dev.hearth.application.group;

import dev.hearth.domain.group.Group;
import java.time.Instant;

/** An open group as those see it who may join. */
public record OpenGroupView(String id, String name, String description, Instant createdAt) {
    static OpenGroupView of(Group group) {
        return new OpenGroupView(group.id().toString(), group.name().value(), group.description(), group.createdAt());
    }
}
