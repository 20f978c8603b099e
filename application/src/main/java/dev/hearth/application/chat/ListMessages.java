package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.identity.Cards;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;

/** Pages back through a channel's messages, newest first. */
public final class ListMessages {
    private final ChannelAccess access;
    private final Messages messages;
    private final UserCards cards;
    private final Cursors cursors;

    public ListMessages(ChannelAccess access, Messages messages, UserCards cards, Cursors cursors) {
        this.access = access;
        this.messages = messages;
        this.cards = cards;
        this.cursors = cursors;
    }

    public Page<MessageView> run(Caller caller, ChannelId channel, PageRequest request) {
        access.member(caller, channel);
        String list = "messages:" + channel + ":" + caller.user();
        long position =
                cursors.open(list, request.cursor()).map(Long::parseLong).orElse(Messages.NEWEST);
        Page<Message> page = messages.before(channel, position, request.limit());
        Cards people = cards.of(page.items(), Message::author);
        return cursors.seal(list, page.map(m -> MessageView.of(m, people.of(m.author()))));
    }
}
