package dev.hearth.application.group.port;

import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Who is in which group. Memberships that have ended are found by nothing but the change log.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface GroupMembers {
    /**
     * Stores a membership with the group scope's next revision. Somebody who is already in keeps the membership they have, which
     * is returned unchanged, also under races. Somebody who had left begins anew.
     */
    GroupMember add(GroupMember member);

    Optional<GroupMember> find(GroupId group, UserId user);

    /**
     * Changes a membership as it is stored now, gives it the group scope's next revision and returns it; where the change leaves
     * it as it is, nothing is stored. To end a membership is such a change.
     *
     * @param change pure, since it is called again where writers race; when it throws, nothing is stored
     * @throws dev.hearth.domain.shared.Refusal.NotFound when the person is not in the group
     */
    GroupMember change(GroupId group, UserId user, UnaryOperator<GroupMember> change);

    /**
     * Ends all memberships of a group that is deleted. Without revisions: nobody is told any more what changes in it.
     *
     * @param at when they end
     */
    void endAll(GroupId group, Instant at);

    /**
     * The people in a group, by user id.
     *
     * @param after the user id of the last item already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<GroupMember> of(GroupId group, Optional<UserId> after, int limit);

    /** Every membership of the person, in no promised order. */
    List<GroupMember> membershipsOf(UserId user);

    /** Every group the person is in, in no promised order. */
    default List<GroupId> groupsOf(UserId user) {
        return membershipsOf(user).stream().map(GroupMember::group).toList();
    }
}
