package dev.hearth.application.chat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessagePolicy;
import dev.hearth.domain.chat.Stamp;
import dev.hearth.domain.identity.Caller;
import java.time.Clock;

/** Pins a message to its channel. Doing it again changes nothing. */
public final class PinMessage {
    private final MessageAccess access;
    private final MessageViews views;
    private final EventBus bus;
    private final Clock clock;

    public PinMessage(MessageAccess access, MessageViews views, EventBus bus, Clock clock) {
        this.access = access;
        this.views = views;
        this.bus = bus;
        this.clock = clock;
    }

    public MessageView run(Caller caller, MessageId id) {
        access.open(caller, id);
        Stamp stamp = new Stamp(caller.user(), clock.instant());
        Message pinned = access.change(id, message -> {
            MessagePolicy.mustBeThere(message);
            return message.pinned(stamp);
        });
        bus.publish(pinned);
        return views.one(pinned);
    }
}
