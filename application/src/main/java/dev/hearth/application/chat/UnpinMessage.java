package dev.hearth.application.chat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Caller;

/** Takes a message off the pinned ones of its channel. Doing it again changes nothing. */
public final class UnpinMessage {
    private final MessageAccess access;
    private final MessageViews views;
    private final EventBus bus;

    public UnpinMessage(MessageAccess access, MessageViews views, EventBus bus) {
        this.access = access;
        this.views = views;
        this.bus = bus;
    }

    public MessageView run(Caller caller, MessageId id) {
        access.open(caller, id);
        Message unpinned = access.change(id, Message::unpinned);
        bus.publish(unpinned);
        return views.one(unpinned);
    }
}
