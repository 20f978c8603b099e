package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/** Lists the channels somebody is in and has starred. */
public final class ListStarredChannels {
    private final Channels channels;
    private final Cursors cursors;

    public ListStarredChannels(Channels channels, Cursors cursors) {
        this.channels = channels;
        this.cursors = cursors;
    }

    public Page<ChannelView> run(Caller caller, PageRequest request) {
        String list = "starred-channels:" + caller.user();
        Optional<ChannelId> after = cursors.open(list, request.cursor()).map(ChannelId::parse);
        Page<JoinedChannel> page = channels.starredBy(caller.user(), after, request.limit());
        return cursors.seal(list, page.map(ChannelView::of));
    }
}
