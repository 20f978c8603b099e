package dev.hearth.application.group.port;

import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;

/**
 * Who is in which group.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface GroupMembers {
    /**
     * Stores a membership with the group scope's next revision. Somebody who is already in keeps the membership they have, which
     * is returned unchanged, also under races.
     */
    GroupMember add(GroupMember member);

    Optional<GroupMember> find(GroupId group, UserId user);

    /**
     * The people in a group, by user id.
     *
     * @param after the user id of the last item already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<GroupMember> of(GroupId group, Optional<UserId> after, int limit);

    /** Every group the person is in, in no promised order. */
    List<GroupId> groupsOf(UserId user);
}
