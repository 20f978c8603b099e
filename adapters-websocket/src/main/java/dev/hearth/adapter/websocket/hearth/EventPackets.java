package dev.hearth.adapter.websocket.hearth;

import dev.hearth.adapter.websocket.command.Farewell;
import dev.hearth.adapter.websocket.live.SocketJson;
import dev.hearth.adapter.websocket.socketio.EventEncoder;
import dev.hearth.adapter.websocket.transport.Batch;
import dev.hearth.adapter.websocket.transport.Payload;
import dev.hearth.application.live.LiveEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Events as Socket.IO packets. There is one, because encodings are remembered by it. */
enum EventPackets implements Function<List<LiveEvent>, Batch> {
    ENCODER;

    @Override
    public Batch apply(List<LiveEvent> events) {
        return Batch.of(events.stream().map(EventPackets::packet).toList());
    }

    private static Payload packet(LiveEvent event) {
        if (!event.hasScope()) {
            return EventEncoder.encode(event.type(), SocketJson.node(event.data()));
        }
        Object place = event.hasPassed()
                ? Map.of("scope", event.scope())
                : new Place(event.scope(), event.revision(), event.cursor());
        return EventEncoder.encode(event.type(), SocketJson.node(event.data()), SocketJson.node(place));
    }

    static Batch notice(Farewell.Notice notice) {
        return Batch.of(EventEncoder.encode(notice.type(), SocketJson.node(notice.data())));
    }

    private record Place(String scope, long revision, String cursor) {}
}
