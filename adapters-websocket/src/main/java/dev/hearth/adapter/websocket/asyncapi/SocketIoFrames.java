package dev.hearth.adapter.websocket.asyncapi;

import dev.hearth.application.live.EventKind;
import java.util.List;
import java.util.Map;

/** The arguments of a Socket.IO event, without its name, or those of its acknowledgement. */
final class SocketIoFrames implements Frames {
    @Override
    public List<CommandShape> commands() {
        return CommandShape.ALL;
    }

    @Override
    public Map<String, Object> command(CommandShape command, Map<String, Object> data) {
        return arguments(List.of(data));
    }

    @Override
    public Map<String, Object> answer(Map<String, Object> data) {
        return arguments(List.of(RecordSchemas.object(Tree.of("data", data), List.of("data"))));
    }

    @Override
    public Map<String, Object> failure(Map<String, Object> error) {
        return arguments(List.of(RecordSchemas.object(Tree.of("error", error), List.of("error"))));
    }

    @Override
    public Map<String, Object> event(EventKind kind, Map<String, Object> data) {
        if (kind.place() == EventKind.Place.NONE) {
            return notice(kind.type(), data);
        }
        Map<String, Object> place = Frames.place(kind);
        return arguments(List.of(data, RecordSchemas.object(place, List.copyOf(place.keySet()))));
    }

    @Override
    public Map<String, Object> notice(String name, Map<String, Object> data) {
        return arguments(List.of(data));
    }

    private static Map<String, Object> arguments(List<Map<String, Object>> each) {
        return Tree.of("type", "array", "items", each, "minItems", each.size(), "additionalItems", false);
    }
}
