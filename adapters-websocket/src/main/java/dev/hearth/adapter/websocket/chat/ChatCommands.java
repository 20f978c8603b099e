package dev.hearth.adapter.websocket.chat;

import dev.hearth.adapter.websocket.command.Command;
import dev.hearth.adapter.websocket.live.LiveSocket;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageText;
import java.util.Map;
import java.util.Optional;

/** Commands of the chat feature. */
public final class ChatCommands {
    private final SendMessage sendMessage;

    public ChatCommands(SendMessage sendMessage) {
        this.sendMessage = sendMessage;
    }

    public Map<String, Command> byName() {
        return Map.of("send-message", this::send);
    }

    private Object send(LiveSocket socket, Input input) {
        Field<ChannelId> channel = input.required("channelId", ChannelId::parse);
        Field<MessageText> text = input.required("text", MessageText::new);
        Field<Optional<ClientMessageId>> clientId = input.optional("clientId", ClientMessageId::new);
        input.done();
        return sendMessage.run(socket.caller(), new SendMessage.Command(channel.get(), text.get(), clientId.get()));
    }
}
