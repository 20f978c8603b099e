package dev.hearth.application.work;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessagePolicy;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Emoji;

/** Puts one's emoji under a comment, one of each kind. Doing it again changes nothing. */
public final class AddCommentReaction {
    private final CommentAccess access;
    private final CommentViews views;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final EventBus bus;

    public AddCommentReaction(
            CommentAccess access, CommentViews views, FollowUps followUps, Transactions transactions, EventBus bus) {
        this.access = access;
        this.views = views;
        this.followUps = followUps;
        this.transactions = transactions;
        this.bus = bus;
    }

    public CommentView run(Caller caller, MessageId id, Emoji emoji) {
        CommentAccess.Seen seen = access.open(caller, id);
        Message reacted = transactions.run(() -> {
            Message after = access.change(seen, comment -> {
                MessagePolicy.mustBeThere(comment);
                return comment.with(comment.reactions().with(caller.user(), emoji));
            });
            followUps.of(FollowUps.Change.between(caller.user().scope(), seen.comment(), after));
            return after;
        });
        bus.publish(reacted);
        return views.one(reacted);
    }
}
