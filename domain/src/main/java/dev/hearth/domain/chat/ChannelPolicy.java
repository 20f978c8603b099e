package dev.hearth.domain.chat;

import dev.hearth.domain.group.GroupMember;
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
        return channel.type() == ChannelType.PUBLIC && (channel.group().isEmpty() || groupMember.isPresent());
    }

    public static void mustSee(Channel channel, Optional<ChannelMember> member, Optional<GroupMember> groupMember) {
        if (!maySee(channel, member, groupMember)) {
            throw new Refusal.NotFound("channel");
        }
    }

    /** Reading and writing messages, and seeing who is there, are for members. */
    public static ChannelMember mustBeMember(
            Channel channel, Optional<ChannelMember> member, Optional<GroupMember> groupMember) {
        mustSee(channel, member, groupMember);
        return member.orElseThrow(() -> new Refusal.Forbidden("Join the channel first."));
    }

    /** Letting somebody else in: members of a public channel, the owner of a private one, nobody in a direct one. */
    public static void mayAddMembers(Channel channel, ChannelMember caller) {
        switch (channel.type()) {
            case PUBLIC -> {}
            case PRIVATE -> {
                if (caller.role() != ChannelRole.OWNER) {
                    throw new Refusal.Forbidden("Only the channel's owner may add members.");
                }
            }
            case DIRECT -> throw new Refusal.Forbidden("A direct channel stays with its two people.");
        }
    }
}
