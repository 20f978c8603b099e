package dev.hearth.adapter.mongo.event;

import dev.hearth.domain.event.Revised;
import java.time.Instant;

/**
 * A record as the change log sees it.
 *
 * @param storedAt when its writer stored it with its revision, by that writer's clock
 */
public record Change(Revised record, Instant storedAt) {
    public Mark mark() {
        return new Mark(record.revision(), storedAt);
    }
}
