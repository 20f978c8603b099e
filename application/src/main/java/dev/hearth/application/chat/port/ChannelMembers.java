package dev.hearth.application.chat.port;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Who is in which channel. A membership that ended is nowhere but in the log of changes.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface ChannelMembers {
    /**
     * Stores a membership with the channel scope's next revision. Somebody who is already in keeps the membership they have,
     * which is returned unchanged, also under races. Somebody who left before comes in anew.
     */
    ChannelMember add(ChannelMember member);

    Optional<ChannelMember> find(ChannelId channel, UserId user);

    /**
     * Changes or ends a membership and gives it the scope's next revision. Nothing is stored, and the membership returned as it
     * is, where the change gives an equal one.
     *
     * @param change pure: may be called again where writers race; a refusal it throws is passed on and nothing is stored
     * @return as stored; empty when the person is not in the channel
     */
    Optional<ChannelMember> change(ChannelId channel, UserId user, UnaryOperator<ChannelMember> change);

    /**
     * The people in a channel, by user id.
     *
     * @param after the user id of the last item already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<ChannelMember> of(ChannelId channel, Optional<UserId> after, int limit);

    /** Those of the people who are in the channel, in one read however many they are. */
    Set<UserId> among(ChannelId channel, Set<UserId> people);

    /** The channel's owners, in no promised order. */
    List<UserId> owners(ChannelId channel);

    /** Every channel the person is in, in no promised order. */
    List<ChannelId> channelsOf(UserId user);

    /** Every channel of a group the person is in, in no promised order. */
    List<ChannelId> channelsIn(GroupId group, UserId user);
}
