package dev.hearth.application.chat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessagePolicy;
import dev.hearth.domain.chat.Stamp;
import dev.hearth.domain.identity.Caller;
import java.time.Clock;

/** Takes back what was said. Its content is gone for everybody, its place in the order stays. Doing it again changes nothing. */
public final class DeleteMessage {
    private final MessageAccess access;
    private final MessageViews views;
    private final EventBus bus;
    private final Clock clock;

    public DeleteMessage(MessageAccess access, MessageViews views, EventBus bus, Clock clock) {
        this.access = access;
        this.views = views;
        this.bus = bus;
        this.clock = clock;
    }

    public MessageView run(Caller caller, MessageId id) {
        ChannelMember member = access.open(caller, id).seat().member();
        Stamp stamp = new Stamp(caller.user(), clock.instant());
        Message deleted = access.change(id, message -> {
            MessagePolicy.mayDelete(message, member);
            return message.deleted(stamp);
        });
        bus.publish(deleted);
        return views.one(deleted);
    }
}
