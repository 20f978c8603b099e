package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.identity.Caller;

/** Lets somebody hear of a thread no longer, also when they take part in it or are called there. */
public final class UnfollowThread {
    private final MessageAccess access;
    private final ReadMarkers markers;
    private final EventBus bus;

    public UnfollowThread(MessageAccess access, ReadMarkers markers, EventBus bus) {
        this.access = access;
        this.markers = markers;
        this.bus = bus;
    }

    public ReadMarkerView run(Caller caller, MessageId id) {
        Conversation thread = access.seen(caller, id).thread();
        ReadMarker marker = markers.change(caller.user(), thread, m -> m.with(ReadMarker.Following.NO));
        bus.publish(marker);
        return ReadMarkerView.of(marker);
    }
}
