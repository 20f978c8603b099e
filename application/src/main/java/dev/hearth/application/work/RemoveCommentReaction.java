package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Emoji;

/** Takes one's own emoji away. Doing it again changes nothing. */
public final class RemoveCommentReaction {
    private final CommentAccess access;
    private final CommentViews views;
    private final EventBus bus;

    public RemoveCommentReaction(CommentAccess access, CommentViews views, EventBus bus) {
        this.access = access;
        this.views = views;
        this.bus = bus;
    }

    public CommentView run(Caller caller, MessageId id, Emoji emoji) {
        CommentAccess.Seen seen = access.open(caller, id);
        Message reacted =
                access.change(seen, comment -> comment.with(comment.reactions().without(caller.user(), emoji)));
        bus.publish(reacted);
        return views.one(reacted);
    }
}
