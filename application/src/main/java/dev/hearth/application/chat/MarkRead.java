package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.identity.Caller;

/** Keeps how far somebody has read a channel or a thread, on all their devices. What was read further stays read. */
public final class MarkRead {
    private final MessageAccess access;
    private final ReadMarkers markers;
    private final EventBus bus;

    public MarkRead(MessageAccess access, ReadMarkers markers, EventBus bus) {
        this.access = access;
        this.markers = markers;
        this.bus = bus;
    }

    /** Everything up to the message is read: of its thread when it is an answer there, else of the channel's own line. */
    public ReadMarkerView run(Caller caller, MessageId id) {
        Message message = access.seen(caller, id).message();
        ReadMarker marker =
                markers.change(caller.user(), message.origin().conversation(), m -> m.readUpTo(message.position()));
        bus.publish(marker);
        return ReadMarkerView.of(marker);
    }
}
