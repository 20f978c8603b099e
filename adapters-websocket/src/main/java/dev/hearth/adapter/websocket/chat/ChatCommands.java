package dev.hearth.adapter.websocket.chat;

import dev.hearth.adapter.websocket.command.Command;
import dev.hearth.adapter.websocket.command.Turns;
import dev.hearth.adapter.websocket.live.LiveSocket;
import dev.hearth.application.chat.DeleteMessage;
import dev.hearth.application.chat.EditMessage;
import dev.hearth.application.chat.ForwardMessage;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import java.util.Map;
import java.util.Optional;

/** Commands about what is said. */
public final class ChatCommands {
    private final SendMessage sendMessage;
    private final EditMessage editMessage;
    private final DeleteMessage deleteMessage;
    private final ForwardMessage forwardMessage;
    private final Turns turns;

    public ChatCommands(
            SendMessage sendMessage,
            EditMessage editMessage,
            DeleteMessage deleteMessage,
            ForwardMessage forwardMessage,
            CheckRate checkRate) {
        this.sendMessage = sendMessage;
        this.editMessage = editMessage;
        this.deleteMessage = deleteMessage;
        this.forwardMessage = forwardMessage;
        this.turns = new Turns(checkRate);
    }

    public Map<String, Command> byName() {
        return Map.of(
                "send-message", turns.saying(this::send),
                "forward-message", turns.saying(this::forward),
                "edit-message", turns.changing(this::edit),
                "delete-message", turns.changing(this::delete));
    }

    private Object send(LiveSocket socket, Input input) {
        Field<ChannelId> channel = input.required("channelId", ChannelId::parse);
        Field<MessageText> text = input.required("text", MessageText::new);
        Field<Optional<ClientMessageId>> clientId = input.optional("clientId", ClientMessageId::new);
        Field<Optional<MessageId>> parent = input.optional("parentMessageId", MessageId::parse);
        input.done();
        return sendMessage.run(
                socket.caller(), new SendMessage.Command(channel.get(), text.get(), clientId.get(), parent.get()));
    }

    private Object forward(LiveSocket socket, Input input) {
        Field<MessageId> message = input.required("messageId", MessageId::parse);
        Field<ChannelId> channel = input.required("channelId", ChannelId::parse);
        Field<Optional<ClientMessageId>> clientId = input.optional("clientId", ClientMessageId::new);
        input.done();
        return forwardMessage.run(
                socket.caller(), new ForwardMessage.Command(message.get(), channel.get(), clientId.get()));
    }

    private Object edit(LiveSocket socket, Input input) {
        Field<MessageId> message = input.required("messageId", MessageId::parse);
        Field<MessageText> text = input.required("text", MessageText::new);
        input.done();
        return editMessage.run(socket.caller(), new EditMessage.Command(message.get(), text.get()));
    }

    private Object delete(LiveSocket socket, Input input) {
        return deleteMessage.run(socket.caller(), Named.message(input));
    }
}
