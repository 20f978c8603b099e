package dev.hearth.domain.work;

import java.util.UUID;

/** Names one piece of a project's news; of what is said about a task, it has the number of what was said. */
public record ProjectNewsId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
