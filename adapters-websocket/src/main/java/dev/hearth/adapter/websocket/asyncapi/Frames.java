package dev.hearth.adapter.websocket.asyncapi;

import dev.hearth.application.live.EventKind;
import java.util.List;
import java.util.Map;

/** How a dialect puts what is said into frames: schemas around the schemas of what is said. */
interface Frames {
    /** Commands, in the order they are described. */
    List<CommandShape> commands();

    /** What a client sends. */
    Map<String, Object> command(CommandShape command, Map<String, Object> data);

    /** How it is answered when it was done. */
    Map<String, Object> answer(Map<String, Object> data);

    /** How it is answered when it was not. */
    Map<String, Object> failure(Map<String, Object> error);

    /** An event that many may hear. */
    Map<String, Object> event(EventKind kind, Map<String, Object> data);

    /** Something told to one connection alone. */
    Map<String, Object> notice(String name, Map<String, Object> data);

    /** The text of a field that is always the same. */
    static Map<String, Object> always(String text) {
        return Tree.of("type", "string", "const", text);
    }

    /** Where an event stands. */
    static Map<String, Object> place(EventKind kind) {
        Map<String, Object> place =
                Tree.of("scope", Tree.of("type", "string", "pattern", "^(channel|group|project|user):.+$"));
        if (kind.place() == EventKind.Place.IN_ORDER) {
            place.put("revision", Tree.of("type", "integer"));
            place.put("cursor", Tree.of("type", "string"));
        }
        return place;
    }
}
