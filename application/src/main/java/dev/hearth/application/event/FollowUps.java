package dev.hearth.application.event;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import java.util.Optional;
import java.util.UUID;

/**
 * Has noted down what else is to be done because something was changed, so that whoever changes things need not know who cares.
 * Where nobody does, it costs no more than a look at the change.
 */
public interface FollowUps {
    /**
     * Called within the transaction of the change, after it, so that there is never one without the other: what is to be done is
     * noted down as a job here, and done later.
     */
    void of(Change change);

    /** As {@link #of(Change)}, of an invitation that was mailed: nobody follows it, and it has no revision. */
    default void invited(UUID invitation) {}

    /**
     * As {@link #of(Change)}, of somebody who was let in to a single task: nobody follows that, and it has no revision.
     *
     * @param by the own scope of whoever did it
     * @param guest that of who was let in
     */
    default void letIn(Scope by, UUID task, Scope guest) {}

    /**
     * As {@link #of(Change)}, of what was done to somebody's own account, in case it was not them.
     *
     * @param person their own scope
     * @param what the name of a notice that is known to who tells of it
     */
    default void secured(Scope person, String what) {}

    /** Called after the transaction of what the bus tells nobody: what was noted down in it is not to wait. */
    default void stored() {}

    /**
     * What was changed.
     *
     * @param by the own scope of whoever did it
     * @param before as it was, empty where it was not there
     */
    record Change(Scope by, Optional<Revised> before, Revised after) {
        public static Change made(Scope by, Revised record) {
            return new Change(by, Optional.empty(), record);
        }

        public static Change between(Scope by, Revised before, Revised after) {
            return new Change(by, Optional.of(before), after);
        }
    }
}
