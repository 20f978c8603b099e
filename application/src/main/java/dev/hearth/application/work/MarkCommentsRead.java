package dev.hearth.application.work;

import dev.hearth.application.chat.ReadMarkerView;
import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.identity.Caller;

/** Keeps how far somebody has read what is said about a task, on all their devices. What was read further stays read. */
public final class MarkCommentsRead {
    private final CommentAccess access;
    private final ReadMarkers markers;
    private final EventBus bus;

    public MarkCommentsRead(CommentAccess access, ReadMarkers markers, EventBus bus) {
        this.access = access;
        this.markers = markers;
        this.bus = bus;
    }

    /** Everything up to the comment is read. */
    public ReadMarkerView run(Caller caller, MessageId id) {
        Message comment = access.seen(caller, id).comment();
        ReadMarker marker =
                markers.change(caller.user(), comment.origin().conversation(), m -> m.readUpTo(comment.position()));
        bus.publish(marker);
        return ReadMarkerView.of(marker);
    }
}
