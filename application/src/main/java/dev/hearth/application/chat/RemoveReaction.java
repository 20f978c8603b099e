package dev.hearth.application.chat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Emoji;

/** Takes one's own emoji away. Doing it again changes nothing. */
public final class RemoveReaction {
    private final MessageAccess access;
    private final MessageViews views;
    private final EventBus bus;

    public RemoveReaction(MessageAccess access, MessageViews views, EventBus bus) {
        this.access = access;
        this.views = views;
        this.bus = bus;
    }

    public MessageView run(Caller caller, MessageId id, Emoji emoji) {
        access.open(caller, id);
        Message reacted =
                access.change(id, message -> message.with(message.reactions().without(caller.user(), emoji)));
        bus.publish(reacted);
        return views.one(reacted);
    }
}
