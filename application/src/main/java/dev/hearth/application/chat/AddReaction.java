package dev.hearth.application.chat;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessagePolicy;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Emoji;

/** Puts one's emoji under a message, one of each kind. Doing it again changes nothing. */
public final class AddReaction {
    private final MessageAccess access;
    private final MessageViews views;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final EventBus bus;

    public AddReaction(
            MessageAccess access, MessageViews views, FollowUps followUps, Transactions transactions, EventBus bus) {
        this.access = access;
        this.views = views;
        this.followUps = followUps;
        this.transactions = transactions;
        this.bus = bus;
    }

    public MessageView run(Caller caller, MessageId id, Emoji emoji) {
        Message before = access.open(caller, id).message();
        Message reacted = transactions.run(() -> {
            Message after = access.change(id, message -> {
                MessagePolicy.mustBeThere(message);
                return message.with(message.reactions().with(caller.user(), emoji));
            });
            followUps.of(FollowUps.Change.between(caller.user().scope(), before, after));
            return after;
        });
        bus.publish(reacted);
        return views.one(reacted);
    }
}
