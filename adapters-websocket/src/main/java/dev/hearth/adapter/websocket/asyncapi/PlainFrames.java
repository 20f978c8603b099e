package dev.hearth.adapter.websocket.asyncapi;

import dev.hearth.application.live.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One JSON object for each frame. */
final class PlainFrames implements Frames {
    private static final Map<String, Object> MARK =
            Tree.of("oneOf", List.of(Tree.of("type", "integer"), Tree.of("type", "string", "maxLength", 64)));

    @Override
    public List<CommandShape> commands() {
        List<CommandShape> all = new ArrayList<>(List.of(CommandShape.HELLO));
        all.addAll(CommandShape.ALL);
        return all;
    }

    @Override
    public Map<String, Object> command(CommandShape command, Map<String, Object> data) {
        return RecordSchemas.object(
                Tree.of("id", MARK, "type", Frames.always(command.name()), "data", data), List.of("type"));
    }

    @Override
    public Map<String, Object> answer(Map<String, Object> data) {
        return RecordSchemas.object(Tree.of("re", MARK, "data", data), List.of("re", "data"));
    }

    @Override
    public Map<String, Object> failure(Map<String, Object> error) {
        return RecordSchemas.object(Tree.of("re", MARK, "error", error), List.of("re", "error"));
    }

    @Override
    public Map<String, Object> event(EventKind kind, Map<String, Object> data) {
        if (kind.place() == EventKind.Place.NONE) {
            return notice(kind.type(), data);
        }
        Map<String, Object> fields = Tree.of("type", Frames.always(kind.type()));
        fields.putAll(Frames.place(kind));
        fields.put("data", data);
        return RecordSchemas.object(fields, List.copyOf(fields.keySet()));
    }

    @Override
    public Map<String, Object> notice(String name, Map<String, Object> data) {
        return RecordSchemas.object(Tree.of("type", Frames.always(name), "data", data), List.of("type", "data"));
    }
}
