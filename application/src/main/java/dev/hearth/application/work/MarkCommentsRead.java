package dev.hearth.application.work;

import dev.hearth.application.chat.ReadMarkerView;
import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.identity.Caller;

/** Keeps how far somebody has read what is said about a task, on all their devices. What was read further stays read. */
public final class MarkCommentsRead {
    private final CommentAccess access;
    private final ReadMarkers markers;
    private final FollowUps followUps;
    private final EventBus bus;

    public MarkCommentsRead(CommentAccess access, ReadMarkers markers, FollowUps followUps, EventBus bus) {
        this.access = access;
        this.markers = markers;
        this.followUps = followUps;
        this.bus = bus;
    }

    /** Everything up to the comment is read. */
    public ReadMarkerView run(Caller caller, MessageId id) {
        Message comment = access.seen(caller, id).comment();
        ReadMarkerView marked = marked(caller, comment);
        // What went to another project meanwhile left behind the marker that came too late.
        return access.isStill(comment)
                ? marked
                : marked(caller, access.seen(caller, id).comment());
    }

    private ReadMarkerView marked(Caller caller, Message comment) {
        Conversation place = comment.origin().conversation();
        // Before the marker: each stands by itself, so that the two need no transaction, which would cost a store of
        // several
        // nodes more than the marker does.
        ReadMarker known = ReadMarker.none(caller.user(), place).readUpTo(comment.position());
        followUps.of(FollowUps.Change.made(caller.user().scope(), known));
        ReadMarker marker = markers.change(caller.user(), place, m -> m.readUpTo(comment.position()));
        bus.publish(marker);
        return ReadMarkerView.of(marker);
    }
}
