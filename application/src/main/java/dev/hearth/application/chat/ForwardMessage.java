package dev.hearth.application.chat;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Forwarded;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessagePolicy;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/** Passes on what somebody said into another channel: the text as it is now, and from whom. Where the channel already has the
 * message under the same client id, that one is answered. */
public final class ForwardMessage {
    private final MessageAccess messages;
    private final ChannelAccess channels;
    private final SendMessage send;

    public ForwardMessage(MessageAccess messages, ChannelAccess channels, SendMessage send) {
        this.messages = messages;
        this.channels = channels;
        this.send = send;
    }

    /**
     * What is passed on, and where to.
     *
     * @param to a channel in which the caller may write
     */
    public record Command(MessageId message, ChannelId to, Optional<ClientMessageId> clientId) {}

    public MessageView run(Caller caller, Command command) {
        Message source = messages.seen(caller, command.message()).message();
        MessagePolicy.mustBeThere(source);
        channels.open(caller, command.to());
        MessageText text = source.body().text().orElseThrow(() -> new Refusal.NotFound("message"));
        // What was forwarded before is passed on as the words of whoever said them first.
        Forwarded from = source.origin().forwarded().orElse(new Forwarded(source.id(), source.author()));
        return send.pass(caller, new SendMessage.Command(command.to(), text, command.clientId()), from);
    }
}
