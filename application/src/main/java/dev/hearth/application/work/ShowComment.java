package dev.hearth.application.work;

import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Caller;

/** Shows one comment to somebody who may look at its task. */
public final class ShowComment {
    private final CommentAccess access;
    private final CommentViews views;

    public ShowComment(CommentAccess access, CommentViews views) {
        this.access = access;
        this.views = views;
    }

    public CommentView run(Caller caller, MessageId id) {
        return views.one(access.seen(caller, id).comment());
    }
}
