package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;

/** Lists what is pinned to a channel, the newest message first, to its members. */
public final class ListPins {
    private final ChannelAccess access;
    private final Messages messages;
    private final MessageViews views;
    private final Cursors cursors;

    public ListPins(ChannelAccess access, Messages messages, MessageViews views, Cursors cursors) {
        this.access = access;
        this.messages = messages;
        this.views = views;
        this.cursors = cursors;
    }

    public Page<MessageView> run(Caller caller, ChannelId channel, PageRequest request) {
        access.seat(caller, channel);
        String list = "pins:" + channel + ":" + caller.user();
        long position = cursors.open(list, request.cursor()).map(Long::valueOf).orElse(Messages.NEWEST);
        Page<Message> page = messages.pinned(channel, position, request.limit());
        return cursors.seal(list, views.of(page));
    }
}
