package dev.hearth.application.live;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who hears what: one follows the groups and the channels one is in. */
public final class FollowRules {
    private final GroupMembers groupMembers;
    private final ChannelMembers channelMembers;

    public FollowRules(GroupMembers groupMembers, ChannelMembers channelMembers) {
        this.groupMembers = groupMembers;
        this.channelMembers = channelMembers;
    }

    /** Everything the person follows. */
    public Set<Scope> followedBy(UserId user) {
        return Stream.concat(
                        groupMembers.groupsOf(user).stream().map(GroupId::scope),
                        channelMembers.channelsOf(user).stream().map(ChannelId::scope))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person may hear of a scope; the same answer for one that does not exist. */
    public boolean mayFollow(UserId user, Scope scope) {
        return switch (scope.kind()) {
            case GROUP -> groupMembers.find(new GroupId(scope.id()), user).isPresent();
            case CHANNEL -> channelMembers.find(new ChannelId(scope.id()), user).isPresent();
            // Nothing is recorded in personal scopes yet, so there is nothing to follow.
            case USER -> false;
        };
    }
}
