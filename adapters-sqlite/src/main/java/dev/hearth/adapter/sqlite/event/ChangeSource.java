package dev.hearth.adapter.sqlite.event;

import dev.hearth.adapter.sqlite.store.Session;
import java.util.UUID;

/** The changed records of one kind in the scopes of one kind. A feature that stores revised records has one for each. */
@FunctionalInterface
public interface ChangeSource {
    /**
     * Records whose revision is above a position, from the lowest on.
     *
     * @param scope the id of the scope
     * @param limit the most records that are wanted; the cost must not grow with the scope's history
     */
    Slice since(Session session, UUID scope, long position, int limit);
}
