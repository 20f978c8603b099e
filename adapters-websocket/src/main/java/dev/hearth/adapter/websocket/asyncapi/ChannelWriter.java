package dev.hearth.adapter.websocket.asyncapi;

import dev.hearth.adapter.websocket.command.Farewell.Reconnect;
import dev.hearth.adapter.websocket.command.SocketError;
import dev.hearth.adapter.websocket.live.Hello;
import dev.hearth.adapter.websocket.live.Ready;
import dev.hearth.application.live.EventKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the channel of one dialect: its messages, and what is done with them. */
final class ChannelWriter {
    private final String name;
    private final Frames frames;
    private final RecordSchemas schemas;
    private final Map<String, Object> messages = new LinkedHashMap<>();
    private final Map<String, Object> operations = new LinkedHashMap<>();
    private final List<Object> told = new ArrayList<>();

    ChannelWriter(String name, Frames frames, RecordSchemas schemas) {
        this.name = name;
        this.frames = frames;
        this.schemas = schemas;
    }

    /** Everything that both dialects have. */
    ChannelWriter write() {
        message("refusal", "error", "A command was not done.", frames.failure(schemas.of(SocketError.class)));
        frames.commands().forEach(this::command);
        notice(Hello.NAME, "The server knows who is calling.", Hello.class);
        notice(Ready.NAME, "Everything that is followed is heard from here on.", Ready.class);
        notice("refused", "A command that nobody waits for was not done.", SocketError.class);
        notice(
                Reconnect.NAME,
                "The server goes away; milliseconds until it wants to see the client again.",
                Reconnect.class);
        for (EventKind kind : EventKind.values()) {
            told(kind.type(), kind.summary(), frames.event(kind, schemas.ofAny(kind.views())));
        }
        operations.put(
                name + ".events",
                Tree.of("action", "send", "channel", channel(), "messages", told, "summary", "What a client hears."));
        return this;
    }

    /** A message that only this dialect has. */
    Map<String, Object> message(String key, String title, String summary, Map<String, Object> payload) {
        messages.put(key, Tree.of("name", title, "summary", summary, "payload", payload));
        return Tree.reference("channels/" + name + "/messages/" + key);
    }

    Map<String, Object> messages() {
        return messages;
    }

    Map<String, Object> operations() {
        return operations;
    }

    Map<String, Object> channel() {
        return Tree.reference("channels/" + name);
    }

    private void command(CommandShape command) {
        String key = Tree.key(command.name());
        Object asked = message(
                "command." + key,
                command.name(),
                command.summary(),
                frames.command(command, schemas.of(command.input())));
        Object answered =
                message("answer." + key, command.name(), "It was done.", frames.answer(schemas.of(command.answer())));
        List<Object> answers = List.of(answered, Tree.reference("channels/" + name + "/messages/refusal"));
        operations.put(
                name + "." + key,
                Tree.of(
                        "action", "receive",
                        "channel", channel(),
                        "summary", command.summary(),
                        "messages", List.of(asked),
                        "reply", Tree.of("channel", channel(), "messages", answers)));
    }

    private void notice(String type, String summary, Class<?> view) {
        told(type, summary, frames.notice(type, schemas.of(view)));
    }

    private void told(String type, String summary, Map<String, Object> payload) {
        told.add(message("event." + Tree.key(type), type, summary, payload));
    }
}
