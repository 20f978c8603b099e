package dev.hearth.adapter.websocket.chat;

import dev.hearth.adapter.websocket.command.Command;
import dev.hearth.adapter.websocket.command.Turns;
import dev.hearth.adapter.websocket.live.LiveSocket;
import dev.hearth.application.chat.AddReaction;
import dev.hearth.application.chat.PinMessage;
import dev.hearth.application.chat.RemoveReaction;
import dev.hearth.application.chat.UnpinMessage;
import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.shared.Emoji;
import java.util.Map;

/** Commands about what people put on messages: emoji and pins. */
public final class MarkCommands {
    private final AddReaction addReaction;
    private final RemoveReaction removeReaction;
    private final PinMessage pinMessage;
    private final UnpinMessage unpinMessage;
    private final Turns turns;

    public MarkCommands(
            AddReaction addReaction,
            RemoveReaction removeReaction,
            PinMessage pinMessage,
            UnpinMessage unpinMessage,
            CheckRate checkRate) {
        this.addReaction = addReaction;
        this.removeReaction = removeReaction;
        this.pinMessage = pinMessage;
        this.unpinMessage = unpinMessage;
        this.turns = new Turns(checkRate);
    }

    public Map<String, Command> byName() {
        return Map.of(
                "add-reaction", turns.changing(this::react),
                "remove-reaction", turns.changing(this::unreact),
                "pin-message", turns.changing(this::pin),
                "unpin-message", turns.changing(this::unpin));
    }

    private Object react(LiveSocket socket, Input input) {
        Field<MessageId> message = input.required("messageId", MessageId::parse);
        Field<Emoji> emoji = input.required("emoji", Emoji::new);
        input.done();
        return addReaction.run(socket.caller(), message.get(), emoji.get());
    }

    private Object unreact(LiveSocket socket, Input input) {
        Field<MessageId> message = input.required("messageId", MessageId::parse);
        Field<Emoji> emoji = input.required("emoji", Emoji::new);
        input.done();
        return removeReaction.run(socket.caller(), message.get(), emoji.get());
    }

    private Object pin(LiveSocket socket, Input input) {
        return pinMessage.run(socket.caller(), Named.message(input));
    }

    private Object unpin(LiveSocket socket, Input input) {
        return unpinMessage.run(socket.caller(), Named.message(input));
    }
}
