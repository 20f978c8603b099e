package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.identity.Caller;

/** Makes a message and everything after it unread again for somebody, on all their devices. */
public final class MarkUnread {
    private final MessageAccess access;
    private final ReadMarkers markers;
    private final EventBus bus;

    public MarkUnread(MessageAccess access, ReadMarkers markers, EventBus bus) {
        this.access = access;
        this.markers = markers;
        this.bus = bus;
    }

    public ReadMarkerView run(Caller caller, MessageId id) {
        Message message = access.seen(caller, id).message();
        ReadMarker marker =
                markers.change(caller.user(), message.origin().conversation(), m -> m.unreadFrom(message.position()));
        bus.publish(marker);
        return ReadMarkerView.of(marker);
    }
}
