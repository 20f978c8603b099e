package dev.hearth.application.work;

import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Caller;
import java.util.List;

/** As {@link UnfoldMessage}, of what was said about a task. */
public final class UnfoldComment {
    private final CommentAccess comments;
    private final UnfoldedTasks unfolded;

    public UnfoldComment(CommentAccess comments, UnfoldedTasks unfolded) {
        this.comments = comments;
        this.unfolded = unfolded;
    }

    public List<TaskCardView> run(Caller caller, MessageId id) {
        return unfolded.of(caller, comments.seen(caller, id).comment());
    }
}
