package dev.hearth.adapter.websocket.json;

import dev.hearth.adapter.websocket.live.SocketJson;
import dev.hearth.adapter.websocket.transport.Batch;
import dev.hearth.adapter.websocket.transport.Payload;
import dev.hearth.application.live.LiveEvent;
import java.util.List;
import java.util.function.Function;

/** Events as plain JSON messages. There is one, because encodings are remembered by it. */
enum EventMessages implements Function<List<LiveEvent>, Batch> {
    ENCODER;

    @Override
    public Batch apply(List<LiveEvent> events) {
        return Batch.of(events.stream()
                .map(event -> Payload.text(SocketJson.write(message(event))))
                .toList());
    }

    private static Object message(LiveEvent event) {
        if (!event.hasScope()) {
            return JsonMessages.notice(event.type(), event.data());
        }
        return event.hasPassed() ? new Passing(event.type(), event.scope(), event.data()) : event;
    }

    private record Passing(String type, String scope, Object data) {}
}
