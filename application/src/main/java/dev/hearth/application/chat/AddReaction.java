package dev.hearth.application.chat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessagePolicy;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Emoji;

/** Puts one's emoji under a message, one of each kind. Doing it again changes nothing. */
public final class AddReaction {
    private final MessageAccess access;
    private final MessageViews views;
    private final EventBus bus;

    public AddReaction(MessageAccess access, MessageViews views, EventBus bus) {
        this.access = access;
        this.views = views;
        this.bus = bus;
    }

    public MessageView run(Caller caller, MessageId id, Emoji emoji) {
        access.open(caller, id);
        Message reacted = access.change(id, message -> {
            MessagePolicy.mustBeThere(message);
            return message.with(message.reactions().with(caller.user(), emoji));
        });
        bus.publish(reacted);
        return views.one(reacted);
    }
}
