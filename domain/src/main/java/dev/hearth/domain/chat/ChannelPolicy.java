package dev.hearth.domain.chat;

import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/**
 * Who may do what in a channel. A channel that somebody may not even see answers as if it were not there; one they see but are
 * not in answers that they must join.
 */
public final class ChannelPolicy {
    private ChannelPolicy() {}

    /** Whether the caller may know that the channel exists. */
    public static boolean maySee(Channel channel, Optional<ChannelMember> member, Optional<GroupMember> groupMember) {
        if (member.isPresent()) {
            return true;
        }
        return channel.type() == ChannelType.PUBLIC
                && (channel.group().isEmpty()
                        || groupMember
                                .filter(in -> GroupPolicy.may(in, GroupPermission.BROWSE_CHANNELS))
                                .isPresent());
    }

    public static void mustSee(Channel channel, Optional<ChannelMember> member, Optional<GroupMember> groupMember) {
        if (!maySee(channel, member, groupMember)) {
            throw new Refusal.NotFound("channel");
        }
    }

    /** In an archived channel nothing is written, joined or changed. */
    public static void mustBeOpen(Channel channel) {
        if (channel.life().archived()) {
            throw new Refusal.Conflict("channel", "The channel is archived.");
        }
    }

    /** Letting somebody else in: members of a public channel, those who run a private one, nobody in a direct one. */
    public static void mayAddMembers(Channel channel, ChannelMember caller) {
        mustBeOpen(channel);
        switch (channel.type()) {
            case PUBLIC -> {}
            case PRIVATE -> {
                if (!caller.role().runsTheChannel()) {
                    throw new Refusal.Forbidden("Only the channel's owners and moderators may add members.");
                }
            }
            case DIRECT -> throw stays();
        }
    }

    /** Leaving, for everybody but the people of a direct channel, who can star, mute or ignore it. */
    public static void mayLeave(Channel channel) {
        if (channel.type() == ChannelType.DIRECT) {
            throw stays();
        }
    }

    /**
     * Changing what a channel says of itself and putting people out: its owners and moderators, and the group's owner and admins
     * where they see the channel.
     */
    public static void mayRun(Channel channel, Optional<ChannelMember> member, Optional<GroupMember> groupMember) {
        mayLeave(channel);
        boolean runs = member.filter(m -> m.role().runsTheChannel()).isPresent();
        if (!runs && !runsTheGroup(groupMember)) {
            throw new Refusal.Forbidden("Only the channel's owners and moderators may do this.");
        }
    }

    /** Archiving, deleting and giving roles: its owners, and the group's owner and admins where they see the channel. */
    public static void mayOwn(Channel channel, Optional<ChannelMember> member, Optional<GroupMember> groupMember) {
        mayLeave(channel);
        boolean owns = member.filter(m -> m.role() == ChannelRole.OWNER).isPresent();
        if (!owns && !runsTheGroup(groupMember)) {
            throw new Refusal.Forbidden("Only the channel's owners may do this.");
        }
    }

    /**
     * Putting one member out, for somebody who runs the channel: nobody puts out an owner, except who runs the group.
     *
     * @param own the caller's own place; without one they act for the group
     */
    public static void mayRemove(Optional<ChannelMember> own, ChannelMember member) {
        if (own.isPresent() && member.role() == ChannelRole.OWNER) {
            throw new Refusal.Forbidden("An owner of the channel cannot be removed.");
        }
    }

    private static boolean runsTheGroup(Optional<GroupMember> groupMember) {
        return groupMember.filter(m -> m.role().isAtLeast(GroupRole.ADMIN)).isPresent();
    }

    private static Refusal stays() {
        return new Refusal.Forbidden("A direct channel stays with its people.");
    }
}
