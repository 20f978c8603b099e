package dev.hearth.application.group.port;

import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.UserId;
import java.util.function.Supplier;

/**
 * How many people a group holds, and that it never holds more than it may.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface GroupSeats {
    /** How many members a group has now. */
    int taken(GroupId group);

    /**
     * Lets somebody in who is not in yet, if there is a seat: of any number who come at once, on any number of nodes, as many get
     * in as there are seats, and no more.
     *
     * <p>A seat that a node had begun to give away when it died may look taken for half a minute.
     *
     * @param seats how many members there may be
     * @param entering stores the membership; may be called again where a transaction is run again
     * @throws dev.hearth.domain.shared.Refusal.Conflict on field {@code seats} when none is left; nothing is stored then
     */
    GroupMember take(GroupId group, UserId user, int seats, Supplier<GroupMember> entering);
}
