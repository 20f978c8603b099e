package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.identity.Caller;

/** Lets somebody hear of a thread. */
public final class FollowThread {
    private final MessageAccess access;
    private final ReadMarkers markers;
    private final EventBus bus;

    public FollowThread(MessageAccess access, ReadMarkers markers, EventBus bus) {
        this.access = access;
        this.markers = markers;
        this.bus = bus;
    }

    /** From now on, or from where they have read already. */
    public ReadMarkerView run(Caller caller, MessageId id) {
        MessageAccess.Seen seen = access.seen(caller, id);
        Conversation thread = seen.thread();
        long newest = access.newest(seen.message(), thread);
        ReadMarker marker =
                markers.change(caller.user(), thread, m -> beginning(m, newest).with(ReadMarker.Following.YES));
        bus.publish(marker);
        return ReadMarkerView.of(marker);
    }

    /** Who follows already, or has read something, goes on from there. */
    private static ReadMarker beginning(ReadMarker marker, long newest) {
        boolean goesOn = marker.position() != ReadMarker.NOT_YET || marker.following() == ReadMarker.Following.YES;
        return goesOn ? marker : marker.readUpTo(newest);
    }
}
