package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.Stamp;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.CommentPolicy;
import java.time.Clock;

/** Takes back what was said about a task. Its content is gone, its place in the order stays. Doing it again changes nothing. */
public final class DeleteComment {
    private final CommentAccess access;
    private final CommentViews views;
    private final EventBus bus;
    private final Clock clock;

    public DeleteComment(CommentAccess access, CommentViews views, EventBus bus, Clock clock) {
        this.access = access;
        this.views = views;
        this.bus = bus;
        this.clock = clock;
    }

    public CommentView run(Caller caller, MessageId id) {
        CommentAccess.Seen seen = access.open(caller, id);
        SeenProject project = seen.task().project();
        Stamp stamp = new Stamp(caller.user(), clock.instant());
        Message deleted = access.change(seen, comment -> {
            CommentPolicy.mayDelete(comment, caller.user(), project.standing());
            return comment.deleted(stamp);
        });
        bus.publish(deleted);
        return views.one(deleted);
    }
}
