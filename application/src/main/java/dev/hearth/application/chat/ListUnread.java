package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.chat.port.Unread;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.chat.UnreadCount;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells how much somebody has not read of each channel they are in, in the order of {@link ListMyChannels}. */
public final class ListUnread {
    private final Channels channels;
    private final Unread unread;
    private final Cursors cursors;

    public ListUnread(Channels channels, Unread unread, Cursors cursors) {
        this.channels = channels;
        this.unread = unread;
        this.cursors = cursors;
    }

    public Page<UnreadView> run(Caller caller, PageRequest request) {
        String list = "unread:" + caller.user();
        Optional<ChannelId> after = cursors.open(list, request.cursor()).map(ChannelId::parse);
        Page<JoinedChannel> page = channels.joinedBy(caller.user(), after, request.limit());
        List<Conversation> lines = page.items().stream()
                .map(joined -> Conversation.of(joined.channel().id()))
                .toList();
        Map<Conversation, UnreadCount> counts = unread.of(caller.user(), lines);
        // Who was put out of a channel between the two reads has nothing unread there.
        List<UnreadView> shown = lines.stream()
                .flatMap(line -> Optional.ofNullable(counts.get(line)).stream())
                .map(UnreadView::of)
                .toList();
        return cursors.seal(list, new Page<>(shown, page.next()));
    }
}
