package dev.hearth.adapter.websocket.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.command.Farewell;
import dev.hearth.adapter.websocket.command.Reply;
import dev.hearth.adapter.websocket.command.SocketError;
import dev.hearth.adapter.websocket.live.SocketJson;
import dev.hearth.adapter.websocket.transport.Payload;

/** The messages a server sends in the plain JSON dialect. */
final class JsonMessages {
    private JsonMessages() {}

    /** Something told to this connection alone. */
    static Payload event(String type, Object data) {
        return payload(notice(type, data));
    }

    /** The same, still to be written. */
    static Object notice(String type, Object data) {
        return new Notice(type, data);
    }

    static Payload notice(Farewell.Notice notice) {
        return event(notice.type(), notice.data());
    }

    /** The answer to a command. */
    static Payload reply(JsonNode id, Reply reply) {
        return switch (reply) {
            case Reply.Done done -> payload(new Success(id, done.data()));
            case Reply.Refused refused -> payload(new Failure(id, refused.error()));
        };
    }

    /** Tells of a refusal nobody waits for: nothing fails silently. */
    static Payload refused(SocketError error) {
        return event("refused", error);
    }

    private static Payload payload(Object message) {
        return Payload.text(SocketJson.write(message));
    }

    private record Notice(String type, Object data) {}

    private record Success(JsonNode re, Object data) {}

    private record Failure(JsonNode re, SocketError error) {}
}
