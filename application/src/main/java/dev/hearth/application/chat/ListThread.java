package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;

/** Lists the answers in a thread, newest first, to the channel's members. */
public final class ListThread {
    private final MessageAccess access;
    private final Messages messages;
    private final MessageViews views;
    private final Cursors cursors;

    public ListThread(MessageAccess access, Messages messages, MessageViews views, Cursors cursors) {
        this.access = access;
        this.messages = messages;
        this.views = views;
        this.cursors = cursors;
    }

    public Page<MessageView> run(Caller caller, MessageId id, PageRequest request) {
        MessageAccess.Seen seen = access.seen(caller, id);
        String list = "thread:" + seen.message().thread() + ":" + caller.user();
        long position = cursors.open(list, request.cursor()).map(Long::valueOf).orElse(Messages.NEWEST);
        return cursors.seal(list, views.of(messages.before(seen.thread(), position, request.limit())));
    }
}
