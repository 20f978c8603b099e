package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/** Lists the public channels of a group one is in, or the server-wide ones: what one may join. */
public final class ListPublicChannels {
    private final Channels channels;
    private final GroupMembers groupMembers;
    private final Cursors cursors;

    public ListPublicChannels(Channels channels, GroupMembers groupMembers, Cursors cursors) {
        this.channels = channels;
        this.groupMembers = groupMembers;
        this.cursors = cursors;
    }

    /**
     * Lists the channels, oldest first.
     *
     * @param group empty for the server-wide ones
     */
    public Page<ChannelView> run(Caller caller, Optional<GroupId> group, PageRequest request) {
        group.ifPresent(g -> GroupPolicy.mustBrowse(GroupPolicy.mustBeMember(groupMembers.find(g, caller.user()))));
        String list = "public-channels:" + group.map(GroupId::toString).orElse("server") + ":" + caller.user();
        Optional<ChannelId> after = cursors.open(list, request.cursor()).map(ChannelId::parse);
        Page<Channel> page = channels.publicIn(group, after, request.limit());
        return cursors.seal(list, page.map(ChannelView::of));
    }
}
