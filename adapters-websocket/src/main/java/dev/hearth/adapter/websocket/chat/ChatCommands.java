package dev.hearth.adapter.websocket.chat;

import dev.hearth.adapter.websocket.command.Command;
import dev.hearth.adapter.websocket.live.LiveSocket;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.Requester;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.shared.Allowance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands of the chat feature. */
public final class ChatCommands {
    private final SendMessage sendMessage;
    private final CheckRate checkRate;

    public ChatCommands(SendMessage sendMessage, CheckRate checkRate) {
        this.sendMessage = sendMessage;
        this.checkRate = checkRate;
    }

    public Map<String, Command> byName() {
        return Map.of("send-message", this::send);
    }

    private Object send(LiveSocket socket, Input input) {
        Field<ChannelId> channel = input.required("channelId", ChannelId::parse);
        Field<MessageText> text = input.required("text", MessageText::new);
        Field<Optional<ClientMessageId>> clientId = input.optional("clientId", ClientMessageId::new);
        input.done();
        // The same turns as over REST: a socket is no way round them.
        Requester sender = new Requester.User(socket.user().value());
        checkRate.run(RateClass.SEND, List.of(sender)).ifPresent(Allowance::mustBeGranted);
        return sendMessage.run(socket.caller(), new SendMessage.Command(channel.get(), text.get(), clientId.get()));
    }
}
