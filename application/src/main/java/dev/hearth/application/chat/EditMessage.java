package dev.hearth.application.chat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessagePolicy;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import java.time.Clock;
import java.time.Instant;

/** Changes what one said; what it said before is kept. Members of the channel can read that. */
public final class EditMessage {
    private final MessageAccess access;
    private final MentionedPeople mentioned;
    private final MessageViews views;
    private final EventBus bus;
    private final Clock clock;

    public EditMessage(MessageAccess access, MentionedPeople mentioned, MessageViews views, EventBus bus, Clock clock) {
        this.access = access;
        this.mentioned = mentioned;
        this.views = views;
        this.bus = bus;
        this.clock = clock;
    }

    public MessageView run(Caller caller, MessageId id, MessageText text) {
        Message seen = access.open(caller, id).message();
        Mentions mentions = mentioned.in(text, seen.channel());
        Instant now = clock.instant();
        Message edited = access.change(id, message -> {
            MessagePolicy.mayEdit(message, caller.user());
            return message.edited(text, mentions, now);
        });
        bus.publish(edited);
        return views.one(edited);
    }
}
