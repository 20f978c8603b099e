package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;

/** Lists a channel's own line, newest first, to its members; the answers in threads are listed with their threads. */
public final class ListMessages {
    private final ChannelAccess access;
    private final Messages messages;
    private final NewestMessages newest;
    private final MessageViews views;
    private final Cursors cursors;
    private final Transactions transactions;

    public ListMessages(
            ChannelAccess access,
            Messages messages,
            NewestMessages newest,
            MessageViews views,
            Cursors cursors,
            Transactions transactions) {
        this.access = access;
        this.messages = messages;
        this.newest = newest;
        this.views = views;
        this.cursors = cursors;
        this.transactions = transactions;
    }

    /** The items of a first page are the same object for as long as nothing about them has changed, if the store can tell. */
    public Page<MessageView> run(Caller caller, ChannelId channel, PageRequest request) {
        String list = "messages:" + channel + ":" + caller.user();
        Runnable mustBeIn = () -> access.seat(caller, channel);
        Page<MessageView> page = cursors.open(list, request.cursor())
                .map(Long::valueOf)
                .map(position -> before(channel, position, request.limit(), mustBeIn))
                .orElseGet(() -> newest.of(channel, request.limit(), mustBeIn));
        return cursors.seal(list, page);
    }

    private Page<MessageView> before(ChannelId channel, long position, int limit, Runnable mustBeIn) {
        MessageViews.Read read = transactions.read(() -> {
            mustBeIn.run();
            return views.read(messages.before(Conversation.of(channel), position, limit));
        });
        return views.shown(read).page();
    }
}
